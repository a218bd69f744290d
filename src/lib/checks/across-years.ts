import { APPLICANT_PARTS, APPLICANTS, type Applicant } from '../model/applicant.ts';
import { INDICATORS } from '../catalogue/catalogue.ts';
import type { CellRef, Finding } from '../model/finding.ts';
import { finding, inYear, passOrFail, row, type Rule, type YearCheck } from './check.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';

const carried: Rule = { code: 'X1', grade: 'E' };
const carriedByApplicant: Rule = { code: 'X2', grade: 'W' };
const jump: Rule = { code: 'X4', grade: 'W' };
const digit: Rule = { code: 'X5', grade: 'W' };
const copied: Rule = { code: 'X6', grade: 'W' };

/** What was left over must come in again; holds across both forms. */
function judgeCarried(
  rule: Rule,
  applicants: readonly Applicant[],
  report: CheckedReport,
  before: CheckedReport,
): Finding[] {
  return applicants.flatMap((applicant) => {
    const [now, then] = [
      { code: 'requests.carried_in', applicant },
      { code: 'requests.carried_over', applicant },
    ];
    const [found, expected] = [valueOf(report, now), valueOf(before, then)];
    if (found === null && expected === null) return [];
    const cells = [now, inYear(then, before.year)];
    if (found === null || expected === null)
      return [finding(rule, 'CANNOT_JUDGE', cells, { found })];
    return [finding(rule, passOrFail(found === expected), cells, { expected, found })];
  });
}

/** Flows of counts; stocks move little and rates of money jump for other reasons. */
const COUNTS = INDICATORS.filter(
  ({ unit, nature, code }) =>
    unit !== 'wan_yuan' &&
    unit !== 'unstated' &&
    nature === 'flow' &&
    !code.endsWith('.items_change'),
);

const cellsOf = (): CellRef[] =>
  COUNTS.map(({ code, perApplicant }) => ({ code, applicant: perApplicant ? 'total' : null }));

/** Compares square roots, which have the same spread for small and large counts. */
export function jumpScore(now: number, then: number): number {
  return (Math.sqrt(now) - Math.sqrt(then)) / 0.707;
}

const jumps: YearCheck = {
  ...jump,
  judge: (report, before) =>
    cellsOf().flatMap((cell) => {
      const [found, expected] = [valueOf(report, cell), valueOf(before, cell)];
      if (found === null || expected === null) return [];
      const [low, high] = [Math.min(found, expected), Math.max(found, expected)];
      const far = Math.abs(jumpScore(found, expected)) > 4 && high >= 3 * low;
      return far
        ? [finding(jump, 'FAIL', [cell, inYear(cell, before.year)], { expected, found })]
        : [];
    }),
};

const lostDigits: YearCheck = {
  ...digit,
  judge: (report, before) =>
    cellsOf().flatMap((cell) => {
      const [found, expected] = [valueOf(report, cell), valueOf(before, cell)];
      if (!found || !expected || Math.max(found, expected) < 50) return [];
      const ratio = Math.max(found, expected) / Math.min(found, expected);
      const near = [10, 100, 1000].some((power) => Math.abs(ratio / power - 1) <= 0.01);
      return near
        ? [finding(digit, 'FAIL', [cell, inYear(cell, before.year)], { expected, found })]
        : [];
    }),
};

/** A report filled in over last year's copy. */
const copiedFigures: YearCheck = {
  ...copied,
  judge: (report, before) => {
    const equal = [...report.figures].flatMap(([key, value]) =>
      value !== 0 && !key.endsWith('.effective') && before.figures.get(key) === value ? [key] : [],
    );
    // One figure of a row is as good as seven.
    const rows = [...new Set(equal.map(rowOf))];
    if (rows.length < 5) return [];
    return [finding(copied, 'FAIL', rows.map(row), { found: rows.length })];
  },
};

const rowOf = (key: string): string => {
  const applicant = APPLICANTS.find((name) => key.endsWith(`.${name}`));
  const code = applicant ? key.slice(0, -applicant.length - 1) : key;
  return INDICATORS.some((indicator) => indicator.code === key) ? key : code;
};

/** One body in two years that follow each other. */
export const YEAR_CHECKS: readonly YearCheck[] = [
  { ...carried, judge: (report, before) => judgeCarried(carried, ['total'], report, before) },
  {
    ...carriedByApplicant,
    judge: (report, before) => judgeCarried(carriedByApplicant, APPLICANT_PARTS, report, before),
  },
  jumps,
  lostDigits,
  copiedFigures,
];
