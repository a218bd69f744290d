import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { isLayoutTable, tableCells } from './html-table.ts';
import { sourceText, tidy } from './inline-text.ts';
import { parsePage } from './parse-page.ts';
import { embeddedPages, keepShown } from './shown-page.ts';
import {
  attribute,
  isBlock,
  isElement,
  isSilent,
  isText,
  type Element,
  type Node,
  type Parent,
} from './tree.ts';

/** A line of running text, how many of its signs are links, and the nodes its text stands on. */
type Run = { text: string; linked: number; nodes: Node[] };

/** Takes what is read of a page, in reading order, with the nodes it stands on. */
export type HtmlSink = {
  /** A page begins: the file's own, or one written into it; nodes tell their place in this source. */
  page: (source: string) => void;
  /** May be blank. */
  paragraph: (text: string, nodes: readonly Node[]) => void;
  grid: (table: Element) => void;
};

/** A web page to paragraphs and grids; layout tables are looked through, lines of links are left out. */
export function extractHtml(source: string): ExtractedDocument {
  const builder = new DocumentBuilder();
  readHtml(source, {
    page: () => undefined,
    paragraph: (text) => builder.paragraph(text),
    grid: (table) => builder.grid(tableCells(table)),
  });
  return builder.finish('html');
}

/**
 * Reads a page into a sink.
 * @param located whether nodes shall tell their places in the source, which takes longer
 */
export function readHtml(source: string, sink: HtmlSink, located = false): void {
  const page = parsePage(source, located);
  const embedded = embeddedPages(page);
  const title = titleOf(page);
  // The title tells what the page is about; its own headline often stands in a picture.
  if (title !== '') sink.paragraph(title, []);
  sink.page(source);
  if (read(page, sink)) return;
  // The report itself may be put on the page by a script.
  for (const inner of embedded) {
    sink.page(inner);
    read(parsePage(inner, located), sink);
  }
}

/** Tells whether there was a grid. */
function read(page: Parent, sink: HtmlSink): boolean {
  keepShown(page);
  const walk = new Walk(sink);
  walk.children(page, false);
  walk.endRun();
  return walk.foundGrid;
}

class Walk {
  readonly #sink: HtmlSink;
  #run: Run = { text: '', linked: 0, nodes: [] };
  foundGrid = false;

  constructor(sink: HtmlSink) {
    this.#sink = sink;
  }

  children(parent: Parent, linked: boolean): void {
    for (const node of parent.childNodes) {
      if (isText(node)) this.#text(node, sourceText(node.value), linked);
      else if (isElement(node) && !isSilent(node)) this.#element(node, linked);
    }
  }

  #element(element: Element, linked: boolean): void {
    if (element.tagName === 'table' && !isLayoutTable(element)) {
      this.endRun();
      this.#sink.grid(element);
      this.foundGrid = true;
      return;
    }
    const breaks = isBlock(element) || element.tagName === 'br';
    if (breaks) this.endRun();
    this.children(element, linked || isLink(element));
    if (breaks) this.endRun();
  }

  #text(node: Node, text: string, linked: boolean): void {
    this.#run.text += text;
    this.#run.nodes.push(node);
    if (linked) this.#run.linked += text.trim().length;
  }

  /** Ends the line: one that is mostly links leads elsewhere on the site. */
  endRun(): void {
    const text = tidy(this.#run.text);
    if (this.#run.linked * 2 <= text.length) this.#sink.paragraph(text, this.#run.nodes);
    this.#run = { text: '', linked: 0, nodes: [] };
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
