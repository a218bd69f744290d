import type { PlacedCell } from '../document-builder.ts';
import { MOST_COLUMNS, MOST_PLACES, refuseAbove } from '../limits.ts';

/** A sheet as its format stores it: rows with the cells they show; merged cells stand once. */
export type SheetRows = {
  /** A hidden row has no cells and parts nothing. */
  rows: readonly { at: number; isHidden: boolean; cells: readonly PlacedCell[] }[];
  isHiddenColumn: (column: number) => boolean;
};

/** A stored cell at its column, from 0. */
export type StoredCell = { column: number; text: string };
export type StoredRow = { at: number; isHidden: boolean; cells: readonly StoredCell[] };

/** A range of merged cells, rows and columns from 0, both ends included. */
export type MergedRange = { top: number; left: number; bottom: number; right: number };

/**
 * Rows with their merged cells, which reach as far as the sheet is used: some reach to the last of a
 * million rows. One that begins in a hidden row or column shows its text where it is seen first.
 *
 * @throws ImportRefusal for a sheet far larger than a report
 */
export function shownRows(
  rows: readonly StoredRow[],
  merges: readonly MergedRange[],
  isHiddenColumn: (column: number) => boolean,
  what: string,
): SheetRows {
  refuseAbove(
    rows.reduce((sum, { isHidden, cells }) => sum + (isHidden ? 0 : cells.length), 0),
    MOST_PLACES,
    what,
  );
  const { spans, covered } = usedSpans(rows, merges, what);
  let goingOn: PlacedCell[] = [];
  const shown = rows.map(({ at, isHidden, cells }) => {
    const begun = cells.flatMap(({ column, text }) => {
      const key = `${at} ${column}`;
      if (column >= MOST_COLUMNS || covered.has(key)) return [];
      return [{ row: at, column, ...(spans.get(key) ?? SINGLE), text: text.trim() }];
    });
    const placed = [...goingOn.filter(({ row }) => row === at), ...begun].map((cell) =>
      fromFirstSeen(cell, isHiddenColumn),
    );
    goingOn = isHidden ? placed.flatMap(belowIts) : [];
    return { at, isHidden, cells: isHidden ? [] : placed.sort((a, b) => a.column - b.column) };
  });
  return { rows: shown, isHiddenColumn };
}

function fromFirstSeen(cell: PlacedCell, isHiddenColumn: (column: number) => boolean): PlacedCell {
  let { column, columnSpan } = cell;
  for (; columnSpan > 1 && isHiddenColumn(column); column++) columnSpan--;
  return { ...cell, column, columnSpan };
}

/** What is left of a merged cell below the row it begins in. */
const belowIts = (cell: PlacedCell): PlacedCell[] =>
  cell.rowSpan > 1 ? [{ ...cell, row: cell.row + 1, rowSpan: cell.rowSpan - 1 }] : [];

type Span = { rowSpan: number; columnSpan: number };
const SINGLE: Span = { rowSpan: 1, columnSpan: 1 };

/** Spans by the place they begin at, and the places they cover. */
function usedSpans(
  rows: readonly StoredRow[],
  merges: readonly MergedRange[],
  what: string,
): { spans: Map<string, Span>; covered: Set<string> } {
  const used = lastUsed(rows);
  const spans = new Map<string, Span>();
  const covered = new Set<string>();
  let places = 0;
  for (const { top, left, bottom, right } of merges) {
    const rowSpan = Math.max(1, Math.min(bottom, used.row) - top + 1);
    const columnSpan = Math.max(1, Math.min(right, used.column) - left + 1);
    refuseAbove((places += rowSpan * columnSpan), MOST_PLACES, what);
    spans.set(`${top} ${left}`, { rowSpan, columnSpan });
    for (let row = top; row < top + rowSpan; row++) {
      for (let column = left; column < left + columnSpan; column++) {
        if (row !== top || column !== left) covered.add(`${row} ${column}`);
      }
    }
  }
  return { spans, covered };
}

/** The last row and the last column that store a cell. */
function lastUsed(rows: readonly StoredRow[]): { row: number; column: number } {
  let [row, column] = [0, 0];
  for (const { at, cells } of rows) {
    row = Math.max(row, at);
    for (const cell of cells) {
      if (cell.column < MOST_COLUMNS) column = Math.max(column, cell.column);
    }
  }
  return { row, column };
}
