import type { ExtractedDocument } from '../model/extracted-document.ts';
import { decodeText } from './decode.ts';
import { extractDoc } from './doc/extract-doc.ts';
import { extractDocx } from './docx/extract-docx.ts';
import { extractHtml } from './html/extract-html.ts';
import { isMhtml, mhtmlPage } from './html/mhtml.ts';
import { extractMarkdown } from './markdown/extract-markdown.ts';
import { extractOdt } from './odf/extract-odt.ts';
import { extractOfd } from './ofd/extract-ofd.ts';
import { extractPdf } from './pdf/extract-pdf.ts';
import { loadPdfJs, type ReadPdfResource } from './pdf/open-pdf.ts';
import { MOST_BLOCKS, MOST_CHARACTERS, MOST_PLACES, refuseAbove } from './limits.ts';
import { ImportRefusal, ReaderNotLoaded } from './refusal.ts';
import { extractRtf } from './rtf/extract-rtf.ts';
import { loadSheetReader, type SheetFormat } from './sheets/load-sheets.ts';
import { extractSheets } from './sheets/read-sheet.ts';
import { sniffFormat } from './sniff.ts';
import { extractText } from './text/extract-text.ts';

const FORMAT_NAME = {
  pdf: 'PDF',
  docx: 'DOCX',
  doc: 'DOC',
  rtf: 'RTF',
  html: 'HTML',
  xlsx: 'XLSX',
  xls: 'XLS',
  odt: 'ODT',
  ods: 'ODS',
  ofd: 'OFD',
  text: 'TXT',
  markdown: 'Markdown',
} as const;

/**
 * Bytes to text and grids with their places; nothing is interpreted.
 *
 * @param readPdfResource gives the character maps that a PDF with fonts of its reader's machine
 *   needs; the host knows where they lie
 * @throws ImportRefusal for a file that cannot be read, ReaderNotLoaded where what reads it did not arrive
 */
export async function extractDocument(
  bytes: Uint8Array,
  readPdfResource?: ReadPdfResource,
): Promise<ExtractedDocument> {
  const format = sniffFormat(bytes);
  const what = FORMAT_NAME[format];
  let extracted: ExtractedDocument;
  const extract = await readerOf[format]().catch((cause: unknown) => {
    throw new ReaderNotLoaded(cause);
  });
  const maps = readPdfResource && new CharacterMaps(readPdfResource);
  try {
    extracted = await extract(bytes, maps?.read);
  } catch (error) {
    maps?.throwLost();
    if (error instanceof ImportRefusal) throw error;
    // Too many cells or too deep a nesting to hold.
    throw new ImportRefusal(error instanceof RangeError ? 'too_large' : 'damaged', { what });
  }
  maps?.throwLost();
  if (extracted.blocks.length === 0) throw new ImportRefusal('no_text', { what });
  refuseAbove(extracted.blocks.length, MOST_BLOCKS, what);
  refuseAbove(placesOf(extracted), MOST_PLACES, what);
  return extracted;
}

/** Hands out the character maps that pdf.js knows and a PDF asks for; without one of them signs are missing. */
class CharacterMaps {
  readonly read: ReadPdfResource;
  #lost: ReaderNotLoaded | null = null;

  constructor(read: ReadPdfResource) {
    this.read = (name) =>
      read(name).catch((cause: unknown) => {
        this.#lost = new ReaderNotLoaded(cause);
        throw cause;
      });
  }

  throwLost(): void {
    if (this.#lost) throw this.#lost;
  }
}

const placesOf = ({ blocks }: ExtractedDocument): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'grid' ? block.grid.cells.length : 0), 0);

type Extract = (
  bytes: Uint8Array,
  readPdfResource?: ReadPdfResource,
) => ExtractedDocument | Promise<ExtractedDocument>;

const sheetReader = (format: SheetFormat) => async (): Promise<Extract> => {
  const read = await loadSheetReader(format);
  return (bytes) => extractSheets(format, read(bytes));
};

/** What reads a format, once it is loaded. */
const readerOf: Record<ExtractedDocument['format'], () => Promise<Extract>> = {
  pdf: async () => {
    await loadPdfJs();
    return extractPdf;
  },
  docx: async () => extractDocx,
  doc: async () => extractDoc,
  rtf: async () => extractRtf,
  xlsx: sheetReader('xlsx'),
  xls: sheetReader('xls'),
  odt: async () => extractOdt,
  ods: sheetReader('ods'),
  ofd: async () => (bytes, read) => extractOfd(bytes, (file) => extractDocument(file, read)),
  html: async () => async (bytes) =>
    extractHtml(textOf(isMhtml(bytes) ? await mhtmlPage(bytes) : bytes, 'HTML')),
  text: async () => (bytes) => extractText(textOf(bytes, 'TXT')),
  markdown: async () => (bytes) => extractMarkdown(textOf(bytes, 'Markdown')),
};

/** Pictures that a saved page holds in itself. */
const EMBEDDED = /data:[\w/+.-]+;base64,[\w+/=]+/g;

function textOf(bytes: Uint8Array, what: string): string {
  const text = decodeText(bytes);
  const shown = text.length > MOST_CHARACTERS ? text.replace(EMBEDDED, '') : text;
  refuseAbove(shown.length, MOST_CHARACTERS, what);
  return text;
}
