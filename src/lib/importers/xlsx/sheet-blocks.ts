import type { PlacedCell } from '../document-builder.ts';
import { MOST_COLUMNS, MOST_PLACES, refuseAbove } from '../limits.ts';
import { attributeOf, childrenNamed, descend, findNamed, type XmlElement } from '../xml.ts';
import { cellText, type Workbook } from './cell-text.ts';

/** `row` and `column` (from 0) tell where on the sheet a line stands or a table begins. */
export type SheetBlock = { row: number; column: number } & (
  { kind: 'line'; text: string } | { kind: 'table'; cells: PlacedCell[] }
);

type HiddenColumn = (column: number) => boolean;
type Span = { row: number; column: number; rowSpan: number; columnSpan: number };

/** Column letters and row number of `AB12`, from 0. */
function cellPlace(reference: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Merged cells, as far as the sheet is used: some reach to the last of a million rows. */
function readMerges(sheet: XmlElement): Map<string, Span> {
  const merges = new Map<string, Span>();
  const used = usedRange(sheet);
  let places = 0;
  for (const merge of findNamed(sheet, 'mergeCell')) {
    const [from = 'A1', to = from] = (attributeOf(merge, 'ref') ?? '').split(':');
    const start = cellPlace(from);
    const end = cellPlace(to);
    const span = {
      ...start,
      rowSpan: Math.max(1, Math.min(end.row, used.row) - start.row + 1),
      columnSpan: Math.max(1, Math.min(end.column, used.column) - start.column + 1),
    };
    places += span.rowSpan * span.columnSpan;
    refuseAbove(places, MOST_PLACES, 'XLSX');
    merges.set(`${span.row} ${span.column}`, span);
  }
  return merges;
}

/** The last row and the last column that store a cell. */
function usedRange(sheet: XmlElement): { row: number; column: number } {
  let row = 0;
  let column = 0;
  for (const { at, element } of sheetRows(sheet)) {
    row = Math.max(row, at);
    let next = 0;
    for (const cell of childrenNamed(element, 'c')) {
      const reference = attributeOf(cell, 'r');
      const own = reference === null ? next : cellPlace(reference).column;
      next = own + 1;
      if (own < MOST_COLUMNS) column = Math.max(column, own);
    }
  }
  return { row, column };
}

/**
 * A sheet to tables and lines: an empty row ends a table, and a row with one text alone, not part of a
 * merge downwards, is a line of running text. Hidden rows and columns are left out.
 */
export function sheetBlocks(sheet: XmlElement, workbook: Workbook): SheetBlock[] {
  const merges = readMerges(sheet);
  const ranges = hiddenColumns(sheet);
  const isHidden = (column: number): boolean =>
    ranges.some(([from, to]) => from <= column && column <= to);
  const blocks: SheetBlock[] = [];
  let table: PlacedCell[][] = [];
  let filledTo = 0;
  const endTable = (): void => {
    blocks.push(...tableBlocks(table, isHidden));
    table = [];
  };
  let stored = 0;
  for (const { at, element } of sheetRows(sheet)) {
    stored += childrenNamed(element, 'c').length;
    refuseAbove(stored, MOST_PLACES, 'XLSX');
    const cells = rowCells(element, at, merges, workbook).filter(({ column }) => !isHidden(column));
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

function sheetRows(sheet: XmlElement): { at: number; element: XmlElement }[] {
  let next = 0;
  return childrenNamed(descend(sheet, 'sheetData') ?? sheet, 'row').flatMap((element) => {
    const number = attributeOf(element, 'r');
    const at = number === null ? next : Number(number) - 1;
    next = at + 1;
    return attributeOf(element, 'hidden') === '1' ? [] : [{ at, element }];
  });
}

function hiddenColumns(sheet: XmlElement): [from: number, to: number][] {
  return findNamed(sheet, 'col')
    .filter((column) => attributeOf(column, 'hidden') === '1')
    .map((column) => [
      Number(attributeOf(column, 'min')) - 1,
      Number(attributeOf(column, 'max')) - 1,
    ]);
}

function rowCells(
  row: XmlElement,
  at: number,
  merges: ReadonlyMap<string, Span>,
  workbook: Workbook,
): PlacedCell[] {
  let next = 0;
  return childrenNamed(row, 'c').flatMap((element) => {
    const reference = attributeOf(element, 'r');
    const column = reference === null ? next : cellPlace(reference).column;
    next = column + 1;
    if (column >= MOST_COLUMNS) return [];
    const span = merges.get(`${at} ${column}`);
    if (!span && isCovered(at, column, merges)) return [];
    const { rowSpan = 1, columnSpan = 1 } = span ?? {};
    return [{ row: at, column, rowSpan, columnSpan, text: cellText(element, workbook).trim() }];
  });
}

const isCovered = (row: number, column: number, merges: ReadonlyMap<string, Span>): boolean =>
  [...merges.values()].some(
    (span) =>
      span.row <= row &&
      row < span.row + span.rowSpan &&
      span.column <= column &&
      column < span.column + span.columnSpan,
  );

/** A longer text alone in its row, below a table, is a note or prose. */
const LONG_TEXT = 40;

/** A text alone above a table is its title; one below is its last row, with nothing filled in. */
function tableBlocks(rows: readonly PlacedCell[][], isHidden: HiddenColumn): SheetBlock[] {
  const first = rows.findIndex((cells) => aloneIn(cells) === null);
  if (first === -1) return rows.map(asLine);
  const isNote = (cells: readonly PlacedCell[]): boolean =>
    (aloneIn(cells)?.text.length ?? 0) > LONG_TEXT;
  const last = rows.length - 1 - [...rows].reverse().findIndex((cells) => !isNote(cells));
  const body = withUnstored(rows.slice(first, last + 1), isHidden);
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

/** Sheets without borders store no blank cells: they are put in, as far as the rows around reach. */
function withUnstored(
  rows: readonly (readonly PlacedCell[])[],
  isHidden: HiddenColumn,
): PlacedCell[] {
  const cells = rows.flat();
  const left = Math.min(...cells.map(({ column }) => column));
  const taken = new Set(cells.flatMap(placesOf));
  const blanks = partsOf(rows).flatMap((part) => {
    const right = Math.max(...part.map(reach));
    return part.flatMap(([any]) => {
      if (!any) return [];
      const { row } = any;
      return Array.from({ length: Math.max(0, right - left) }, (_, at) => left + at)
        .filter((column) => !isHidden(column) && !taken.has(`${row} ${column}`))
        .map((column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: '' }));
    });
  });
  return [...cells, ...blanks];
}

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
