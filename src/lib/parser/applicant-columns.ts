import { APPLICANTS, APPLICANT_PARTS, type Applicant } from '../model/applicant.ts';
import type { Doubt } from '../model/parsed-report.ts';
import { bareWords } from './plain-text.ts';
import type { RowCell } from './reading-line.ts';
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
  const words = new Map<number, string>();
  for (const { column, columnSpan, text } of head.flat()) {
    const own = bareWords(text).replace(/法人[或和]其他组织|申请人情况/g, '');
    for (let at = column; at < column + columnSpan; at += 1) {
      words.set(at, (words.get(at) ?? '') + own);
    }
  }
  const columns = new Map<number, Applicant>();
  for (const [column, text] of words) {
    const found = HEADS.find(([, pattern]) => text.length <= 12 && pattern.test(text));
    if (found) columns.set(column, found[0]);
  }
  return columns;
}

export type AlignedRow = { cells: readonly [Applicant, TailCell][]; doubts: readonly Doubt[] };

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
): AlignedRow | null {
  const merged = tail.some(({ rowSpan }) => rowSpan > 1);
  const byHead = columns ? alignByHead(tail, columns) : null;
  if (byHead) return { cells: byHead, doubts: merged ? ['merged_cell'] : [] };
  if (tail.length === APPLICANTS.length) {
    const cells = inOrder(tail);
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
  const cells: [Applicant, TailCell][] = [];
  for (const cell of tail) {
    const applicant = cell.column === null ? undefined : columns.get(cell.column);
    if (applicant && cells.every(([taken]) => taken !== applicant)) cells.push([applicant, cell]);
    else if (!isBlank(cell)) return null;
  }
  const expected = new Set(columns.values());
  if (cells.length === expected.size && cells.length > 0) return cells;
  // Sheets leave out blank cells at the end; the row must then begin where the head begins.
  const begins = tail[0]?.column === Math.min(...columns.keys());
  return begins && expected.size === APPLICANTS.length && cells.length === tail.length
    ? cells
    : null;
}

function alignWindow(tail: readonly TailCell[]): AlignedRow | null {
  const width = APPLICANTS.length;
  const windows: [Applicant, TailCell][][] = [];
  for (let from = 0; from + width <= tail.length; from += 1) {
    const outside = [...tail.slice(0, from), ...tail.slice(from + width)];
    if (outside.every(isBlank)) windows.push(inOrder(tail.slice(from, from + width)));
  }
  const fitting = windows.filter(addsUp);
  const [fit] = fitting;
  if (fit && fitting.length === 1) {
    return { cells: fit, doubts: windows.length === 1 ? [] : ['aligned_by_sum'] };
  }
  const [only] = windows;
  if (only && windows.length === 1) return { cells: only, doubts: ['extra_cells'] };
  return only && tail.every(isBlank) ? { cells: only, doubts: [] } : null;
}

function inOrder(tail: readonly TailCell[]): [Applicant, TailCell][] {
  return APPLICANTS.flatMap((applicant, at): [Applicant, TailCell][] => {
    const cell = tail[at];
    return cell ? [[applicant, cell]] : [];
  });
}

/** Whether the parts printed make up the printed total, and the row is not all zeros. */
export function addsUp(cells: readonly [Applicant, TailCell][]): boolean {
  const at = new Map(cells.map(([applicant, { printed }]) => [applicant, printed.value]));
  const total = at.get('total');
  if (!total) return false;
  return APPLICANT_PARTS.reduce((sum, part) => sum + (at.get(part) ?? 0), 0) === total;
}
