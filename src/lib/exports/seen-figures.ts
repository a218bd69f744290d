import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Frame, TableCell, TableModel, TableRow } from '../views/figures/frame.ts';
import { indicatorOfColumn, isExact } from './file-table.ts';

/**
 * What a link says of the figures its sender saw. A row's mark is four signs for the row and three for its
 * figures: two figures that differ share a mark once in 250,000, and then
 * the sum over all tells that something differs.
 */
export type SeenFigures = {
  frame: string;
  rows: number;
  known: number;
  sum: string;
  /** null where there was no room for them. */
  marks: readonly string[] | null;
};

/** What became of the figures since: row by row where the link marks them, otherwise by number alone. */
export type Since =
  | { kind: 'same'; rows: number }
  | { kind: 'counts'; then: Counts; now: Counts }
  | { kind: 'rows'; changed: string[]; appeared: string[]; vanished: number };

type Counts = { rows: number; known: number };

/** Characters of an address that mail, chats and old browsers carry whole. */
export const MOST_OF_ADDRESS = 2000;

const ROW = 4;
const FIGURES = 3;
const MARK = ROW + FIGURES;
const SUM = 6;
/** In place of figures that were the sender's own and stand in no dataset. */
const OWN = '---';

/**
 * The figures of a frame in few signs.
 * @param room signs there are: what a mark for each row does not fit in has the counts and the sum alone
 */
export function figuresInSigns(frame: Pick<Frame, 'id' | 'table'>, room: number): string | null {
  const marked = marksOf(frame.table);
  const { rows, known } = countsOf(frame.table);
  const short = [frame.id, rows, known, sumOf(marked)].join('.');
  const whole = `${short}.${marked.map(({ mark }) => mark).join('')}`;
  return [whole, short].find((text) => text.length <= room) ?? null;
}

/** @param text as `figuresInSigns` made it; its form was checked where the address was read */
export function readFigures(text: string): SeenFigures {
  const [frame = '', rows, known, sum = '', marks] = text.split('.');
  return {
    frame,
    rows: Number(rows),
    known: Number(known),
    sum,
    marks: marks === undefined ? null : (marks.match(new RegExp(`.{${MARK}}`, 'g')) ?? []),
  };
}

/** What differs between the figures that were seen and those of the frame now. */
export function figuresSince(seen: SeenFigures, { table }: Pick<Frame, 'table'>): Since {
  const marked = marksOf(table);
  const now = countsOf(table);
  if (seen.sum === sumOf(marked) && seen.rows === now.rows) return { kind: 'same', rows: now.rows };
  const then = { rows: seen.rows, known: seen.known };
  if (seen.marks === null) return { kind: 'counts', then, now };
  const before = new Map(seen.marks.map((mark) => [mark.slice(0, ROW), mark.slice(ROW)]));
  const here = new Map(marked.map(({ mark, label }) => [mark.slice(0, ROW), { mark, label }]));
  // A row of the reader's own, on either side, is no change of the dataset.
  const isOwn = (row: string) => before.get(row) === OWN || here.get(row)?.mark.endsWith(OWN);
  const changed = [...here.values()].flatMap(({ mark, label }) => {
    const figures = before.get(mark.slice(0, ROW));
    return figures !== undefined && figures !== mark.slice(ROW) && !isOwn(mark.slice(0, ROW))
      ? [label]
      : [];
  });
  const appeared = [...here].flatMap(([row, { label }]) =>
    before.has(row) || isOwn(row) ? [] : [label],
  );
  const vanished = [...before.keys()].filter((row) => !here.has(row) && !isOwn(row)).length;
  if (changed.length + appeared.length + vanished === 0) {
    const rows = new Set([...before.keys(), ...here.keys()]);
    // Without the reader's own figures nothing differs; otherwise the sum does, and of which row cannot be told.
    return [...rows].some(isOwn)
      ? { kind: 'same', rows: [...here.keys()].filter((row) => !isOwn(row)).length }
      : { kind: 'counts', then, now };
  }
  return { kind: 'rows', changed, appeared, vanished };
}

/** `whole`: the row and its figures as they are, for the sum. */
type Marked = { mark: string; whole: string; label: string };

/** A mark for each row, in an order that does not depend on how the table is sorted. */
function marksOf(table: TableModel): Marked[] {
  const places = figurePlaces(table);
  return table.rows
    .map((row) => {
      const figures = figuresOf(row, places);
      return {
        mark: signs(row.id, ROW) + (figures === OWN ? OWN : signs(figures, FIGURES)),
        whole: `${row.id}|${figures}`,
        label: row.cells[0]?.text ?? '',
      };
    })
    .sort((a, b) => (a.whole < b.whole ? -1 : 1));
}

function figuresOf({ cells }: TableRow, places: readonly number[]): string {
  const own = places.map((place) => cells[place]);
  return own.some((cell) => cell?.local) ? OWN : own.map(wordOf).join('|');
}

/** A figure, or why there is none: not in words, which differ from language to language. */
function wordOf(cell: TableCell | undefined): string {
  if (!cell) return '';
  return isExact(cell)
    ? String(cell.value)
    : `${cell.missing ?? ''} ${cell.printed ? cell.text : ''}`;
}

/** Columns of an indicator's own numbers; ranks and changes follow from those of other rows and years. */
function figurePlaces({ columns, rows }: TableModel): number[] {
  const numeric = columns.flatMap(({ numeric }, at) => (numeric ? [at] : []));
  if (rows.some(({ indicator }) => indicator !== undefined)) return numeric;
  const named = numeric.filter((at) => {
    const column = columns[at];
    return column && (indicatorOfColumn(column) || /^20\d\d$/.test(column.key));
  });
  return named.length > 0 ? named : numeric;
}

/** Rows and known figures of the dataset. */
function countsOf(table: TableModel): Counts {
  const places = figurePlaces(table);
  const [first] = places;
  const rows = table.rows.filter((row) => figuresOf(row, places) !== OWN);
  const known = rows.filter(({ cells }) => {
    const cell = first === undefined ? undefined : cells[first];
    return cell !== undefined && isExact(cell);
  });
  return { rows: rows.length, known: known.length };
}

/** What all figures of the dataset come to. */
const sumOf = (marked: readonly Marked[]): string => {
  const whole = marked.flatMap(({ mark, whole }) => (mark.endsWith(OWN) ? [] : [whole]));
  return signs(whole.join('\n'), SUM);
};

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_';

/** A text's hash in signs that an address holds; no dash, which marks what is the sender's own. */
function signs(text: string, length: number): string {
  const bytes = sha256(utf8ToBytes(text));
  return Array.from(bytes.subarray(0, length), (byte) => SIGNS[byte % SIGNS.length]).join('');
}
