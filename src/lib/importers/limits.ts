import { ImportRefusal } from './refusal.ts';

/*
 * Far above any report, and read within seconds: what is larger is refused before it is read. The
 * longest report known has some 60 pages and 200 000 characters.
 */

/** Bytes of XML that a Word file or a workbook unpacks to. */
export const MOST_XML = 20_000_000;
/** Bytes of a text or a web page; pictures may stand in the page. */
export const MOST_TEXT_BYTES = 60_000_000;
/** Characters of a text or a web page, pictures left out. */
export const MOST_CHARACTERS = 2_000_000;
export const MOST_PAGES = 400;
/** Signs painted on all pages of a PDF. */
export const MOST_GLYPHS = 1_000_000;
/** Signs or lines of one page of an OFD, and lines of all its pages. */
export const MOST_PAGE_MARKS = 20_000;
export const MOST_LINES = 100_000;
/** Bytes that drawing packed tighter than the ratio unpacks to; pages gain a factor of 5 to 10. */
export const MOST_DRAWING = 8_000_000;
export const MOST_DRAWING_RATIO = 25;
/** Places of a table, those of merged cells counted singly. */
export const MOST_PLACES = 50_000;
/** Rows of a sheet of an old workbook. */
export const MOST_ROWS = 5_000;
/** Paragraphs and tables of a document. */
export const MOST_BLOCKS = 20_000;
/** Columns of a table; the form has 10. */
export const MOST_COLUMNS = 200;

/** @throws ImportRefusal `too_large` when there is more than the most */
export function refuseAbove(amount: number, most: number, what: string): void {
  if (amount > most) throw new ImportRefusal('too_large', { what });
}
