import type { CellRef, Finding, Grade, Verdict } from '../model/finding.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';

/**
 * How the expected value binds the found one. sum: it follows from parts of the same table; equal: two
 * numbers are told and either may be wrong; within: no more than a total of the same table; most, least:
 * a bound from elsewhere.
 */
export type Ask = 'sum' | 'equal' | 'within' | 'most' | 'least';

/** A rule; its formula and note stand under its code in messages/checks.ts. */
export type Rule = {
  code: string;
  grade: Grade;
  /** Grades it gives instead, where the body or the words make it surer or less sure. */
  alsoGrades?: readonly Grade[];
  /** How what is expected binds what stands there; without it the two are compared and no more. */
  asks?: Ask;
  /** It holds Section III or IV against its own arithmetic. */
  inTables?: true;
  /** Its detail names the agencies it is about, by id. */
  namesAgencies?: true;
  /** It asks one body for what came over from the year before: another rule asks one that took over. */
  ofOneBody?: true;
  /** What it waits for, that no dataset holds yet: until then it judges nothing. */
  awaits?: Awaited;
};

/** A list of all bodies with their scopes; 政府网站工作年度报表; a second record of one report. */
export type Awaited = 'full_roster' | 'website_return' | 'second_record';

/** A rule one report can answer alone. */
export type ReportRule = Rule & { judge: (report: CheckedReport) => Finding[] };

/** A rule over two years of one body. */
export type YearRule = Rule & {
  judge: (report: CheckedReport, before: CheckedReport) => Finding[];
};

/** What a report contains of others: pairs whose figures may be compared. */
export type Whole = {
  report: CheckedReport;
  within: readonly CheckedReport[];
  /** Every body is there with a known scope, and none of them is managed from above. */
  hasAllBodies?: boolean;
};

/** A finding and the report it is about. */
export type FiledFinding = { report: CheckedReport; finding: Finding };

/** A rule over a report and those it contains. */
export type WholeRule = Rule & { over: 'whole'; judge: (whole: Whole) => Finding[] };

/** A rule over all reports of one year together. */
export type TogetherRule = Rule & {
  over: 'together';
  judge: (reports: readonly CheckedReport[]) => FiledFinding[];
};

/** A rule that one body's reports cannot answer. */
export type DatasetRule = WholeRule | TogetherRule;

type Result = Partial<
  Pick<Finding, 'expected' | 'found' | 'implied' | 'detail' | 'grade' | 'values'>
>;

/** A finding of a rule on some cells; what stands in them is quoted when the rules are run. */
export function finding(
  { code, grade }: Rule,
  verdict: Verdict,
  cells: readonly CellRef[],
  { expected = null, found = null, implied = null, detail = null, ...more }: Result = {},
): Finding {
  return {
    rule: code,
    verdict,
    grade: more.grade ?? grade,
    cells,
    values: more.values ?? [],
    expected,
    found,
    implied,
    detail,
  };
}

/** The verdict where every cell of the rule is known. */
export const passOrFail = (holds: boolean): Verdict => (holds ? 'PASS' : 'FAIL');

/** A row outside Section III. */
export const row = (code: string): CellRef => ({ code, applicant: null });

/** The same cell of the year before. */
export const inYear = (cell: CellRef, year: number | null): CellRef =>
  year === null ? cell : { ...cell, year };

/** The finding with what stands in its cells, in this report or in that of another year. */
export function quoted(
  found: Finding,
  report: CheckedReport,
  before: CheckedReport | null = null,
): Finding {
  if (found.values.length > 0) return found;
  const values = found.cells.map((cell) => {
    if (cell.year === undefined || cell.year === report.year) return valueOf(report, cell);
    return before === null ? null : valueOf(before, cell);
  });
  return { ...found, values };
}
