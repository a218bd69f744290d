import type { ExtractedDocument } from '../model/extracted-document.ts';
import { decodeText } from './decode.ts';
import { extractDoc } from './doc/extract-doc.ts';
import { extractDocx } from './docx/extract-docx.ts';
import { extractHtml } from './html/extract-html.ts';
import { isMhtml, mhtmlPage } from './html/mhtml.ts';
import { extractMarkdown } from './markdown/extract-markdown.ts';
import { extractPdf } from './pdf/extract-pdf.ts';
import { loadPdfJs, type ReadPdfResource } from './pdf/open-pdf.ts';
import { MOST_BLOCKS, MOST_CHARACTERS, MOST_PLACES, refuseAbove } from './limits.ts';
import { ImportRefusal } from './refusal.ts';
import { extractRtf } from './rtf/extract-rtf.ts';
import { sniffFormat } from './sniff.ts';
import { extractText } from './text/extract-text.ts';
import { extractXlsx } from './xlsx/extract-xlsx.ts';

const FORMAT_NAME = {
  pdf: 'PDF',
  docx: 'DOCX',
  doc: 'DOC',
  rtf: 'RTF',
  html: 'HTML',
  xlsx: 'XLSX',
  text: 'TXT',
  markdown: 'Markdown',
} as const;

/**
 * Bytes to text and grids with their places; nothing is interpreted.
 *
 * @param readPdfResource gives the character maps that a PDF with fonts of its reader's machine
 *   needs; the host knows where they lie
 * @throws ImportRefusal for a file that cannot be read; what the host throws when pdf.js does not load
 */
export async function extractDocument(
  bytes: Uint8Array,
  readPdfResource?: ReadPdfResource,
): Promise<ExtractedDocument> {
  const format = sniffFormat(bytes);
  const what = FORMAT_NAME[format];
  let extracted: ExtractedDocument;
  // A reader that does not load says nothing about the file.
  if (format === 'pdf') await loadPdfJs();
  try {
    extracted = await extractAs[format](bytes, readPdfResource);
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    // Too many cells or too deep a nesting to hold.
    throw new ImportRefusal(error instanceof RangeError ? 'too_large' : 'damaged', { what });
  }
  if (extracted.blocks.length === 0) throw new ImportRefusal('no_text', { what });
  refuseAbove(extracted.blocks.length, MOST_BLOCKS, what);
  refuseAbove(placesOf(extracted), MOST_PLACES, what);
  return extracted;
}

const placesOf = ({ blocks }: ExtractedDocument): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'grid' ? block.grid.cells.length : 0), 0);

type Extract = (
  bytes: Uint8Array,
  readPdfResource?: ReadPdfResource,
) => ExtractedDocument | Promise<ExtractedDocument>;

const extractAs: Record<ExtractedDocument['format'], Extract> = {
  pdf: extractPdf,
  docx: extractDocx,
  doc: extractDoc,
  rtf: extractRtf,
  xlsx: extractXlsx,
  html: async (bytes) =>
    extractHtml(textOf(isMhtml(bytes) ? await mhtmlPage(bytes) : bytes, 'HTML')),
  text: (bytes) => extractText(textOf(bytes, 'TXT')),
  markdown: (bytes) => extractMarkdown(textOf(bytes, 'Markdown')),
};

/** Pictures that a saved page holds in itself. */
const EMBEDDED = /data:[\w/+.-]+;base64,[\w+/=]+/g;

function textOf(bytes: Uint8Array, what: string): string {
  const text = decodeText(bytes);
  const shown = text.length > MOST_CHARACTERS ? text.replace(EMBEDDED, '') : text;
  refuseAbove(shown.length, MOST_CHARACTERS, what);
  return text;
}
