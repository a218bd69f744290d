import { parse } from 'parse5';
import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { isLayoutTable, tableCells } from './html-table.ts';
import { sourceText, tidy } from './inline-text.ts';
import {
  attribute,
  isBlock,
  isElement,
  isSilent,
  isText,
  type Element,
  type Parent,
} from './tree.ts';

/** A line of running text, and how many of its signs are links. */
type Run = { text: string; linked: number };

/** A web page to paragraphs and grids; layout tables are looked through, lines of links are left out. */
export function extractHtml(source: string): ExtractedDocument {
  const builder = new DocumentBuilder();
  const page = parse(source);
  const title = titleOf(page);
  const walk = new Walk(builder);
  // The title tells what the page is about; its own headline often stands in a picture.
  if (title !== '') builder.paragraph(title);
  walk.children(page, false);
  walk.endRun();
  return builder.finish('html');
}

class Walk {
  readonly #builder: DocumentBuilder;
  #run: Run = { text: '', linked: 0 };

  constructor(builder: DocumentBuilder) {
    this.#builder = builder;
  }

  children(parent: Parent, linked: boolean): void {
    for (const node of parent.childNodes) {
      if (isText(node)) this.#text(sourceText(node.value), linked);
      else if (isElement(node) && !isSilent(node)) this.#element(node, linked);
    }
  }

  #element(element: Element, linked: boolean): void {
    if (element.tagName === 'table' && !isLayoutTable(element)) {
      this.endRun();
      this.#builder.grid(tableCells(element));
      return;
    }
    const breaks = isBlock(element) || element.tagName === 'br';
    if (breaks) this.endRun();
    this.children(element, linked || isLink(element));
    if (breaks) this.endRun();
  }

  #text(text: string, linked: boolean): void {
    this.#run.text += text;
    if (linked) this.#run.linked += text.trim().length;
  }

  /** Ends the line: one that is mostly links leads elsewhere on the site. */
  endRun(): void {
    const text = tidy(this.#run.text);
    if (this.#run.linked * 2 <= text.length) this.#builder.paragraph(text);
    this.#run = { text: '', linked: 0 };
  }
}

/** A named place (`<a name>`) is not a link; Word leaves them around headings. */
const isLink = (element: Element): boolean =>
  element.tagName === 'a' && attribute(element, 'href') !== null;

function titleOf(page: Parent): string {
  for (const node of page.childNodes) {
    if (!isElement(node)) continue;
    if (node.tagName === 'title') {
      return tidy(node.childNodes.map((child) => (isText(child) ? child.value : '')).join(''));
    }
    const title = node.tagName === 'svg' ? '' : titleOf(node);
    if (title !== '') return title;
  }
  return '';
}
