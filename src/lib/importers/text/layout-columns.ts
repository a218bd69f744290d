import { greatest, least } from '../extremes.ts';
import { MOST_COLUMNS } from '../limits.ts';
import type { Token } from './layout-tokens.ts';

/** A column of figures, by the columns of the page that its words take. */
export type Column = { from: number; to: number };

/** Words of one column share an edge or their middle within this. */
const LOOSE = 3;

const overlaps = (one: Column, two: Column): boolean => one.from < two.to && two.from < one.to;

/** The columns that a word stands in. */
export const columnsUnder = (columns: readonly Column[], token: Column): number[] =>
  columns.flatMap((column, at) => (overlaps(column, token) ? [at] : []));

/**
 * The columns of figures of a table: figures that stand below each other are one column. Certain only
 * when one row fills every column, each row has its figures in columns of their own, and the figures
 * of a column are aligned. Heads do not help: `pdftotext` squeezes them out of their places.
 *
 * @returns null when that is not so
 */
export function figureColumns(rows: readonly (readonly Token[])[]): Column[] | null {
  const figures = rows.flat().filter(({ isFigure }) => isFigure);
  const columns = joined(figures);
  const most = Math.max(0, ...rows.map((row) => row.filter(({ isFigure }) => isFigure).length));
  if (columns.length < 2 || columns.length > MOST_COLUMNS || most !== columns.length) return null;
  if (!rows.every((row) => isClear(row, columns))) return null;
  const isAligned = columns.every((column) =>
    alignedWithin(figures.filter((figure) => overlaps(column, figure))),
  );
  return isAligned ? columns : null;
}

/** Words that overlap are one column, from left to right. */
function joined(words: readonly Column[]): Column[] {
  const columns: Column[] = [];
  for (const { from, to } of [...words].sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last && overlaps(last, { from, to })) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns;
}

/** Every figure of a row has a column of its own, and no label reaches into one. */
function isClear(row: readonly Token[], columns: readonly Column[]): boolean {
  const figures = row.filter(({ isFigure }) => isFigure);
  const labels = row.filter(({ isFigure }) => !isFigure);
  const taken = figures.flatMap((figure) => columnsUnder(columns, figure));
  return (
    new Set(taken).size === taken.length &&
    labels.every((label) => columnsUnder(columns, label).length === 0)
  );
}

function alignedWithin(figures: readonly Token[]): boolean {
  const spread = (edge: (figure: Token) => number): number =>
    greatest(figures.map(edge)) - least(figures.map(edge));
  return (
    Math.min(
      spread(({ from }) => from),
      spread(({ to }) => to),
      spread(({ from, to }) => (from + to) / 2),
    ) <= LOOSE
  );
}
