import type { ExtractedDocument } from '../../model/extracted-document.ts';
import { DocumentBuilder } from '../document-builder.ts';
import { children, findNamed, localName, readXml, type XmlElement } from '../xml.ts';
import { unzipTexts } from '../zip.ts';
import { Numbering } from './numbering.ts';
import { isPlaceholder, runText, textBoxes } from './run-text.ts';
import { isWordLayout, wordTableCells } from './word-table.ts';

/**
 * Word to paragraphs and grids, straight from its XML: nothing on the way renames or drops what the
 * report needs (numbers that Word counts, changes not yet accepted, spans).
 */
export function extractDocx(bytes: Uint8Array): ExtractedDocument {
  const files = unzipTexts(bytes, /^word\/(document\d*|numbering|styles)\.xml$/, 'DOCX');
  const main = [...files].find(([name]) => name.startsWith('word/document'))?.[1] ?? '';
  const walk = new Walk(
    new Numbering(files.get('word/numbering.xml'), files.get('word/styles.xml')),
  );
  for (const body of findNamed(readXml(main), 'body')) walk.blocks(body);
  return walk.builder.finish('docx');
}

class Walk {
  readonly builder = new DocumentBuilder();
  readonly #numbering: Numbering;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  blocks(parent: XmlElement): void {
    for (const element of children(parent)) {
      const name = localName(element);
      if (name === 'p') this.#paragraph(element);
      else if (name === 'tbl') this.#table(element);
      else if (name !== 'del' && name !== 'moveFrom' && name !== 'sectPr') this.blocks(element);
    }
  }

  #paragraph(element: XmlElement): void {
    for (const box of textBoxes(element)) this.blocks(box);
    this.builder.paragraph(this.#text(element));
  }

  #table(element: XmlElement): void {
    if (isWordLayout(element)) this.blocks(element);
    else this.builder.grid(wordTableCells(element, (cell) => this.#cellText(cell)));
  }

  #cellText(cell: XmlElement): string {
    const unfilled = new Set(
      findNamed(cell, 'sdt')
        .filter(isPlaceholder)
        .flatMap((field) => findNamed(field, 'p')),
    );
    return findNamed(cell, 'p')
      .filter((paragraph) => !unfilled.has(paragraph))
      .flatMap((paragraph) => [...boxedParagraphs(paragraph), paragraph])
      .map((paragraph) => this.#text(paragraph))
      .filter((text) => text !== '')
      .join('\n');
  }

  #text(paragraph: XmlElement): string {
    const text = runText(paragraph)
      .replace(/\u00A0/g, ' ')
      .trim();
    const label = this.#numbering.label(paragraph);
    return text === '' ? '' : label + text;
  }
}

const boxedParagraphs = (paragraph: XmlElement): XmlElement[] =>
  textBoxes(paragraph).flatMap((box) => findNamed(box, 'p'));
