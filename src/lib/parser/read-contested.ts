import type { Doubt, ParsedCell } from '../model/parsed-report.ts';
import { cellOf, unreadRow } from './figure-cell.ts';
import { squeeze } from './plain-text.ts';
import type { ReadingLine } from './reading-line.ts';
import type { SectionReading } from './section-reading.ts';
import { isBlank, textsOf, type TailCell } from './table-row.ts';
import { sectionRows } from './table-lines.ts';

const GROUPS = [
  'reconsideration',
  'litigation.direct',
  'litigation.after_reconsideration',
] as const;
type Group = (typeof GROUPS)[number];

const RESULTS = ['upheld', 'rectified', 'other', 'pending', 'total'] as const;

/**
 * Section IV: one row of fifteen figures, five for each of reconsideration, direct litigation and
 * litigation after reconsideration; also read where each group is a table of its own.
 */
export function readContested(lines: readonly ReadingLine[]): SectionReading {
  const { rows: all } = sectionRows(
    lines,
    ({ tail }) => tail.length === GROUPS.length * RESULTS.length,
  );
  const filled = all.filter(({ tail }) => tail.length >= RESULTS.length);
  const first = new Map(filled.map((row) => [textsOf(row), row] as const).reverse());
  // The same fifteen figures again are the same table again.
  const rows = all.filter((row) => row.tail.length < 15 || first.get(textsOf(row)) === row);
  const reading: SectionReading = { cells: [], unread: [] };
  const taken = new Set<Group>();
  let heads = '';
  const full = rows.filter(({ tail }) => tail.length >= GROUPS.length * RESULTS.length);
  const twice: Doubt[] = full.length > 1 ? ['read_twice'] : [];
  for (const row of rows) {
    heads += squeeze([...row.groups, row.label].join(' '));
    if (row.tail.length === 0 || row.tail.every(isBlank)) {
      if (row.tail.length !== GROUPS.length * RESULTS.length) continue;
    }
    const aligned = alignGroups(row.tail, heads, [...row.doubts, ...twice]);
    if (!aligned || aligned.groups.some((group) => taken.has(group))) {
      const indicator = null;
      reading.unread.push(unreadRow(row, indicator, aligned ? 'conflict' : 'cell_count'));
      continue;
    }
    heads = '';
    for (const group of aligned.groups) taken.add(group);
    reading.cells.push(...aligned.cells);
  }
  return reading;
}

type AlignedGroups = { groups: readonly Group[]; cells: ParsedCell[] };

function alignGroups(
  tail: readonly TailCell[],
  heads: string,
  known: readonly Doubt[],
): AlignedGroups | null {
  const { cells, doubts } = withoutOuterBlanks(tail);
  const groups = groupsFor(cells.length, heads);
  if (!groups) return null;
  const parsed = groups.flatMap((group, at) =>
    RESULTS.flatMap((result, place) => {
      const cell = cells[at * RESULTS.length + place];
      return cell ? [cellOf(`${group}.${result}`, 'total', cell, [...known, ...doubts])] : [];
    }),
  );
  return { groups, cells: parsed };
}

/**
 * Which groups a row of this many figures holds. Fewer than fifteen are a table of fewer groups only
 * if the heads above name the results just as often; otherwise cells are missing and nothing is known.
 */
function groupsFor(count: number, heads: string): readonly Group[] | null {
  if (count === 15) return /复议后.*未经复议/s.test(heads) ? null : GROUPS;
  const sets = heads.match(/维持/g)?.length ?? 0;
  if (count !== sets * RESULTS.length) return null;
  const named = GROUPS.filter((group) => GROUP_WORDS[group].test(heads));
  if (count === 10)
    return /未经复议.*复议后/s.test(heads) && !REVIEW.test(heads) ? GROUPS.slice(1) : null;
  return named.length === 1 ? named : null;
}

const REVIEW = /行政复议(?!后)/;

const GROUP_WORDS: Readonly<Record<Group, RegExp>> = {
  reconsideration: REVIEW,
  'litigation.direct': /未经复议/,
  'litigation.after_reconsideration': /复议后/,
};

/** A row longer than the form by blank cells on one side; otherwise as it is. */
function withoutOuterBlanks(tail: readonly TailCell[]): {
  cells: readonly TailCell[];
  doubts: Doubt[];
} {
  const width = GROUPS.length * RESULTS.length;
  if (tail.length <= width) return { cells: tail, doubts: [] };
  const windows: TailCell[][] = [];
  for (let from = 0; from + width <= tail.length; from += 1) {
    const outside = [...tail.slice(0, from), ...tail.slice(from + width)];
    if (outside.every(isBlank)) windows.push(tail.slice(from, from + width));
  }
  const [only] = windows;
  return only && windows.length === 1
    ? { cells: only, doubts: ['extra_cells'] }
    : { cells: tail, doubts: [] };
}
