import { greatest, least } from '../extremes.ts';
import type { Box } from '../../model/extracted-document.ts';
import { clusterValues, nearest } from './cluster.ts';
import type { Ruling } from './page-marks.ts';

/** A cell that rulings enclose, by the lines it lies between. */
export type RuledCell = {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  box: Box;
};

/** A table that touching rulings make: its lines from left to right and from top to bottom. */
export type RuledTable = { box: Box; xs: number[]; ys: number[]; cells: RuledCell[] };

/** Ends of lines this near touch. */
const TOUCH = 3;
/** Lines nearer than any row is high are one line: a double border, or the sides of two cells. */
const SAME_LINE = 4.5;
/** A line shorter than this is an ornament or a piece of a sign. */
const SHORTEST = 4;

/** An edge closed over less than this share of its length does not part two cells. */
const CLOSED = 0.6;

/** The tables of a page, from its rulings. */
export function ruledTables(rulings: readonly Ruling[]): RuledTable[] {
  return touchingGroups(wholeLines(rulings)).flatMap((group) => tableOf(group) ?? []);
}

/** Pieces of one line joined: many programs draw every side of every cell. */
function wholeLines(rulings: readonly Ruling[]): Ruling[] {
  // Coordinates of one line differ by rounding alone.
  const place = ({ at }: Ruling): number => Math.round(at * 4);
  const sorted = [...rulings].sort(
    (a, b) => a.axis.localeCompare(b.axis) || place(a) - place(b) || a.from - b.from,
  );
  const lines: Ruling[] = [];
  for (const ruling of sorted) {
    const last = lines.at(-1);
    const isSame = last?.axis === ruling.axis && place(last) === place(ruling);
    if (last && isSame && ruling.from <= last.to + TOUCH) last.to = Math.max(last.to, ruling.to);
    else lines.push({ ...ruling });
  }
  return lines.filter(({ from, to }) => to - from >= SHORTEST);
}

function touchingGroups(rulings: readonly Ruling[]): Ruling[][] {
  const group = rulings.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (group[top] !== top) top = group[top] ?? top;
    return (group[at] = top);
  };
  rulings.forEach((one, at) => {
    for (let other = at + 1; other < rulings.length; other++) {
      const two = rulings[other];
      if (two && touch(one, two)) group[root(other)] = root(at);
    }
  });
  const groups = new Map<number, Ruling[]>();
  rulings.forEach((ruling, at) => {
    groups.set(root(at), [...(groups.get(root(at)) ?? []), ruling]);
  });
  return [...groups.values()];
}

function touch(one: Ruling, two: Ruling): boolean {
  if (one.axis === two.axis) {
    return (
      Math.abs(one.at - two.at) <= SAME_LINE &&
      one.from <= two.to + TOUCH &&
      two.from <= one.to + TOUCH
    );
  }
  const within = (line: Ruling, at: number): boolean =>
    line.from - TOUCH <= at && at <= line.to + TOUCH;
  return within(one, two.at) && within(two, one.at);
}

function tableOf(rulings: readonly Ruling[]): RuledTable | null {
  const flat = rulings.filter(({ axis }) => axis === 'horizontal');
  const upright = rulings.filter(({ axis }) => axis === 'vertical');
  if (flat.length === 0 || upright.length === 0) return null;
  // Open sides (a table cut by the page's end, or without side lines) close where the lines end.
  const ys = withEnds(flat, upright);
  const xs = withEnds(upright, flat);
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return null;
  return {
    xs,
    ys,
    box: edgeBox(xs, ys, 0, 0, xs.length - 1, ys.length - 1),
    cells: mergedCells(xs, ys, coverage(upright, xs), coverage(flat, ys)),
  };
}

function withEnds(lines: readonly Ruling[], across: readonly Ruling[]): number[] {
  const places = clusterValues(
    lines.map(({ at }) => at),
    SAME_LINE,
  );
  for (const end of [least(across.map(({ from }) => from)), greatest(across.map(({ to }) => to))]) {
    if (places.every((place) => Math.abs(place - end) > 2 * TOUCH)) places.push(end);
  }
  return places.sort((a, b) => a - b);
}

/** Tells how much of a line between two places is drawn, 0 to 1. */
type Coverage = (line: number, from: number, to: number) => number;

function coverage(rulings: readonly Ruling[], places: readonly number[]): Coverage {
  const drawn = places.map(() => [] as [from: number, to: number][]);
  for (const { at, from, to } of rulings) drawn[nearest(places, at)]?.push([from, to]);
  for (const stretches of drawn) stretches.sort(([a], [b]) => a - b);
  return (line, from, to) => {
    let covered = 0;
    let reached = from;
    for (const [start, end] of drawn[line] ?? []) {
      covered += Math.max(0, Math.min(end, to) - Math.max(start, reached));
      reached = Math.max(reached, Math.min(end, to));
    }
    return covered / (to - from);
  };
}

function mergedCells(xs: number[], ys: number[], upright: Coverage, flat: Coverage): RuledCell[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const owner = Array.from({ length: rows * columns }, (_, at) => at);
  const root = (at: number): number => (owner[at] === at ? at : root(owner[at] ?? at));
  const merge = (one: number, two: number): void => {
    const [low, high] = [root(one), root(two)].sort((a, b) => a - b);
    if (low !== undefined && high !== undefined) owner[high] = low;
  };
  const x = (at: number): number => xs[at] ?? 0;
  const y = (at: number): number => ys[at] ?? 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const right = column + 1;
      if (right < columns && upright(right, y(row), y(row + 1)) < CLOSED) merge(at, at + 1);
      const below = row + 1;
      if (below < rows && flat(below, x(column), x(column + 1)) < CLOSED) merge(at, at + columns);
    }
  }
  const members = new Map<number, number[]>();
  owner.forEach((_, at) => members.set(root(at), [...(members.get(root(at)) ?? []), at]));
  return [...members.values()].flatMap((cells) =>
    rectangles(cells, columns).map(({ row, column, lastRow, lastColumn }) => ({
      row,
      column,
      rowSpan: lastRow - row + 1,
      columnSpan: lastColumn - column + 1,
      box: edgeBox(xs, ys, column, row, lastColumn + 1, lastRow + 1),
    })),
  );
}

type Rectangle = { row: number; column: number; lastRow: number; lastColumn: number };

/** An area that is no rectangle (the open edge of a ragged table) falls into the pieces of its rows. */
function rectangles(cells: readonly number[], columns: number): Rectangle[] {
  const places = cells.map((at) => ({ row: Math.floor(at / columns), column: at % columns }));
  const whole = {
    row: least(places.map(({ row }) => row)),
    column: least(places.map(({ column }) => column)),
    lastRow: greatest(places.map(({ row }) => row)),
    lastColumn: greatest(places.map(({ column }) => column)),
  };
  const size = (whole.lastRow - whole.row + 1) * (whole.lastColumn - whole.column + 1);
  if (size === cells.length) return [whole];
  const pieces: Rectangle[] = [];
  for (const { row, column } of places) {
    const last = pieces.at(-1);
    if (last?.row === row && last.lastColumn === column - 1) last.lastColumn = column;
    else pieces.push({ row, column, lastRow: row, lastColumn: column });
  }
  return pieces;
}

const edgeBox = (
  xs: readonly number[],
  ys: readonly number[],
  left: number,
  top: number,
  right: number,
  bottom: number,
): Box => ({
  left: xs[left] ?? 0,
  top: ys[top] ?? 0,
  right: xs[right] ?? 0,
  bottom: ys[bottom] ?? 0,
});
