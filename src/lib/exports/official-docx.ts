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
import { columnWidths } from './column-widths.ts';
import { FACES, withFaces } from './official-fonts.ts';
import { titleLines } from './title-lines.ts';

const FONT_TABLE = 'word/fontTable.xml';
const BODY_PART = 'word/document.xml';

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
/**
 * 28 characters of 16 pt on 156 mm: a little closer than they are wide, in twentieths of a point. Not by a
 * grid of characters: LibreOffice gives one that is wider than its cell two of them.
 */
const CHARACTER_SPACE = Math.floor(TEXT_WIDTH / 28 - 16 * 20);

/** Sizes in half points: 二号, 三号, 四号, 五号. */
const SIZE = { title: 44, body: 32, folio: 28, table: 21 };

/** Chinese forms of the characters also where another face stands in. */
const BODY = {
  font: FACES.body,
  size: SIZE.body,
  language: { value: 'en-US', eastAsia: 'zh-CN' },
};
/** Of a table's cells, left and right; and how wide a letter is there, with a little to spare. */
const PADDING = 60;
const LETTERS = { letter: SIZE.table * 5, padding: 2 * PADDING + 20 };

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
    styles: { default: { document: { run: BODY } } },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: MARGIN },
          grid: {
            type: DocumentGridType.LINES,
            linePitch: LINE,
          },
        },
        footers: {
          default: folio(AlignmentType.RIGHT, language),
          even: folio(AlignmentType.LEFT, language),
        },
        children: paper.blocks.flatMap((block, at) =>
          blockOf(block, paper.blocks.slice(at + 1), language),
        ),
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  const changed = (part: string, change: (xml: string) => string) => ({
    [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))),
  });
  return zipSync({
    ...parts,
    ...changed(FONT_TABLE, withFaces),
    ...changed(BODY_PART, offTheGrid),
  });
}

/**
 * Takes what is set larger or smaller than the body off the grid, which would set its lines as far apart as
 * the body's; the library writes this of runs alone. Text has no `<` of its own.
 */
const offTheGrid = (xml: string): string =>
  xml.replace(/<w:spacing [^>]*w:lineRule="atLeast"\/>/g, '<w:snapToGrid w:val="0"/>$&');

/** Text of the body's size, 28 characters on a line. */
const bodyRun = (text: string, font = FACES.body as (typeof FACES)[keyof typeof FACES]): TextRun =>
  new TextRun({ text, font, characterSpacing: CHARACTER_SPACE });

/** A title in lines that the reader of the file does not break otherwise. */
const titleRuns = (title: string): TextRun[] =>
  titleLines(title, Math.floor(TEXT_WIDTH / 10 / SIZE.title)).map(
    (text, at) =>
      new TextRun({ text, font: FACES.title, size: SIZE.title, ...(at > 0 ? { break: 1 } : {}) }),
  );

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

/** Paragraphs that stay with the signature: whom to ask, what is annexed, and one of the text. */
const LAST_LINES = 3;

function blockOf(
  block: PaperBlock,
  rest: readonly PaperBlock[],
  language: Language,
): (Paragraph | Table)[] {
  // Two tables that touch are one; the line also parts it from what follows.
  if (block.kind === 'table') {
    return [tableOf(block.columns, block.rows), new Paragraph({ spacing: CLOSE, children: [] })];
  }
  if (block.kind === 'signature') return signatureOf(block.issuer, block.date);
  if (block.kind === 'annex') return annexOf(block.text, language);
  // A table has its address above it, and no signature stands on a page without text.
  const isBeforeTable = rest[0]?.kind === 'table';
  const isLast = rest.slice(0, LAST_LINES).some(({ kind }) => kind === 'signature');
  return [paragraphOf(block, isBeforeTable || isLast)];
}

function paragraphOf(
  block: Exclude<PaperBlock, { kind: 'table' | 'signature' | 'annex' }>,
  isKept: boolean,
): Paragraph {
  const { text } = block;
  switch (block.kind) {
    case 'title':
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 680, lineRule: LineRuleType.AT_LEAST, after: LINE },
        children: titleRuns(text),
      });
    case 'number':
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { ...EXACT, after: LINE },
        children: [bodyRun(text)],
      });
    case 'addressee':
      return new Paragraph({ spacing: EXACT, children: [bodyRun(text)] });
    case 'paragraph':
      return new Paragraph({
        alignment: AlignmentType.BOTH,
        indent: INDENT,
        spacing: EXACT,
        ...(isKept ? { keepNext: true } : {}),
        children: [bodyRun(text)],
      });
    case 'note':
      return new Paragraph({
        spacing: CLOSE,
        ...(isKept ? { keepNext: true } : {}),
        children: [new TextRun({ text, size: SIZE.table })],
      });
    case 'heading':
      return new Paragraph({
        indent: INDENT,
        spacing: EXACT,
        keepNext: true,
        outlineLevel: 0,
        pageBreakBefore: block.newPage ?? false,
        children: [bodyRun(text, FACES.heading)],
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
        children: [bodyRun(text)],
      }),
  );
}

/** What follows the signature stands on a page of its own (7.3.7): the word at the edge, its title centred. */
function annexOf(title: string, language: Language): Paragraph[] {
  return [
    new Paragraph({
      spacing: { ...EXACT, after: LINE },
      keepNext: true,
      pageBreakBefore: true,
      outlineLevel: 0,
      children: [bodyRun(noticesText[language].annex, FACES.heading)],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...EXACT, after: LINE },
      keepNext: true,
      children: [bodyRun(title, FACES.title)],
    }),
  ];
}

function tableOf(columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): Table {
  const widths = columnWidths(columns, rows, TEXT_WIDTH, LETTERS);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: PADDING, right: PADDING, top: 40, bottom: 40 },
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
