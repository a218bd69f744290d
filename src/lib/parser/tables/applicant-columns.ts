import { APPLICANTS, APPLICANT_PARTS, type Applicant } from '../../model/applicant.ts';
import { bareWords } from '../plain-text.ts';
import { letterSpaced } from '../read-value.ts';
import type { RowCell } from '../reading-line.ts';
import {
  alignInOrder,
  alignUnderHead,
  headWords,
  orderNamed,
  sumDiffers,
  windowsOf,
  type Aligned,
  type AlignedRow,
} from './align-columns.ts';
import { isBlank, type TailCell } from './table-row.ts';

/** Which applicant each column of a grid holds, as far as its head says so. */
export type ApplicantColumns = ReadonlyMap<number, Applicant>;

const HEADS: readonly [Applicant, RegExp][] = [
  ['natural', /自然人/],
  ['business', /商业企业/],
  ['research', /科研机构/],
  ['nonprofit', /社会公益/],
  ['legal', /法律服务/],
  ['total', /[总合]计$/],
  ['other', /其[他它]$/],
];

/** Reads the head of Section III, whose words may stand in pieces below one another. */
export function applicantColumns(head: readonly (readonly RowCell[])[]): ApplicantColumns {
  const words = [...headWords(head)].map(([column, texts]): [number, string] => [
    column,
    texts.map((text) => bareWords(text).replace(/法人[或和]其他组织|申请人情况/g, '')).join(''),
  ]);
  const columns = new Map<number, Applicant>();
  for (const [column, text] of words) {
    const isWord = text.length <= 12 && !/上年|去年|20\d\d|增减/.test(text);
    const found = HEADS.find(([, pattern]) => isWord && pattern.test(text));
    if (found) columns.set(column, found[0]);
  }
  const counts = words.filter(([, text]) => COUNT_HEAD.test(text));
  const [count] = counts;
  // A table that counts requests without telling who made them.
  if (columns.size === 0 && count && counts.length === 1) columns.set(count[0], 'total');
  return columns;
}

/** Whether the words of a cell head columns of Section III. */
export function isApplicantHead(text: string): boolean {
  const words = bareWords(text);
  return (
    words.length <= 12 &&
    (/^(申请人情况|法人[或和]其[他它]组织)$/.test(words) ||
      HEADS.some(([, pattern]) => pattern.test(words)))
  );
}

const COUNT_HEAD = /^(申请)?(数量|件数)件?$/;

/**
 * The order in which the two lines of a head in running words name the seven columns: 自然人, 法人或其他组织
 * and 总计 first, then the five kinds of the second. Null where it does not name all of them.
 */
export function applicantOrder(label: string): Applicant[] | null {
  const words = bareWords(label);
  const group = /法人[或和]其[他它]组织/.exec(words);
  if (!group) return null;
  const kinds = words.slice(group.index + group[0].length);
  const first = words.slice(0, group.index);
  const five = HEADS.filter(([applicant]) => applicant !== 'natural' && applicant !== 'total');
  const middle = orderNamed(
    kinds,
    five.map(([applicant, { source }]): [Applicant, RegExp] => [
      applicant,
      new RegExp(source.replace('$', '(?!处理|组织)')),
    ]),
  );
  if (!middle) return null;
  const sides = (['natural', 'total'] as const).map((applicant) => {
    const pattern = applicant === 'natural' ? /自然人/ : /[总合]计/;
    const isBefore = pattern.test(first);
    return { applicant, isBefore, at: (isBefore ? first : kinds).search(pattern) };
  });
  if (sides.some(({ at }) => at < 0)) return null;
  sides.sort((a, b) => a.at - b.at);
  const named = (before: boolean): Applicant[] =>
    sides.filter(({ isBefore }) => isBefore === before).map(({ applicant }) => applicant);
  return [...named(true), ...middle, ...named(false)];
}

/** Whether the beginnings of the heads stand in another order than the form's, whole or in pieces. */
export function isHeadTurned(label: string): boolean {
  const words = bareWords(label);
  if (!/自然/.test(words)) return false;
  const places = [/商业/, /科研/, /社会/, /法律/].map((piece) => words.search(piece));
  return places.every((at) => at >= 0) && places.some((at, next) => at < (places[next - 1] ?? 0));
}

/** Seven cells by the order of a head that is not the form's; pieces of a head may be out of place. */
export function inHeadOrder(
  aligned: AlignedRow<Applicant>,
  order: readonly Applicant[],
): AlignedRow<Applicant> {
  if (aligned.cells.length !== order.length || order.join() === APPLICANTS.join()) return aligned;
  const cells = alignInOrder(
    aligned.cells.map(([, cell]) => cell),
    order,
  );
  return { cells, doubts: [...aligned.doubts, 'columns_disagree'] };
}

