import type { CaseFigures } from './case-figures.ts';
import { LAYOUTS, type Layout, type LayoutName } from './layout.ts';
import { printReport, type PrintedBlock } from './printed-report.ts';
import { writeHtml } from './write-html.ts';
import { writeDoc } from './write-doc.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf, type PdfHabits } from './write-pdf.ts';
import { writeRtf } from './write-rtf.ts';
import { writeOds } from './write-ods.ts';
import { writeOdt } from './write-odt.ts';
import { writeOfd } from './write-ofd.ts';
import { writeXls } from './write-xls.ts';
import { writeXlsx } from './write-xlsx.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writeCellText, writeLayoutText, writeRawText, writeTabText } from './write-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

type Write = (blocks: readonly PrintedBlock[]) => Uint8Array | Promise<Uint8Array>;

const WORD_PDF: PdfHabits = {
  fonts: 'character map',
  rulings: 'filled',
  uprightFont: true,
  shift: 0,
  header: null,
  indent: '\u3000\u3000',
  titleSize: 22,
};

/** Writers by name: each format with the habits it is met with. */
const WRITERS = {
  html: (blocks) => utf8(writeHtml(blocks, { chrome: false, unclosed: false, declared: 'utf-8' })),
  'html of a site': (blocks) =>
    utf8(writeHtml(blocks, { chrome: true, unclosed: false, declared: null })),
  'html unclosed': (blocks) =>
    utf8(writeHtml(blocks, { chrome: false, unclosed: true, declared: 'gb2312' })),
  markdown: (blocks) => utf8(writeMarkdown(blocks)),
  'text raw': (blocks) => utf8(writeRawText(blocks, false)),
  'text spaced': (blocks) => utf8(writeRawText(blocks, true)),
  'text a cell a line': (blocks) => utf8(writeCellText(blocks)),
  'text tabs': (blocks) => utf8(writeTabText(blocks)),
  'text layout': (blocks) => utf8(writeLayoutText(blocks)),
  docx: (blocks) => writeDocx(blocks, { splitRuns: false, tracked: false }),
  'docx edited': (blocks) => writeDocx(blocks, { splitRuns: true, tracked: true }),
  doc: (blocks) => writeDoc(blocks, { fastSaved: false, edited: false, wide: 'one cell' }),
  'doc edited': (blocks) =>
    writeDoc(blocks, { fastSaved: true, edited: true, wide: 'merged cells' }),
  rtf: (blocks) => writeRtf(blocks, { signs: 'bytes', wide: 'one cell', edited: false }),
  'rtf edited': (blocks) =>
    writeRtf(blocks, { signs: 'unicode', wide: 'merged cells', edited: true }),
  xlsx: writeXlsx,
  xls: writeXls,
  odt: writeOdt,
  ods: writeOds,
  ofd: writeOfd,
  pdf: (blocks) => writePdf(blocks, WORD_PDF),
  'pdf without lines': (blocks) =>
    writePdf(blocks, { ...WORD_PDF, rulings: 'none', uprightFont: false }),
  'pdf own codes': (blocks) =>
    writePdf(blocks, {
      ...WORD_PDF,
      fonts: 'own codes',
      rulings: 'stroked',
      uprightFont: false,
      shift: 130,
      header: '政府信息公开工作年度报告（内部排版）',
    }),
} as const satisfies Record<string, Write>;

export type CaseFormat = keyof typeof WRITERS;
export const CASE_FORMATS = Object.keys(WRITERS) as CaseFormat[];

/** Renders known figures as a file of a format in a layout: the figures are what must come out. */
export async function renderCase(
  figures: CaseFigures,
  layout: LayoutName | Layout,
  format: CaseFormat,
): Promise<Uint8Array> {
  return renderBlocks(printCase(figures, layout), format);
}

/** Blocks of a case, changed or not, as a file of a format. */
export const renderBlocks = async (
  blocks: readonly PrintedBlock[],
  format: CaseFormat,
): Promise<Uint8Array> => WRITERS[format](blocks);

/** The same as a PDF whose first page begins lower, so that its tables are cut at other rows. */
export function renderCutPdf(figures: CaseFigures, layout: LayoutName, shift: number): Uint8Array {
  return writePdf(printCase(figures, layout), { ...WORD_PDF, shift });
}

/** The blocks that `renderCase` writes, to compare an extraction with. */
export function printCase(figures: CaseFigures, layout: LayoutName | Layout): PrintedBlock[] {
  return printReport(figures, typeof layout === 'string' ? LAYOUTS[layout] : layout);
}
