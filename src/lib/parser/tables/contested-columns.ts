import {
  CONTESTED_GROUPS,
  CONTESTED_RESULTS,
  type ContestedGroup,
} from '../../catalogue/sections/contested.ts';
import type { Doubt } from '../../model/parsed-report.ts';
import { windowsOf } from './align-columns.ts';
import type { TailCell } from './table-row.ts';

/** The columns of one group: its results and their total. */
export const COLUMNS = [...CONTESTED_RESULTS, 'total'] as const;
export type ContestedColumn = (typeof COLUMNS)[number];

/** Whether a label names one group and no other. */
export const namesOne = (label: string): boolean =>
  CONTESTED_GROUPS.filter((group) => GROUP_WORDS[group].test(label)).length === 1;

const RESULT_WORDS: readonly [ContestedColumn, RegExp][] = [
  ['upheld', /维持/],
  ['rectified', /纠正/],
  ['other', /其[他它]/],
  ['pending', /审结/],
  ['total', /[总合]计/],
];

/** Whether the words of a cell head columns of Section IV. */
export const isContestedHead = (text: string): boolean =>
  text.length <= 12 &&
  (RESULT_WORDS.some(([, pattern]) => pattern.test(text)) || isContestedLabel(text));

/** Whether the words of a cell name a group of Section IV. */
export const isContestedLabel = (text: string): boolean => /复议|诉讼/.test(text);

/** The order of results in each group, where the heads above name all five for every group. */
export function resultOrders(heads: string, groups: number): ContestedColumn[][] | null {
  const words =
    heads.match(/结果维持|维持|结果纠正|纠正|其[他它](?:结果)?|(?:尚?未)?审结|[总合]计/g) ?? [];
  if (words.length !== groups * COLUMNS.length) return null;
  const named = words.flatMap(
    (word) => RESULT_WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? [],
  );
  const orders = Array.from({ length: groups }, (_, at) =>
    named.slice(at * COLUMNS.length, (at + 1) * COLUMNS.length),
  );
  return orders.every((order) => new Set(order).size === COLUMNS.length) ? orders : null;
}

/**
 * Which groups a row of this many figures holds. Fewer than fifteen are a table of fewer groups only
 * if the heads above name the results just as often; otherwise cells are missing and nothing is known.
 */
export function groupsFor(count: number, heads: string): readonly ContestedGroup[] | null {
  if (count === 15) return /复议后.*未经复议/s.test(heads) ? turnedGroups(heads) : CONTESTED_GROUPS;
  const sets = heads.match(/维持/g)?.length ?? 0;
  if (count !== sets * COLUMNS.length) return null;
  const named = CONTESTED_GROUPS.filter((group) => GROUP_WORDS[group].test(heads));
  if (count === 10)
    return /未经复议.*复议后/s.test(heads) && !REVIEW.test(heads)
      ? CONTESTED_GROUPS.slice(1)
      : null;
  return named.length === 1 ? named : null;
}

/** 复议后起诉 before 未经复议直接起诉, each named once: the groups stand in that order. */
function turnedGroups(heads: string): readonly ContestedGroup[] | null {
  const once = (word: RegExp): boolean => heads.match(word)?.length === 1;
  const [first, direct, after] = CONTESTED_GROUPS;
  return once(/复议后/g) && once(/未经复议/g) && /^[^后]*行政复议.*复议后/s.test(heads)
    ? [first, after, direct]
    : null;
}

const REVIEW = /行政复议(?!后)/;

const GROUP_WORDS: Readonly<Record<ContestedGroup, RegExp>> = {
  reconsideration: REVIEW,
  'litigation.direct': /未经复议/,
  'litigation.after_reconsideration': /复议后/,
};

/** A row longer than the form by blank cells on one side; otherwise as it is. */
export function withoutOuterBlanks(tail: readonly TailCell[]): {
  cells: readonly TailCell[];
  doubts: Doubt[];
} {
  const width = CONTESTED_GROUPS.length * COLUMNS.length;
  if (tail.length <= width) return { cells: tail, doubts: [] };
  const windows = windowsOf(tail, width);
  const [only] = windows;
  return only && windows.length === 1
    ? { cells: only, doubts: ['extra_cells'] }
    : { cells: tail, doubts: [] };
}
