import { APPLICANT_PARTS, type Applicant } from '../model/applicant.ts';
import { isComparable } from '../catalogue/breaks.ts';
import { INDICATORS } from '../catalogue/catalogue.ts';
import { wholeCellOf } from '../catalogue/cells-of-row.ts';
import type { CellRef, Finding } from '../model/finding.ts';
import { finding, inYear, passOrFail, row, type Rule, type YearRule } from './rule.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';

const carried: Rule = { code: 'X1', grade: 'E', asks: 'equal', ofOneBody: true };
const carriedByApplicant: Rule = { code: 'X2', grade: 'W', ofOneBody: true };
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

/** Counts of the year and what it carries; stocks move little and rates of money jump for other reasons. */
const COUNTS = INDICATORS.filter(
  ({ unit, nature, code }) =>
    unit !== 'wan_yuan' &&
    unit !== 'unstated' &&
    nature !== 'stock' &&
    !code.endsWith('.items_change'),
);

const WHOLES = COUNTS.map(wholeCellOf);

/** Compares square roots, which have the same spread for small and large counts. */
export function jumpScore(now: number, then: number): number {
  return (Math.sqrt(now) - Math.sqrt(then)) / 0.707;
}

type Pair = { cell: CellRef; found: number; expected: number };

/** The figures known in both years that no break in series parts. */
function pairsOf(report: CheckedReport, before: CheckedReport): Pair[] {
  const { year } = report;
  return WHOLES.flatMap((cell) => {
    if (year !== null && !isComparable(cell.code, year - 1, year)) return [];
    const [found, expected] = [valueOf(report, cell), valueOf(before, cell)];
    return found === null || expected === null ? [] : [{ cell, found, expected }];
  });
}

/** Scans all figures of two years: those that stand out, or one PASS where none does. */
const scan = (rule: Rule, standsOut: (now: number, then: number) => boolean): YearRule => ({
  ...rule,
  judge: (report, before) => {
    const pairs = pairsOf(report, before);
    if (pairs.length === 0) return [];
    const out = pairs.filter(({ found, expected }) => standsOut(found, expected));
    if (out.length === 0) return [finding(rule, 'PASS', [])];
    return out.map(({ cell, found, expected }) =>
      finding(rule, 'FAIL', [cell, inYear(cell, before.year)], { expected, found }),
    );
  },
});

const jumps = scan(jump, (now, then) => {
  const [low, high] = [Math.min(now, then), Math.max(now, then)];
  return Math.abs(jumpScore(now, then)) > 4 && high >= 3 * low;
});

/** On smaller counts a ratio of ten is chance. */
const LEAST_FOR_DIGITS = 50;

const lostDigits = scan(digit, (now, then) => {
  const [low, high] = [Math.min(now, then), Math.max(now, then)];
  if (low <= 0 || high < LEAST_FOR_DIGITS) return false;
  return [10, 100, 1000].some((power) => Math.abs(high / low / power - 1) <= 0.01);
});

/** A report filled in over last year's copy. */
const copiedFigures: YearRule = {
  ...copied,
  judge: (report, before) => {
    const rows = INDICATORS.filter(({ code }) => !code.endsWith('.effective')).flatMap((one) =>
      sameFigure(one, report, before),
    );
    const channels = rows.filter(({ code }) => code.startsWith('published.'));
    const equal = rows.filter(({ same }) => same).map(({ code }) => row(code));
    const results: Finding[] = [];
    if (channels.length >= 2 && channels.every(({ same }) => same)) {
      const cells = channels.map(({ code }) => row(code));
      const figures = { found: cells.length, detail: 'all_published' };
      results.push(finding(copied, 'FAIL', cells, figures));
    }
    if (equal.length >= 5) results.push(finding(copied, 'FAIL', equal, { found: equal.length }));
    return results.length === 0 && rows.length >= 5 ? [finding(copied, 'PASS', [])] : results;
  },
};

/** A row that is not zero in either year: its one figure, or its total. */
function sameFigure(
  indicator: (typeof INDICATORS)[number],
  report: CheckedReport,
  before: CheckedReport,
): { code: string; same: boolean }[] {
  const cell = wholeCellOf(indicator);
  const [now, then] = [valueOf(report, cell), valueOf(before, cell)];
  return now && then ? [{ code: cell.code, same: now === then }] : [];
}

/** One body in two years that follow each other. */
export const ACROSS_YEARS_RULES: readonly YearRule[] = [
  { ...carried, judge: (report, before) => judgeCarried(carried, ['total'], report, before) },
  {
    ...carriedByApplicant,
    judge: (report, before) => judgeCarried(carriedByApplicant, APPLICANT_PARTS, report, before),
  },
  jumps,
  lostDigits,
  copiedFigures,
];
