import { greatest, least } from '../extremes.ts';
import type { Word, WordLine } from './page-words.ts';

/** A column of figures: from where to where its words reach. */
export type Span = { left: number; right: number };

/** Whether two spans share more than an edge. */
export const overlaps = (one: Span, two: Span): boolean =>
  one.left < two.right && two.left < one.right;

/** Figures of one column share an edge or their middle within this share of the font's size. */
const LOOSE = 0.7;

/**
 * The columns of figures below each other, from what rows and heads show. Certain only when each figure
 * of a row has a column of its own and no label reaches into one, the figures of a column are aligned,
 * and either a head stands above every column or one row fills them all.
 *
 * @param heads lines above the first row, from top to bottom
 * @returns null when that is not so
 */
export function alignedColumns(
  rows: readonly WordLine[],
  heads: readonly WordLine[],
): Span[] | null {
  const figures = rows.flatMap(({ words }) => words.filter(({ isFigure }) => isFigure));
  const columns = figures.map(({ box }) => box).reduce<Span[]>(grown, []);
  if (columns.length === 0 || !rows.every((row) => isClear(row, columns))) return null;
  const ofColumn = (column: Span): Word[] => figures.filter(({ box }) => overlaps(box, column));
  if (!columns.every((column) => isAligned(ofColumn(column)))) return null;
  const labels = rows.flatMap(({ words }) => words.filter(({ isFigure }) => !isFigure));
  const { topped, added } = headColumns(columns, heads, labels);
  const all = [...columns.map((column) => topped.get(column) ?? column), ...added].sort(
    (a, b) => a.left - b.left,
  );
  const apart = all.every((column, at) => column.right <= (all[at + 1]?.left ?? Infinity));
  if (all.length < 2 || !apart) return null;
  if (columns.every((column) => topped.has(column))) return all;
  const most = Math.max(...rows.map((row) => row.words.filter(({ isFigure }) => isFigure).length));
  return added.length === 0 && most === columns.length ? all : null;
}

function grown(columns: readonly Span[], box: Span): Span[] {
  const touched = columns.filter((column) => overlaps(column, box));
  const whole = {
    left: Math.min(box.left, ...touched.map(({ left }) => left)),
    right: Math.max(box.right, ...touched.map(({ right }) => right)),
  };
  return [...columns.filter((column) => !touched.includes(column)), whole];
}

function isClear({ words }: WordLine, columns: readonly Span[]): boolean {
  const taken = new Set<Span>();
  return words.every(({ isFigure, box }) => {
    const under = columns.filter((column) => overlaps(column, box));
    const [only] = under;
    if (!isFigure) return under.length === 0;
    if (!only || under.length > 1 || taken.has(only)) return false;
    taken.add(only);
    return true;
  });
}

function isAligned(words: readonly Word[]): boolean {
  const spread = (place: (word: Word) => number): number =>
    greatest(words.map(place)) - least(words.map(place));
  const size = greatest(words.map((word) => word.size));
  return (
    Math.min(
      spread(({ box }) => box.left),
      spread(({ box }) => box.right),
      spread(({ box }) => (box.left + box.right) / 2),
    ) <=
    size * LOOSE
  );
}

/**
 * Columns that have a head, each as wide as both, and heads of columns without any figure. Read from
 * below: what reaches over several columns heads them together and says nothing of one; what stands
 * over labels is the table's corner.
 */
function headColumns(
  columns: readonly Span[],
  heads: readonly WordLine[],
  labels: readonly Word[],
): { topped: Map<Span, Span>; added: Span[] } {
  const topped = new Map<Span, Span>();
  let added: Span[] = [];
  for (const { words } of [...heads].reverse()) {
    for (const { box } of words) {
      const under = [...columns, ...added].filter((column) => overlaps(column, box));
      const [only] = under;
      if (under.length > 1 || labels.some((label) => overlaps(label.box, box))) continue;
      if (only && columns.includes(only)) topped.set(only, around(topped.get(only) ?? only, box));
      else added = grown(added, box);
    }
  }
  return { topped, added };
}

const around = (one: Span, two: Span): Span => ({
  left: Math.min(one.left, two.left),
  right: Math.max(one.right, two.right),
});

/** Whether a head stands over a column, not merely a little into it. */
export function standsOver(head: Span, column: Span): boolean {
  const shared = Math.min(head.right, column.right) - Math.max(head.left, column.left);
  return shared > 0.35 * Math.min(head.right - head.left, column.right - column.left);
}
