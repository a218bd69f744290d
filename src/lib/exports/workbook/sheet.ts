import type { Cell, Row } from 'write-excel-file/universal';
import { displayWidth } from '../../messages/text-width.ts';

/**
 * One sheet of a workbook: its head stays in sight, and with it as many columns as `heldColumns`. A sheet
 * whose heads are its own lines has an empty `head`, and says how many lines are held and how wide its columns are.
 */
export type Sheet = {
  name: string;
  head: readonly string[];
  rows: readonly Row[];
  heldColumns?: number;
  /** A line below the rows and apart from them. */
  stamp?: string | undefined;
  heldRows?: number;
  widths?: readonly number[];
};

/** Widest column in characters; longer text wraps. */
const WIDEST = 48;
const NARROWEST = 6;

/** Characters that a cell holds at most; a longer text would make the file unreadable. */
const MOST_CHARACTERS = 32_767;

/** A text as a cell: text whatever it begins with, never a formula; nothing for an empty one. */
export function textCell(value: string | null | undefined, isHead = false): Cell {
  if (value === null || value === undefined || value === '') return null;
  return {
    value: value.slice(0, MOST_CHARACTERS),
    type: String,
    wrap: isHead || value.length > WIDEST / 2,
    alignVertical: 'top',
    ...(isHead ? { fontWeight: 'bold' as const } : {}),
  };
}

/** A number as a cell, shown in a format of its own. */
export const numberCell = (value: number, format: string): Cell => ({
  value,
  type: Number,
  format,
  alignVertical: 'top',
});

/** A sheet as the library takes it. */
export function sheetData({
  name,
  head,
  rows,
  heldColumns = 0,
  heldRows = 1,
  widths,
  stamp,
}: Sheet) {
  const heads = head.length === 0 ? [] : [head.map((label) => textCell(label, true))];
  const below: Row[] = stamp ? [[], [{ ...textCell(stamp), wrap: false }]] : [];
  const wide = widths ?? head.map((label, at) => widthOf(label, rows, at));
  return {
    data: [...[...heads, ...rows].map((row) => inHeight(row, wide)), ...below],
    sheet: name,
    ...(heldRows > 0 ? { stickyRowsCount: heldRows } : {}),
    ...(heldColumns > 0 ? { stickyColumnsCount: heldColumns } : {}),
    columns: wide.map((width) => ({ width })),
  };
}

/** Height of a line in points, and what a line of a cell holds of its width for certain. */
const LINE = 15;
const FILLED = 0.95;

/** A row as high as the lines its texts are wrapped into: LibreOffice gives each row one line unless told. */
function inHeight(row: Row, widths: readonly number[]): Row {
  const lines = Math.max(1, ...row.map((cell, at) => linesOf(cell, at, widths)));
  if (lines === 1) return row;
  const at = row.findIndex((cell) => typeof cell === 'object' && cell !== null);
  return row.map((cell, place) =>
    place === at ? { ...(cell as object), height: lines * LINE } : cell,
  );
}

function linesOf(cell: Cell | undefined, at: number, widths: readonly number[]): number {
  if (typeof cell !== 'object' || cell === null || !('value' in cell) || !cell.wrap) return 1;
  if ((cell.rowSpan ?? 1) > 1) return 1;
  const width = widths.slice(at, at + (cell.columnSpan ?? 1)).reduce((sum, one) => sum + one, 0);
  const room = Math.max(1, width * FILLED);
  return String(cell.value)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / room)), 0);
}

/** Rows that decide how wide a column is: measuring thousands takes longer than writing them. */
const MEASURED = 300;

function widthOf(label: string, rows: readonly Row[], at: number): number {
  const widths = rows.slice(0, MEASURED).map((row) => displayWidth(shownText(row[at])));
  // A head may take two lines.
  return Math.min(WIDEST, Math.max(NARROWEST, displayWidth(label) / 2, ...widths) + 2);
}

function shownText(cell: Cell | undefined): string {
  const value = cell && typeof cell === 'object' && 'value' in cell ? cell.value : cell;
  return value === null || value === undefined ? '' : String(value);
}
