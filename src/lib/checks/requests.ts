import { INDICATORS, isFormRow, partsOf } from '../catalogue/catalogue.ts';
import { APPLICANT_PARTS, APPLICANTS, type Applicant } from '../model/applicant.ts';
import type { Finding } from '../model/finding.ts';
import { finding, type ReportCheck, type Rule } from './check.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';
import { judgeSum, type Term } from './judge-sum.ts';

const GROUPS = ['outcome.refused', 'outcome.unavailable', 'outcome.declined', 'outcome.other'];

export const term = (report: CheckedReport, code: string, applicant: Applicant | null): Term => {
  const cell = { code, applicant };
  return { cell, value: valueOf(report, cell) };
};

/** Whether Section III was seen at all: one printed figure in it. */
const hasTable = (report: CheckedReport): boolean =>
  INDICATORS.some(
    ({ code, section }) =>
      section === 'requests' &&
      APPLICANTS.some((applicant) => valueOf(report, { code, applicant }) !== null),
  );

const isSplit = (report: CheckedReport): boolean =>
  partsOf('outcome.other').some((code) =>
    APPLICANTS.some((applicant) => valueOf(report, { code, applicant }) !== null),
  );

/** The outcome rows whose sum is the total: 其他处理 as printed, in three rows or as one. */
export function outcomeRows(report: CheckedReport): string[] {
  return INDICATORS.filter(
    (row) =>
      row.code.startsWith('outcome.') &&
      row.code !== 'outcome.total' &&
      isFormRow(row, isSplit(report) ? '2021' : '2019'),
  ).map(({ code }) => code);
}

/** The rows of Section III a report has. */
export function requestRows(report: CheckedReport): string[] {
  return [
    'requests.received',
    'requests.carried_in',
    ...outcomeRows(report),
    'outcome.total',
    'requests.carried_over',
  ];
}

const whenTable =
  (judge: (report: CheckedReport) => Finding[]) =>
  (report: CheckedReport): Finding[] =>
    hasTable(report) ? judge(report) : [];

const rowsAddUp: Rule = { code: 'S3.1', grade: 'E' };
const outcomesAddUp: Rule = { code: 'S3.2', grade: 'E' };
const balance: Rule = { code: 'S3.3', grade: 'E' };
const bounded: Rule = { code: 'S3.4', grade: 'W' };
const headingIsSum: Rule = { code: 'S3.5', grade: 'E' };
const emptyColumn: Rule = { code: 'S3.6', grade: 'E' };
const countedTwice: Rule = { code: 'S3.8', grade: 'I' };

/** S3.2 for one column. */
export function judgeOutcomes(report: CheckedReport, applicant: Applicant): Finding {
  const parts = outcomeRows(report).map((code) => term(report, code, applicant));
  return judgeSum(outcomesAddUp, parts, term(report, 'outcome.total', applicant));
}

/** S3.1 for one row; only the total filled is no failure (S3.9). */
export function judgeRow(report: CheckedReport, code: string): Finding {
  const parts = APPLICANT_PARTS.map((applicant) => term(report, code, applicant));
  return judgeSum(rowsAddUp, parts, term(report, code, 'total'));
}

/** S3.3 for one column: what came in equals what was completed and what is carried over. */
export function judgeBalance(report: CheckedReport, applicant: Applicant): Finding {
  const cell = (code: string) => term(report, code, applicant);
  const [received, carriedIn, done, left] = [
    cell('requests.received'),
    cell('requests.carried_in'),
    cell('outcome.total'),
    cell('requests.carried_over'),
  ];
  const incoming =
    received.value === null || carriedIn.value === null ? null : received.value + carriedIn.value;
  const cells = [received, carriedIn, done, left].map(({ cell }) => cell);
  if (incoming !== null) {
    const judged = judgeSum(balance, [done, left], { cell: received.cell, value: incoming });
    return { ...judged, cells };
  }
  if (done.value === null || left.value === null) return finding(balance, 'CANNOT_JUDGE', cells);
  const total = { cell: done.cell, value: done.value + left.value };
  return { ...judgeSum(balance, [received, carriedIn], total), cells };
}

function judgeBounds(report: CheckedReport): Finding[] {
  const total = term(report, 'outcome.total', 'total');
  if (total.value === null) return [];
  const ceiling = total.value;
  return outcomeRows(report).flatMap((code) => {
    const { cell, value } = term(report, code, 'total');
    if (value === null || value <= ceiling) return [];
    return [finding(bounded, 'FAIL', [cell, total.cell], { expected: ceiling, found: value })];
  });
}

function judgeHeadings(report: CheckedReport): Finding[] {
  return GROUPS.flatMap((group) =>
    APPLICANTS.flatMap((applicant) => {
      const heading = term(report, group, applicant);
      const rows = partsOf(group).map((code) => term(report, code, applicant));
      if (heading.value === null || rows.every(({ value }) => value === null)) return [];
      return [judgeSum(headingIsSum, rows, heading)];
    }),
  );
}

function judgeEmptyColumns(report: CheckedReport): Finding[] {
  return APPLICANTS.flatMap((applicant) => {
    const incoming = ['requests.received', 'requests.carried_in'].map((code) =>
      term(report, code, applicant),
    );
    if (incoming.some(({ value }) => value !== 0)) return [];
    const filled = [...outcomeRows(report), 'outcome.total', 'requests.carried_over']
      .map((code) => term(report, code, applicant))
      .filter(({ value }) => value !== null && value !== 0);
    const cells = [...incoming, ...filled].map(({ cell }) => cell);
    const found = filled[0]?.value ?? 0;
    return [
      finding(emptyColumn, filled.length === 0 ? 'PASS' : 'FAIL', cells, { expected: 0, found }),
    ];
  });
}

/** The form's own note asks to count a partial release once; a total short by just that number hints at twice. */
function judgeCountedTwice(report: CheckedReport): Finding[] {
  const { verdict, expected, found } = judgeOutcomes(report, 'total');
  const partly = term(report, 'outcome.partly_granted', 'total');
  if (verdict !== 'FAIL' || expected === null || found === null || !partly.value) return [];
  if (expected !== found + partly.value) return [];
  const total = term(report, 'outcome.total', 'total');
  return [finding(countedTwice, 'FAIL', [partly.cell, total.cell], { expected, found })];
}

/** Section III within one report. */
export const REQUEST_CHECKS: readonly ReportCheck[] = [
  {
    ...rowsAddUp,
    judge: whenTable((report) =>
      requestRows(report)
        .filter((code) => APPLICANTS.some((a) => valueOf(report, { code, applicant: a }) !== null))
        .map((code) => judgeRow(report, code)),
    ),
  },
  {
    ...outcomesAddUp,
    judge: whenTable((report) => APPLICANTS.map((applicant) => judgeOutcomes(report, applicant))),
  },
  {
    ...balance,
    judge: whenTable((report) => APPLICANTS.map((applicant) => judgeBalance(report, applicant))),
  },
  { ...bounded, judge: judgeBounds },
  { ...headingIsSum, judge: judgeHeadings },
  { ...emptyColumn, judge: whenTable(judgeEmptyColumns) },
  { ...countedTwice, judge: judgeCountedTwice },
];
