import type { Doubt } from '../../model/parsed-report.ts';
import type { RowCell } from '../reading-line.ts';
import { isBlank, type TailCell } from './table-row.ts';

/** Cells of a row with the columns of the form they stand in. */
export type Aligned<Column> = readonly [Column, TailCell][];

export type AlignedRow<Column> = { cells: Aligned<Column>; doubts: readonly Doubt[] };

/** The words above each column of a grid from top to bottom; a cell over several columns heads each. */
export function headWords(head: readonly (readonly RowCell[])[]): Map<number, string[]> {
  const words = new Map<number, string[]>();
  for (const { column, columnSpan, text } of head.flat()) {
    for (let at = column; at < column + columnSpan; at += 1) {
      words.set(at, [...(words.get(at) ?? []), text]);
    }
  }
  return words;
}

/** The order in which a text names columns; null where it does not name all of them. */
export function orderNamed<Column>(
  text: string,
  names: readonly (readonly [Column, RegExp])[],
): Column[] | null {
  const found = names.map(([column, pattern]) => ({ column, at: text.search(pattern) }));
  if (found.some(({ at }) => at < 0)) return null;
  return found.sort((a, b) => a.at - b.at).map(({ column }) => column);
}

/** Cells in the order of the columns, as many as there are of both. */
export const alignInOrder = <Column>(
  cells: readonly TailCell[],
  columns: readonly Column[],
): [Column, TailCell][] =>
  columns.flatMap((column, at): [Column, TailCell][] => {
    const cell = cells[at];
    return cell ? [[column, cell]] : [];
  });

/** What a row aligned by its head must have to be certain. */
export type HeadedRow = {
  /** So many columns. */
  wanted: number;
  /** The head names every column of the form: what stands under another is none of them. */
  passesOthers: boolean;
  /** Sheets leave out blank cells at the end; such a row must begin where the head begins. */
  mayEndEarly: boolean;
};

/**
 * Gives each cell the column that the head above it names.
 * @returns null where something printed stands under no head or twice under one, or cells are missing
 */
export function alignUnderHead<Column>(
  tail: readonly TailCell[],
  heads: ReadonlyMap<number, Column>,
  { wanted, passesOthers, mayEndEarly }: HeadedRow,
): [Column, TailCell][] | null {
  const cells = new Map<Column, TailCell>();
  for (const cell of tail) {
    const column = cell.column === null ? undefined : heads.get(cell.column);
    if (column !== undefined && !cells.has(column)) cells.set(column, cell);
    else if (!isBlank(cell) && (!passesOthers || column !== undefined)) return null;
  }
  if (cells.size === wanted && wanted > 0) return [...cells];
  const begins = tail[0]?.column === Math.min(...heads.keys());
  return begins && mayEndEarly && cells.size === tail.length ? [...cells] : null;
}

/** Every run of so many neighbouring cells outside of which nothing is printed. */
export function windowsOf(tail: readonly TailCell[], width: number): TailCell[][] {
  const windows: TailCell[][] = [];
  for (let from = 0; from + width <= tail.length; from += 1) {
    const outside = [...tail.slice(0, from), ...tail.slice(from + width)];
    if (outside.every(isBlank)) windows.push(tail.slice(from, from + width));
  }
  return windows;
}

/** Whether figures stand in the parts that do not make up the printed total. */
export function sumDiffers<Column>(cells: Aligned<Column>, total: Column): boolean {
  const printed = cells.find(([column]) => column === total)?.[1].printed.value ?? null;
  const parts = cells.flatMap(([column, cell]) =>
    column === total ? [] : (cell.printed.value ?? []),
  );
  return parts.length > 0 && printed !== null && parts.reduce((a, b) => a + b, 0) !== printed;
}
