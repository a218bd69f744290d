import { decodeText } from '../importers/decode.ts';
import { extractDocument } from '../importers/extract.ts';
import { isMhtml, mhtmlPage } from '../importers/html/mhtml.ts';
import { carriedFile, hasText } from '../importers/ofd/extract-ofd.ts';
import { readOfd } from '../importers/ofd/read-pages.ts';
import type { ReadPdfResource } from '../importers/pdf/open-pdf.ts';
import { isSheetFormat } from '../importers/sheets/load-sheets.ts';
import { extractText } from '../importers/text/extract-text.ts';
import { ImportRefusal } from '../importers/refusal.ts';
import type { DocumentFormat } from '../model/extracted-document.ts';
import { framedPage } from './html/framed-page.ts';
import type { OpenedOriginal } from './opened-original.ts';
import { drawnOfd } from './pdf/drawn-ofd.ts';
import type { DrawnPages, MakeSurface } from './pdf/drawn-pages.ts';
import { openDrawnPdf } from './pdf/drawn-pdf.ts';
import { readSheets } from './sheets/read-sheets.ts';
import { textLines, textRows } from './text/text-lines.ts';

/** An original as it will be shown, and its pages to be drawn when it has such. */
export type Opening = { original: OpenedOriginal; drawn: DrawnPages | null };

/** What the host lends: files below `static/pdfjs/`, and canvases. */
export type DrawingHost = { read: ReadPdfResource; makeSurface: MakeSurface };

/**
 * Makes an original ready to be shown, from the same text that the importer reads, so that the
 * places of cells fit. Works in a worker and in a page.
 *
 * @throws ImportRefusal or what pdf.js throws for bytes that are not of the format
 */
export async function openOriginal(
  format: DocumentFormat,
  bytes: Uint8Array,
  host: DrawingHost,
): Promise<Opening> {
  if (format === 'pdf') return withPages(await openDrawnPdf(bytes, host.read, host.makeSurface));
  if (format === 'ofd') return openOfd(bytes, host);
  const original = await openUndrawn(format, bytes);
  if (isEmpty(original)) {
    const what = format === 'text' ? 'TXT' : format.toUpperCase();
    throw new ImportRefusal('no_text', { what });
  }
  return { original, drawn: null };
}

const withPages = (drawn: DrawnPages): Opening => ({
  original: { kind: 'pdf', pages: drawn.pages },
  drawn,
});

/** The pages of an OFD; the file it carries where that was read in their place. */
async function openOfd(bytes: Uint8Array, host: DrawingHost): Promise<Opening> {
  const ofd = readOfd(bytes);
  const carried = hasText(ofd)
    ? null
    : await carriedFile(ofd, (file) => extractDocument(file, host.read));
  if (carried) return openOriginal(carried.extracted.format, carried.bytes, host);
  return withPages(drawnOfd(ofd.pages, host.makeSurface));
}

async function openUndrawn(
  format: Exclude<DocumentFormat, 'pdf' | 'ofd'>,
  bytes: Uint8Array,
): Promise<OpenedOriginal> {
  if (format === 'html') {
    const page = decodeText(isMhtml(bytes) ? await mhtmlPage(bytes) : bytes);
    return { kind: 'html', ...framedPage(page) };
  }
  if (format === 'text') {
    const text = decodeText(bytes);
    return { kind: 'text', lines: textLines(text), rows: textRows(extractText(text)) };
  }
  if (isSheetFormat(format)) return { kind: 'sheets', sheets: await readSheets(format, bytes) };
  const { blocks } = await extractDocument(bytes);
  return { kind: 'blocks', blocks };
}

/** What would be a blank sheet of paper to its reader. */
function isEmpty(original: OpenedOriginal): boolean {
  if (original.kind === 'html') return original.runs.length + original.cells.length === 0;
  if (original.kind === 'sheets') return original.sheets.every(({ cells }) => cells.length === 0);
  return original.kind === 'text' && original.lines.every(({ text }) => text.trim() === '');
}
