import type { PlacedCell } from '../document-builder.ts';
import type { SheetRows } from './sheet-rows.ts';

/** `row` and `column` (from 0) tell where on the sheet a line stands or a table begins. */
export type SheetBlock = { row: number; column: number } & (
  { kind: 'line'; text: string } | { kind: 'table'; cells: PlacedCell[] }
);

type HiddenColumn = (column: number) => boolean;

/**
 * A sheet to tables and lines: an empty row ends a table, and a row with one text alone, not part of a
 * merge downwards, is a line of running text. Hidden rows and columns are left out.
 */
export function sheetBlocks({ rows, isHiddenColumn }: SheetRows): SheetBlock[] {
  const blocks: SheetBlock[] = [];
  let table: PlacedCell[][] = [];
  let filledTo = 0;
  const endTable = (): void => {
    blocks.push(...tableBlocks(table, isHiddenColumn));
    table = [];
  };
  for (const { at, isHidden, cells: all } of rows) {
    if (isHidden && at === filledTo) filledTo++;
    if (isHidden) continue;
    const cells = all.filter(({ column }) => !isHiddenColumn(column));
    const isEmpty = cells.every(({ text }) => text === '');
    // Empty rows are mostly not stored at all.
    if (at > filledTo || (isEmpty && at >= filledTo)) endTable();
    if (!isEmpty || at < filledTo) table.push(cells);
    filledTo = Math.max(
      filledTo,
      ...cells.filter(({ text }) => text !== '').map(({ row, rowSpan }) => row + rowSpan),
    );
  }
  endTable();
  return blocks;
}

/** A longer text alone in its row, below a table, is a note or prose. */
const LONG_TEXT = 40;

/** A text alone above a table is its title; one below is its last row, with nothing filled in. */
function tableBlocks(rows: readonly PlacedCell[][], isHidden: HiddenColumn): SheetBlock[] {
  const first = rows.findIndex((cells) => aloneIn(cells) === null);
  if (first === -1) return rows.map(asLine);
  const isNote = (cells: readonly PlacedCell[]): boolean =>
    (aloneIn(cells)?.text.length ?? 0) > LONG_TEXT;
  const last = rows.length - 1 - [...rows].reverse().findIndex((cells) => !isNote(cells));
  const body = asWideAsText(rows.slice(first, last + 1), isHidden);
  const top = Math.min(...body.map(({ row }) => row));
  const left = Math.min(...body.map(({ column }) => column));
  return [
    ...rows.slice(0, first).map(asLine),
    {
      kind: 'table',
      row: top,
      column: left,
      cells: body.map((cell) => ({ ...cell, row: cell.row - top, column: cell.column - left })),
    },
    ...rows.slice(last + 1).map(asLine),
  ];
}

/**
 * A table is as wide as its texts reach: blank cells up to there are put in where a sheet without borders
 * stores none, and those beyond are left out.
 */
function asWideAsText(
  rows: readonly (readonly PlacedCell[])[],
  isHidden: HiddenColumn,
): PlacedCell[] {
  const left = Math.min(...rows.flat().map(({ column }) => column));
  const taken = new Set(rows.flat().flatMap(placesOf));
  return partsOf(rows).flatMap((part) => {
    // A heading may be merged wider than the table below it.
    const filled = part.filter((cells) => aloneIn(cells) === null);
    const right = Math.max(...(filled.length > 0 ? filled : part).map(reach));
    return part.flatMap((cells) => [
      ...cells.filter(({ text, column }) => text !== '' || column < right),
      ...unstored(cells[0]?.row, left, right).filter(
        ({ row, column }) => !isHidden(column) && !taken.has(`${row} ${column}`),
      ),
    ]);
  });
}

const unstored = (row: number | undefined, left: number, right: number): PlacedCell[] =>
  row === undefined
    ? []
    : Array.from({ length: Math.max(0, right - left) }, (_, at) => ({
        row,
        column: left + at,
        rowSpan: 1,
        columnSpan: 1,
        text: '',
      }));

/** Tables that follow each other: a text alone, as wide as the row above or below, is a heading. */
function partsOf<Row extends readonly PlacedCell[]>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [[]];
  rows.forEach((row, at) => {
    const beside = [rows[at - 1], rows[at + 1]].map((other) => (other ? reach(other) : Infinity));
    if (aloneIn(row) && reach(row) >= Math.min(...beside)) parts.push([]);
    parts[parts.length - 1]?.push(row);
  });
  return parts.filter((part) => part.length > 0);
}

/** The column behind the last text of a row. */
const reach = (cells: readonly PlacedCell[]): number =>
  Math.max(0, ...cells.map((cell) => (cell.text === '' ? 0 : cell.column + cell.columnSpan)));

function placesOf({ row, column, rowSpan, columnSpan }: PlacedCell): string[] {
  const places: string[] = [];
  for (let down = row; down < row + rowSpan; down++) {
    for (let across = column; across < column + columnSpan; across++) {
      places.push(`${down} ${across}`);
    }
  }
  return places;
}

/** The only cell of a row that holds text, null when there are more or it reaches further down. */
function aloneIn(cells: readonly PlacedCell[]): PlacedCell | null {
  const [only, ...others] = cells.filter(({ text }) => text !== '');
  return only?.rowSpan === 1 && others.length === 0 ? only : null;
}

function asLine(cells: readonly PlacedCell[]): SheetBlock {
  const cell = cells.find(({ text }) => text !== '');
  return { kind: 'line', row: cell?.row ?? 0, column: cell?.column ?? 0, text: cell?.text ?? '' };
}
