import type { Doubt, ParsedCell } from '../../model/parsed-report.ts';
import { cellOf, unreadRow } from '../figure-cell.ts';
import { squeeze } from '../plain-text.ts';
import type { ReadingLine } from '../reading-line.ts';
import type { SectionReading } from '../section-reading.ts';
import { isBlank, textsOf, type TableRow, type TailCell } from './table-row.ts';
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
  const own = all.filter((row) => row.tail.length < 15 || first.get(textsOf(row)) === row);
  const latest = Math.max(...own.map(yearOf));
  const rows = own.filter((row) => yearOf(row) === 0 || yearOf(row) === latest);
  const reading: SectionReading = {
    cells: [],
    unread: own
      .filter((row) => !rows.includes(row))
      .map((row) => unreadRow(row, null, 'other_year')),
  };
  const taken = new Set<Group>();
  let heads = '';
  let shared = '';
  const full = own.filter(({ tail }) => tail.length >= GROUPS.length * RESULTS.length);
  const twice: Doubt[] = full.length > 1 ? ['read_twice'] : [];
  for (const row of rows) {
    const label = squeeze([...row.groups, row.label].join(' '));
    const above = heads;
    heads += label;
    if (row.tail.length === 0 || row.tail.every(isBlank)) {
      if (row.tail.length !== GROUPS.length * RESULTS.length) continue;
    }
    const doubts = [...row.doubts, ...twice];
    const aligned =
      alignGroups(row, heads, doubts) ??
      // A row for each group under one head of results.
      (namesOne(label) && above === '' ? alignGroups(row, shared + label, doubts) : null);
    if (!aligned || aligned.groups.some((group) => taken.has(group))) {
      const indicator = null;
      reading.unread.push(unreadRow(row, indicator, aligned ? 'conflict' : 'cell_count'));
      continue;
    }
    if (above !== '') shared = above;
    heads = '';
    for (const group of aligned.groups) taken.add(group);
    reading.cells.push(...aligned.cells);
  }
  return reading;
}

/** The year a row of fifteen figures is labelled with, 0 for none: `2022年` above `2023年`. */
const yearOf = ({ label, tail }: TableRow): number =>
  tail.length >= 15 ? Number(/^\s*(20\d\d)\s*年?度?\s*$/.exec(label)?.[1] ?? 0) : 0;

const namesOne = (label: string): boolean =>
  GROUPS.filter((group) => GROUP_WORDS[group].test(label)).length === 1;

type AlignedGroups = { groups: readonly Group[]; cells: ParsedCell[] };

function alignGroups(
  { tail, unruled }: TableRow,
  heads: string,
  known: readonly Doubt[],
): AlignedGroups | null {
  const { cells, doubts } = withoutOuterBlanks(tail);
  const groups = groupsFor(cells.length, heads);
  if (!groups) return null;
  const orders = resultOrders(heads, groups.length);
  const parsed = groups.flatMap((group, at) => {
    const order = orders?.[at] ?? RESULTS;
    const printed = cells.slice(at * RESULTS.length, (at + 1) * RESULTS.length);
    const own = RESULTS.flatMap((result) => printed[order.indexOf(result)] ?? []);
    const differs: Doubt[] = unruled && sumDiffers(own) ? ['sum_differs'] : [];
    // In running words the heads may have lost their order.
    const turned: Doubt[] = unruled && order.join() !== RESULTS.join() ? ['columns_disagree'] : [];
    return RESULTS.flatMap((result, place) => {
      const cell = own[place];
      const all = [...known, ...doubts, ...differs, ...turned];
      return cell ? [cellOf(`${group}.${result}`, 'total', cell, all)] : [];
    });
  });
  return { groups, cells: parsed };
}

const RESULT_WORDS: readonly [(typeof RESULTS)[number], RegExp][] = [
  ['upheld', /维持/],
  ['rectified', /纠正/],
  ['other', /其[他它]/],
  ['pending', /审结/],
  ['total', /[总合]计/],
];

/** The order of results in each group, where the heads above name all five for every group. */
function resultOrders(heads: string, groups: number): (typeof RESULTS)[number][][] | null {
  const words =
    heads.match(/结果维持|维持|结果纠正|纠正|其[他它](?:结果)?|(?:尚?未)?审结|[总合]计/g) ?? [];
  if (words.length !== groups * RESULTS.length) return null;
  const named = words.flatMap(
    (word) => RESULT_WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? [],
  );
  const orders = Array.from({ length: groups }, (_, at) =>
    named.slice(at * RESULTS.length, (at + 1) * RESULTS.length),
  );
  return orders.every((order) => new Set(order).size === RESULTS.length) ? orders : null;
}

/** Whether the results of a group do not make up the total behind them. */
function sumDiffers(group: readonly TailCell[]): boolean {
  const values = group.map(({ printed }) => printed.value);
  const total = values.pop() ?? null;
  const parts = values.flatMap((value) => value ?? []);
  return parts.length > 0 && total !== null && parts.reduce((a, b) => a + b, 0) !== total;
}

/**
 * Which groups a row of this many figures holds. Fewer than fifteen are a table of fewer groups only
 * if the heads above name the results just as often; otherwise cells are missing and nothing is known.
 */
function groupsFor(count: number, heads: string): readonly Group[] | null {
  if (count === 15) return /复议后.*未经复议/s.test(heads) ? turnedGroups(heads) : GROUPS;
  const sets = heads.match(/维持/g)?.length ?? 0;
  if (count !== sets * RESULTS.length) return null;
  const named = GROUPS.filter((group) => GROUP_WORDS[group].test(heads));
  if (count === 10)
    return /未经复议.*复议后/s.test(heads) && !REVIEW.test(heads) ? GROUPS.slice(1) : null;
  return named.length === 1 ? named : null;
}

/** 复议后起诉 before 未经复议直接起诉, each named once: the groups stand in that order. */
function turnedGroups(heads: string): readonly Group[] | null {
  const once = (word: RegExp): boolean => heads.match(word)?.length === 1;
  const [first, direct, after] = GROUPS;
  return once(/复议后/g) && once(/未经复议/g) && /^[^后]*行政复议.*复议后/s.test(heads)
    ? [first, after, direct]
    : null;
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