/**
 * Gives each cell of a row its column: by the head where it names all of them, else by the fixed
 * order of the form when there are exactly seven cells. Rows with superfluous blank cells fit only
 * where a window of seven holds everything printed; the row's own sum may decide between windows,
 * it never supplies a figure.
 * @returns null when the cells cannot be told apart; the row is then unread, never shifted
 */
export function alignRow(
  tail: readonly TailCell[],
  columns: ApplicantColumns | null,
): AlignedRow<Applicant> | null {
  const merged = tail.some(({ rowSpan }) => rowSpan > 1);
  const byHead = columns ? alignByHead(tail, columns) : null;
  if (byHead) {
    const taken = new Set(byHead.map(([, cell]) => cell));
    const more = tail.some((cell) => !taken.has(cell) && !isBlank(cell));
    const leavesFigures = more && byHead.length === APPLICANTS.length;
    // The figures may stand one column beside their heads.
    if (leavesFigures && !addsUp(byHead) && sumDiffers(byHead, 'total')) return null;
    return {
      cells: byHead,
      doubts: [
        ...(more ? (['extra_cells'] as const) : []),
        ...(merged ? (['merged_cell'] as const) : []),
      ],
    };
  }
  if (tail.length === APPLICANTS.length) {
    const cells = alignInOrder(tail, APPLICANTS);
    const complete = columns !== null && new Set(columns.values()).size === APPLICANTS.length;
    const disagrees = complete && !addsUp(cells);
    return {
      cells,
      doubts: [
        ...(disagrees ? (['columns_disagree'] as const) : []),
        ...(merged ? (['merged_cell'] as const) : []),
      ],
    };
  }
  return tail.length > APPLICANTS.length ? alignWindow(tail) : null;
}

function alignByHead(
  tail: readonly TailCell[],
  columns: ApplicantColumns,
): [Applicant, TailCell][] | null {
  const expected = new Set(columns.values());
  const two = expected.size === 2 && expected.has('natural') && expected.has('total');
  if (two && tail.length === 3) return withOrganisations(tail);
  const complete = expected.size === APPLICANTS.length;
  return alignUnderHead(tail, columns, {
    wanted: expected.size,
    passesOthers: complete && columns.size === expected.size,
    mayEndEarly: complete,
  });
}

/** 自然人, 法人或其他组织 as one, 总计: read where the first two make up the third. */
function withOrganisations(tail: readonly TailCell[]): [Applicant, TailCell][] | null {
  const [natural, organisations, total] = tail;
  if (!natural || !organisations || !total) return null;
  const sum = (natural.printed.value ?? 0) + (organisations.printed.value ?? 0);
  const fits = tail.every(isBlank) || total.printed.value === sum;
  return fits
    ? [
        ['natural', natural],
        ['total', total],
      ]
    : null;
}

function alignWindow(tail: readonly TailCell[]): AlignedRow<Applicant> | null {
  const windows = windowsOf(tail, APPLICANTS.length).map((cells) =>
    alignInOrder(cells, APPLICANTS),
  );
  const fitting = windows.filter(addsUp);
  const [fit] = fitting;
  if (fit && fitting.length === 1) {
    return { cells: fit, doubts: windows.length === 1 ? [] : ['aligned_by_sum'] };
  }
  const [only] = windows;
  if (only && windows.length === 1) return { cells: only, doubts: ['extra_cells'] };
  return only && tail.every(isBlank) ? { cells: only, doubts: [] } : null;
}

/** Digits that stand apart are one number where the row adds up with it, and only there. */
export function joinedDigits(aligned: AlignedRow<Applicant>): AlignedRow<Applicant> {
  const cells = aligned.cells.map(([applicant, cell]): [Applicant, TailCell] => {
    const printed = cell.printed.status === 'unread' ? letterSpaced(cell.printed) : null;
    return [applicant, printed ? { ...cell, printed } : cell];
  });
  return addsUp(cells) ? { ...aligned, cells } : aligned;
}

/** Whether the parts printed make up the printed total, and the row is not all zeros. */
function addsUp(cells: Aligned<Applicant>): boolean {
  const at = new Map(cells.map(([applicant, { printed }]) => [applicant, printed.value]));
  const total = at.get('total');
  if (!total) return false;
  return APPLICANT_PARTS.reduce((sum, part) => sum + (at.get(part) ?? 0), 0) === total;
}
