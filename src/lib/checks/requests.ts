import { INCOMING, OUTCOME_GROUPS, OUTGOING, layoutWith } from '../catalogue/outcome-groups.ts';
import { INDICATORS, partsOf } from '../catalogue/catalogue.ts';
import { APPLICANT_PARTS, APPLICANTS, type Applicant } from '../model/applicant.ts';
import type { Finding } from '../model/finding.ts';
import { finding, passOrFail, type ReportRule, type Rule } from './rule.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';
import { judgeSum, sumOf, type Term } from './judge-sum.ts';

const ROWS_OF = new Map(OUTCOME_GROUPS.map((group) => [group, partsOf(group)]));

const rowsOf = (group: string): readonly string[] => ROWS_OF.get(group) ?? [];

/** A cell with its exact number, as a part or a total of a sum. */
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

/** The outcome rows whose sum is the total, as the report prints them. */
export function outcomeRows(report: CheckedReport): readonly string[] {
  return outcomesOf(
    layoutWith((code) =>
      APPLICANTS.some((applicant) => valueOf(report, { code, applicant }) !== null),
    ),
  );
}

const isOutcome = (code: string): boolean =>
  code.startsWith('outcome.') && code !== 'outcome.total';

/** Outcomes of the few layouts there are, asked for thousands of times. */
const OUTCOMES_OF = new Map<readonly string[], readonly string[]>();

function outcomesOf(layout: readonly string[]): readonly string[] {
  const known = OUTCOMES_OF.get(layout) ?? layout.filter(isOutcome);
  OUTCOMES_OF.set(layout, known);
  return known;
}

/** The rows of Section III a report has. */
export function requestRows(report: CheckedReport): string[] {
  return [...INCOMING, ...outcomeRows(report), ...OUTGOING];
}

const whenTable =
  (judge: (report: CheckedReport) => Finding[]) =>
  (report: CheckedReport): Finding[] =>
    hasTable(report) ? judge(report) : [];

const rowsAddUp: Rule = { code: 'S3.1', grade: 'E', asks: 'sum', inTables: true };
const outcomesAddUp: Rule = { code: 'S3.2', grade: 'E', asks: 'sum', inTables: true };
const balance: Rule = { code: 'S3.3', grade: 'E', asks: 'sum', inTables: true };
const bounded: Rule = { code: 'S3.4', grade: 'W', asks: 'within', inTables: true };
const headingIsSum: Rule = { code: 'S3.5', grade: 'E', asks: 'sum', inTables: true };
const emptyColumn: Rule = { code: 'S3.6', grade: 'E', asks: 'within', inTables: true };
const countedTwice: Rule = { code: 'S3.8', grade: 'I', inTables: true };

/**
 * What adds up to the outcome total of one column: every row, or the sum printed on a group's
 * heading where none of its rows has a figure.
 */
function outcomeTerms(report: CheckedReport, applicant: Applicant): Term[] {
  const rows = outcomeRows(report);
  const headed = OUTCOME_GROUPS.filter(
    (group) =>
      !rows.includes(group) &&
      valueOf(report, { code: group, applicant }) !== null &&
      rowsOf(group).every((code) => valueOf(report, { code, applicant }) === null),
  );
  const under = headed.flatMap(rowsOf);
  return [...rows.filter((code) => !under.includes(code)), ...headed].map((code) =>
    term(report, code, applicant),
  );
}

/** S3.2 for one column. */
export function judgeOutcomes(report: CheckedReport, applicant: Applicant): Finding {
  const parts = outcomeTerms(report, applicant);
  return judgeSum(outcomesAddUp, parts, term(report, 'outcome.total', applicant));
}

/** S3.1 for one row; only the total filled is no failure (S3.9). */
export function judgeRow(report: CheckedReport, code: string): Finding {
  const parts = APPLICANT_PARTS.map((applicant) => term(report, code, applicant));
  return judgeSum(rowsAddUp, parts, term(report, code, 'total'));
}

/** S3.3 for one column: what came in equals what was completed and what is carried over. */
export function judgeBalance(report: CheckedReport, applicant: Applicant): Finding {
  const sideOf = (codes: readonly string[]) => {
    const terms = codes.map((code) => term(report, code, applicant));
    const sum = sumOf(terms.map(({ value }) => value));
    // The sum stands in no cell of its own: the finding names all four.
    return { terms, sum: { cell: { code: 'outcome.total', applicant }, value: sum } };
  };
  const [incoming, outgoing] = [sideOf(INCOMING), sideOf(OUTGOING)];
  const cells = [...incoming.terms, ...outgoing.terms].map(({ cell }) => cell);
  if (incoming.sum.value !== null) {
    return { ...judgeSum(balance, outgoing.terms, incoming.sum), cells };
  }
  if (outgoing.sum.value === null) return finding(balance, 'CANNOT_JUDGE', cells);
  const judged = judgeSum(balance, incoming.terms, outgoing.sum);
  // Expected is always what was completed and is left, found what came in.
  const { expected: found, found: expected } = judged;
  return { ...judged, cells, expected, found };
}

/** One column: each outcome within the total, the total within what came in. */
function judgeBounds(report: CheckedReport): Finding[] {
  return APPLICANTS.flatMap((applicant) => {
    const total = term(report, 'outcome.total', applicant);
    const ceiling = total.value;
    if (ceiling === null) return [];
    const rows = outcomeRows(report).map((code) => term(report, code, applicant));
    const above = rows.flatMap(({ cell, value }) =>
      value !== null && value > ceiling
        ? [finding(bounded, 'FAIL', [cell, total.cell], { expected: ceiling, found: value })]
        : [],
    );
    const incoming = INCOMING.map((code) => term(report, code, applicant));
    const expected = sumOf(incoming.map(({ value }) => value));
    const cells = [total.cell, ...incoming.map(({ cell }) => cell)];
    const within =
      expected === null
        ? []
        : [finding(bounded, passOrFail(ceiling <= expected), cells, { expected, found: ceiling })];
    return [...above, ...within];
  });
}

function judgeHeadings(report: CheckedReport): Finding[] {
  return OUTCOME_GROUPS.flatMap((group) =>
    APPLICANTS.flatMap((applicant) => {
      const heading = term(report, group, applicant);
      const rows = rowsOf(group).map((code) => term(report, code, applicant));
      if (heading.value === null || rows.every(({ value }) => value === null)) return [];
      return [judgeSum(headingIsSum, rows, heading)];
    }),
  );
}

function judgeEmptyColumns(report: CheckedReport): Finding[] {
  return APPLICANTS.flatMap((applicant) => {
    const incoming = INCOMING.map((code) => term(report, code, applicant));
    if (incoming.some(({ value }) => value !== 0)) return [];
    const filled = [...outcomeRows(report), ...OUTGOING]
      .map((code) => term(report, code, applicant))
      .filter(({ value }) => value !== null && value !== 0);
    const cells = [...incoming, ...filled].map(({ cell }) => cell);
    // Where all is empty or zero nothing stands against the rule; a blank is not told as 0.
    const found = filled[0]?.value ?? null;
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
export const REQUEST_RULES: readonly ReportRule[] = [
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
