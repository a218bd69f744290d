import type { DocumentFormat } from '../model/extracted-document.ts';
import type { RefusalCode, RefusalDetail } from '../messages/import/importing.ts';
import { CompoundFile } from './compound-file.ts';
import { byteText, decodeText, markedEncoding } from './decode.ts';
import { isMhtml } from './html/mhtml.ts';
import { MOST_TEXT_BYTES, refuseAbove } from './limits.ts';
import { ImportRefusal } from './refusal.ts';
import { openDocumentKind } from './odf/open-document.ts';
import { zipNames } from './zip.ts';

/** How files begin that are no report: refused with their name. */
const SIGNATURES: readonly [start: string, code: RefusalCode, what?: string][] = [
  ['\x89PNG', 'image', 'PNG'],
  ['\xFF\xD8\xFF', 'image', 'JPEG'],
  ['GIF8', 'image', 'GIF'],
  ['BM', 'image', 'BMP'],
  ['II*\0', 'image', 'TIFF'],
  ['MM\0*', 'image', 'TIFF'],
  ['Rar!', 'archive', 'RAR'],
  ['7z\xBC\xAF\x27\x1C', 'archive', '7z'],
  ['\x1F\x8B', 'archive', 'gzip'],
];

/** Streams of an OLE file that tell what it is, as UTF-16 names in its folder. */
const OLE_STREAMS: readonly [name: string, code: RefusalCode, what?: string][] = [
  ['EncryptedPackage', 'encrypted', 'Office'],
  ['Book', 'legacy_excel'],
  ['PowerPoint Document', 'slides'],
];

/**
 * Tells the format of a file from its bytes, never from its name.
 *
 * @throws ImportRefusal for a file that is none of the formats, with the reason
 */
export function sniffFormat(bytes: Uint8Array): DocumentFormat {
  if (bytes.length === 0) throw new ImportRefusal('empty');
  const head = byteText(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK')) return sniffZip(bytes);
  if (head.startsWith('\xD0\xCF\x11\xE0')) return sniffOle(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  // Excel 2 to 4 wrote its records into the file as they are.
  if (/^\x09[\x00\x02\x04]/.test(head)) refuse('legacy_excel');
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') refuse('image', { what: 'WebP' });
  for (const [start, code, what = ''] of SIGNATURES) {
    // Two letters may begin a text as well.
    if (head.startsWith(start) && (start !== 'BM' || head.includes('\0'))) refuse(code, { what });
  }
  refuseAbove(bytes.length, MOST_TEXT_BYTES, 'TXT');
  if (isMhtml(bytes)) return 'html';
  if (markedEncoding(bytes) === null && head.includes('\0')) refuse('unknown');
  return sniffText(decodeText(bytes));
}

function refuse(code: RefusalCode, detail: Partial<RefusalDetail> = {}): never {
  throw new ImportRefusal(code, detail);
}

function sniffZip(bytes: Uint8Array): DocumentFormat {
  const names = zipNames(bytes);
  if (names === null) return refuse('damaged', { what: 'ZIP' });
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/)) return 'docx';
  if (has(/^xl\/workbook\.xml$/)) return 'xlsx';
  if (has(/^ppt\//)) return refuse('slides');
  if (has(/^OFD\.xml$/i)) return 'ofd';
  if (has(/^encrypted-package$/)) return refuse('encrypted', { what: 'OpenDocument' });
  if (has(/^content\.xml$/)) return sniffOpenDocument(bytes);
  // The reader's own local dataset: unpacked and read file by file it would lose what was decided.
  if (has(/^accepted\.jsonl$/) && has(/^checksums\.txt$/)) return refuse('exported');
  return refuse('archive', { what: 'ZIP' });
}

function sniffOle(bytes: Uint8Array): DocumentFormat {
  const names = oleNames(bytes);
  // Damaged: what it was can still be told.
  const content = names ? '' : byteText(bytes);
  const has = (name: string): boolean =>
    names?.includes(name) ?? content.includes([...name].join('\0') + '\0');
  if (has('WordDocument')) return 'doc';
  if (has('Workbook')) return 'xls';
  const found = OLE_STREAMS.find(([name]) => has(name));
  if (!found && !names) return refuse('damaged', { what: 'Office' });
  return refuse(found?.[1] ?? 'legacy_office', { what: found?.[2] ?? '' });
}

/** The streams in the root of an OLE file: documents within it have streams of their own. */
function oleNames(bytes: Uint8Array): string[] | null {
  try {
    return new CompoundFile(bytes).names;
  } catch {
    return null;
  }
}

/** An OpenDocument says in a file of its own what it is. */
function sniffOpenDocument(bytes: Uint8Array): DocumentFormat {
  const kind = openDocumentKind(bytes);
  if (kind === 'text') return 'odt';
  if (kind === 'spreadsheet') return 'ods';
  return refuse(kind === 'presentation' ? 'slides' : 'archive', { what: 'ZIP' });
}

const HTML_TAG = /<(!doctype\s+html|html|head|body|table|tbody|tr|td|div|p|span|meta|title)[\s>/]/i;
const RULE_CELL = /^:?-{2,}:?$/;
/** A longer line is no row of a table that someone wrote. */
const LONGEST_ROW = 20_000;
/** Rows between bars that make a text a page of Markdown. */
const MOST_BARS_IN_TEXT = 2;

function sniffText(text: string): DocumentFormat {
  if (text.trim() === '') return refuse('empty');
  if (HTML_TAG.test(text)) return 'html';
  if (/^\s*<\?xml/.test(text)) return refuse('unknown');
  if (looksBinary(text)) return refuse('unknown');
  return hasTables(text) ? 'markdown' : 'text';
}

/** A rule below a head, `|---|:-:|`, or several rows that begin and end with a bar. */
function hasTables(text: string): boolean {
  let rows = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line.length > LONGEST_ROW || !line.includes('|')) continue;
    const cells = line.trim().split('|');
    const opens = cells[0] === '';
    const closes = cells.length > 1 && cells.at(-1) === '';
    const inner = cells.slice(opens ? 1 : 0, closes ? -1 : undefined);
    if (inner.length > 1 && inner.every((cell) => RULE_CELL.test(cell.trim()))) return true;
    if (opens && closes && inner.length > 1) rows += 1;
  }
  return rows > MOST_BARS_IN_TEXT;
}

/** Control signs that no text holds, or mostly signs that no encoding explains. */
function looksBinary(text: string): boolean {
  let odd = 0;
  for (const sign of text.slice(0, 4096)) {
    const code = sign.charCodeAt(0);
    if (code === 0xfffd || (code < 32 && ![9, 10, 12, 13].includes(code))) odd++;
  }
  return odd * 20 > Math.min(text.length, 4096);
}
