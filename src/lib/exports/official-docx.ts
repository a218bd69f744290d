import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Language } from '../messages/language.ts';
import { noticesText } from '../messages/notices.ts';
import type { Paper, PaperBlock, PaperColumn } from '../views/notices/paper.ts';
import { FACES, withFaces } from './official-fonts.ts';

const FONT_TABLE = 'word/fontTable.xml';

/** Twentieths of a point in a millimetre. */
const MILLIMETRE = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * MILLIMETRE);

/** GB/T 9704-2012, 5.2: A4, margins 37 above, 28 left; the text is 156 by 225 mm. */
const PAGE = { width: twips(210), height: twips(297) };
const MARGIN = {
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
  // The page number stands 7 mm below the text.
  footer: twips(23),
};
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** 22 lines on 225 mm. */
const LINE = Math.round(twips(225) / 22);
/** 28 characters of 16 pt on 156 mm: a little closer than they are wide, in 4096ths of a point. */
const CHARACTER_SPACE = Math.round((TEXT_WIDTH / 20 / 28 - 16) * 4096);

/** Sizes in half points: 二号, 三号, 四号, 五号. */
const SIZE = { title: 44, body: 32, folio: 28, table: 21 };

/** Two characters, in hundredths of one and for programs that do not know them in twips. */
const INDENT = { firstLineChars: 200, firstLine: 640 };
const EXACT = { line: LINE, lineRule: LineRuleType.EXACTLY };
/** Lines of text set smaller than the body's. */
const CLOSE = { line: 320, lineRule: LineRuleType.AT_LEAST };

/**
 * An official paper as a Word file, set as GB/T 9704-2012 asks for: page, lines, faces, page number.
 * The same bytes' content in Node and in the browser. A text is never more than text: nothing in it
 * becomes a field or a link.
 */
export async function paperToDocx(
  paper: Paper,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({
    title: paper.title,
    creator: '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: FACES.body, size: SIZE.body } } } },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: MARGIN },
          grid: {
            type: DocumentGridType.LINES_AND_CHARS,
            linePitch: LINE,
            charSpace: CHARACTER_SPACE,
          },
        },
        footers: {
          default: folio(AlignmentType.RIGHT, language),
          even: folio(AlignmentType.LEFT, language),
        },
        children: paper.blocks.flatMap(blockOf),
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  const fonts = strFromU8(parts[FONT_TABLE] ?? new Uint8Array());
  return zipSync({ ...parts, [FONT_TABLE]: strToU8(withFaces(fonts)) });
}

/** The page number: outside, one character in from the edge of the text. */
function folio(side: 'left' | 'right', language: Language): Footer {
  const { before, after } = noticesText[language].pageNumber;
  return new Footer({
    children: [
      new Paragraph({
        alignment: side,
        indent: { [side]: 280 },
        children: [
          new TextRun({
            children: [before, PageNumber.CURRENT, after],
            font: FACES.folio,
            size: SIZE.folio,
          }),
        ],
      }),
    ],
  });
}

function blockOf(block: PaperBlock): (Paragraph | Table)[] {
  // Two tables that touch are one; the line also parts it from what follows.
  if (block.kind === 'table') {
    return [tableOf(block.columns, block.rows), new Paragraph({ spacing: CLOSE, children: [] })];
  }
  return block.kind === 'signature' ? signatureOf(block.issuer, block.date) : [paragraphOf(block)];
}

function paragraphOf(
  block: Exclude<PaperBlock, { kind: 'table' } | { kind: 'signature' }>,
): Paragraph {
  const { text } = block;
  switch (block.kind) {
    case 'title':
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 680, lineRule: LineRuleType.AT_LEAST, after: LINE },
        children: [new TextRun({ text, font: FACES.title, size: SIZE.title })],
      });
    case 'number':
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { ...EXACT, after: LINE },
        children: [new TextRun(text)],
      });
    case 'addressee':
      return new Paragraph({ spacing: EXACT, children: [new TextRun(text)] });
    case 'paragraph':
      return new Paragraph({ indent: INDENT, spacing: EXACT, children: [new TextRun(text)] });
    case 'note':
      return new Paragraph({
        spacing: CLOSE,
        children: [new TextRun({ text, size: SIZE.table })],
      });
    case 'heading':
      return new Paragraph({
        indent: INDENT,
        spacing: EXACT,
        keepNext: true,
        outlineLevel: 0,
        pageBreakBefore: block.newPage ?? false,
        children: [new TextRun({ text, font: FACES.heading })],
      });
  }
}

/** Issuer above date, four characters in from the right (7.3.5.1); an unknown one is a line left open. */
function signatureOf(issuer: string, date: string): Paragraph[] {
  return [issuer, date].map(
    (text, at) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: 1280 },
        spacing: { ...EXACT, before: at === 0 ? LINE * 2 : 0 },
        keepNext: at === 0,
        keepLines: true,
        children: [new TextRun(text)],
      }),
  );
}

function tableOf(columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / whole));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 60, right: 60, top: 40, bottom: 40 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, at) =>
          cellOf(label, widths[at] ?? 0, AlignmentType.CENTER, FACES.heading),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ numeric }, at) =>
              cellOf(
                row[at] ?? '',
                widths[at] ?? 0,
                numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
                FACES.body,
              ),
            ),
          }),
      ),
    ],
  });
}

function cellOf(
  text: string,
  width: number,
  alignment: 'left' | 'right' | 'center',
  font: (typeof FACES)[keyof typeof FACES],
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment,
        spacing: CLOSE,
        children: [new TextRun({ text, font, size: SIZE.table })],
      }),
    ],
  });
}
