import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { attributeOf, children, descend, localName, type XmlElement } from '../xml.ts';
import { isCounted, ListNumbers, OUTLINE } from './list-numbers.ts';
import { openDocument, type OpenDocument } from './open-document.ts';
import { paragraphText, textBoxes } from './paragraph-text.ts';
import { isTextLayout, textTableCells } from './text-table.ts';
import { TextStyles } from './text-styles.ts';

/**
 * A text of OpenDocument to paragraphs and grids: deleted text is left out, numbers that the program
 * counts are put before their paragraphs.
 *
 * @throws ImportRefusal for a file with a password or far larger than a report
 */
export function extractOdt(bytes: Uint8Array): ExtractedDocument {
  const opened = openDocument(bytes, 'ODT');
  const walk = new Walk(opened);
  const text = descend(opened.content, 'body', 'text');
  if (text) walk.blocks(text);
  return walk.builder.finish('odt');
}

/** Parts of a text that are not part of what is read. */
const UNREAD = new Set([
  ...['tracked-changes', 'sequence-decls', 'variable-decls', 'user-field-decls', 'forms'],
  ...['table-of-content-source', 'annotation', 'note'],
]);

/** The list a paragraph stands in, and how deep. */
type List = { style: string; depth: number };

class Walk {
  readonly builder = new DocumentBuilder();
  readonly #styles: TextStyles;
  readonly #numbers: ListNumbers;

  constructor({ styles }: OpenDocument) {
    this.#styles = new TextStyles(styles);
    this.#numbers = new ListNumbers(styles);
  }

  blocks(parent: XmlElement): void {
    this.#walk(
      parent,
      (paragraph, label) => this.#paragraph(paragraph, label),
      (table) => this.#table(table),
    );
  }

  /** Paragraphs with their numbers, and tables, in the order they stand. */
  #walk(
    parent: XmlElement,
    paragraph: (element: XmlElement, label: string) => void,
    table: (element: XmlElement) => void,
    list: List | null = null,
    number: { label: string } = { label: '' },
  ): void {
    for (const element of children(parent)) {
      const name = localName(element);
      if (name === 'p' || name === 'h') {
        const label = name === 'h' && !list ? this.#headingLabel(element) : number.label;
        number.label = '';
        paragraph(element, label);
      } else if (name === 'table') table(element);
      else if (name === 'list') {
        this.#walk(element, paragraph, table, this.#listOf(element, list));
      } else if (name === 'list-item' || name === 'list-header') {
        const label = list && isCounted(element) ? this.#itemLabel(element, list) : '';
        this.#walk(element, paragraph, table, list, { label });
      } else if (!UNREAD.has(name)) this.#walk(element, paragraph, table, list, number);
    }
  }

  #listOf(element: XmlElement, outer: List | null): List {
    const style = attributeOf(element, 'style-name') ?? outer?.style ?? '';
    const goesOn = ['continue-numbering', 'continue-list'].some(
      (name) => !['false', null].includes(attributeOf(element, name)),
    );
    if (!outer && !goesOn) this.#numbers.begin(style);
    return { style, depth: (outer?.depth ?? 0) + 1 };
  }

  /** An item that only holds a deeper list has no number of its own. */
  #itemLabel(item: XmlElement, { style, depth }: List): string {
    const first = children(item)[0];
    return first && localName(first) === 'list' ? '' : this.#numbers.label(style, depth);
  }

  #headingLabel(heading: XmlElement): string {
    if (attributeOf(heading, 'is-list-header') === 'true') return '';
    return this.#numbers.label(OUTLINE, Number(attributeOf(heading, 'outline-level') ?? 1));
  }

  #paragraph(element: XmlElement, label: string): void {
    for (const box of textBoxes(element)) this.blocks(box);
    this.builder.paragraph(this.#text(element, label));
  }

  #table(element: XmlElement): void {
    if (isTextLayout(element)) this.blocks(element);
    else this.builder.grid(textTableCells(element, (cell) => this.#cellText(cell)));
  }

  #cellText(cell: XmlElement): string {
    const texts: string[] = [];
    const take = (paragraph: XmlElement, label: string): void => {
      for (const box of textBoxes(paragraph)) texts.push(this.#cellText(box));
      texts.push(this.#text(paragraph, label));
    };
    this.#walk(cell, take, () => undefined);
    return texts.filter((text) => text !== '').join('\n');
  }

  #text(paragraph: XmlElement, label: string): string {
    const text = paragraphText(paragraph, this.#styles)
      .replace(/\u00A0/g, ' ')
      .trim();
    return text === '' ? '' : label + text;
  }
}
