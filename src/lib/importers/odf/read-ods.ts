import { MOST_PLACES, refuseAbove } from '../limits.ts';
import { struckText } from '../note-mark.ts';
import type { ReadSheet } from '../sheets/read-sheet.ts';
import { asPrinted } from '../sheets/shown-value.ts';
import { sheetBlocks } from '../sheets/sheet-blocks.ts';
import {
  shownRows,
  type MergedRange,
  type SheetRows,
  type StoredCell,
  type StoredRow,
} from '../sheets/sheet-rows.ts';
import {
  attributeOf,
  children,
  childrenNamed,
  descend,
  findNamed,
  localName,
  ownText,
  type XmlElement,
} from '../xml.ts';
import { openDocument, type OpenDocument } from './open-document.ts';
import { paragraphText } from './paragraph-text.ts';
import { isHidden, repeated, spanned, tableRows } from './text-table.ts';
import { TextStyles } from './text-styles.ts';

/** Places that a file may repeat its cells to: beyond the last of them there is no sheet. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * The sheets that show of a workbook of OpenDocument, with what each cell shows: the file keeps it
 * beside the value.
 *
 * @throws ImportRefusal for a file with a password or far larger than a report
 */
export function readOds(bytes: Uint8Array): ReadSheet[] {
  const opened = openDocument(bytes, 'ODS');
  const styles = new TextStyles(opened.styles);
  const hidesZeros = zerosHidden(opened);
  const book = descend(opened.content, 'body', 'spreadsheet');
  return (book ? childrenNamed(book, 'table') : []).flatMap((table) => {
    const style = attributeOf(table, 'style-name');
    if (styles.property(style, 'table-properties', 'display') === 'false') return [];
    const rows = odsRows(table, styles, hidesZeros);
    return [{ name: attributeOf(table, 'name') ?? '', blocks: sheetBlocks(rows) }];
  });
}

/** Whether the program was told to show nothing for zero. */
const zerosHidden = ({ settings }: OpenDocument): boolean =>
  settings !== null &&
  findNamed(settings, 'config-item').some(
    (item) => attributeOf(item, 'name') === 'ShowZeroValues' && ownText(item).trim() === 'false',
  );

function odsRows(table: XmlElement, styles: TextStyles, hidesZeros: boolean): SheetRows {
  const rows: StoredRow[] = [];
  const merges: MergedRange[] = [];
  let at = 0;
  let places = 0;
  for (const element of tableRows(table)) {
    const times = Math.min(repeated(element, 'rows'), LAST_ROW - at);
    const hidden = isHidden(element);
    const { cells, spans } = rowCells(element, (cell) => cellText(cell, styles, hidesZeros));
    // Rows without anything, mostly thousands of them, only take their place.
    const stands = cells.length > 0 || (hidden && times < MOST_PLACES);
    for (let again = 0; stands && again < times; again++) {
      refuseAbove((places += cells.length + 1), MOST_PLACES, 'ODS');
      rows.push({ at: at + again, isHidden: hidden, cells });
      for (const { column, down, right } of spans) {
        const top = at + again;
        merges.push({ top, left: column, bottom: top + down - 1, right: column + right - 1 });
      }
    }
    at += times;
  }
  const ranges = hiddenColumns(table);
  return shownRows(
    rows,
    merges,
    (column) => ranges.some(([from, to]) => from <= column && column < to),
    'ODS',
  );
}

type Spans = { column: number; down: number; right: number };

/** The cells of a row that hold text or span; blank ones are as many as the sheet has columns. */
function rowCells(
  row: XmlElement,
  textOf: (cell: XmlElement) => string,
): { cells: StoredCell[]; spans: Spans[] } {
  const cells: StoredCell[] = [];
  const spans: Spans[] = [];
  let column = 0;
  for (const cell of children(row)) {
    const times = Math.min(repeated(cell, 'columns'), LAST_COLUMN - column);
    const text = localName(cell) === 'table-cell' ? textOf(cell) : '';
    const [down, right] = [spanned(cell, 'rows'), spanned(cell, 'columns')];
    if (text !== '' || down * right > 1) {
      for (let again = 0; again < times; again++) cells.push({ column: column + again, text });
      if (down * right > 1) spans.push({ column, down, right });
    }
    column += times;
  }
  return { cells, spans };
}

function cellText(cell: XmlElement, styles: TextStyles, hidesZeros: boolean): string {
  const value = attributeOf(cell, 'value');
  if (hidesZeros && value !== null && Number(value) === 0) return '';
  const lines = childrenNamed(cell, 'p').map((line) => paragraphText(line, styles).trim());
  // A formula that was never computed is no blank.
  if (lines.length === 0) return value === null ? formulaOf(cell) : asPrinted(value, Number(value));
  const shown = lines.filter((line) => line !== '').join('\n');
  const text = value === null ? shown : asPrinted(shown, Number(value));
  const struck = styles.text(attributeOf(cell, 'style-name')).struck;
  return struck && text !== '' ? struckText(text) : text;
}

function formulaOf(cell: XmlElement): string {
  const formula = attributeOf(cell, 'formula');
  return formula === null ? '' : formula.replace(/^[^=]*/, '');
}

/** Hidden columns from, and up to but without, counted from 0. */
function hiddenColumns(table: XmlElement): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  let column = 0;
  for (const element of findNamed(table, 'table-column')) {
    const to = column + repeated(element, 'columns');
    if (isHidden(element)) ranges.push([column, to]);
    column = to;
  }
  return ranges;
}
