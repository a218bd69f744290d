import { APPLICANTS, FORMULAS, formsOf, groupRows, inColumns, type Formula } from './formulas.ts';
import type { Raw, RawReport } from './read-raw.ts';

/** What stands where a report is asked for a figure. */
export type Stand = {
  value: number | null;
  /** `absent`: nothing is known of the cell; `summed`: no such row is printed, its rows are. */
  status: string;
  mark: string | null;
  top: number | null;
  below: number | null;
};

const ABSENT: Stand = { value: null, status: 'absent', mark: null, top: null, below: null };

/** The column a figure is read in: rows outside Section III have one alone. */
export const columnOf = (code: string, applicant: string): string =>
  inColumns(code) ? applicant : 'total';

/** The figure of a report, printed, summed of its rows or computed. */
export function standIn(raw: Raw, report: RawReport, code: string, applicant: string): Stand {
  const formula = FORMULAS[code];
  if (formula) return computed(raw, report, formula, code, applicant);
  const column = columnOf(code, applicant);
  const printed = printedIn(report, code, column);
  if (printed.status !== 'absent') return printed;
  const sum = groupSum(report, code, column);
  return sum === null ? ABSENT : { ...ABSENT, value: sum, status: 'summed' };
}

/** What the line itself says of a cell. */
export function printedIn(report: RawReport, code: string, column: string): Stand {
  const figure = report.figures[code];
  const value = (typeof figure === 'object' ? figure[column] : figure) ?? null;
  const mark = report.marks[inColumns(code) ? `${code}.${column}` : code];
  if (value === null && !mark) return ABSENT;
  return { ...ABSENT, value, status: mark?.status ?? 'number', mark: mark?.text || null };
}

/** The exact number of a cell; a rounded one is none. */
function exactIn(report: RawReport, code: string, column: string): number | null {
  const { value, status } = printedIn(report, code, column);
  return status === 'number' ? value : null;
}

/** The sum of a group's rows, all of which must be known exactly; a blank is no zero. */
function groupSum(report: RawReport, code: string, column: string): number | null {
  const rows = groupRows(code, report.form).map((row) => exactIn(report, row, column));
  if (rows.length === 0 || rows.some((row) => row === null)) return null;
  return rows.reduce<number>((sum, row) => sum + (row ?? 0), 0);
}

/** What a formula may use of a cell: printed or rounded, of a group the exact number or the exact sum. */
function termIn(report: RawReport | undefined, code: string, column: string) {
  if (!report) return { value: null, rounded: false };
  if (groupRows(code, '2021').length > 0) {
    const exact = exactIn(report, code, column) ?? groupSum(report, code, column);
    return { value: exact, rounded: false };
  }
  const { value, status } = printedIn(report, code, column);
  const counts = status === 'number' || status === 'rounded';
  return {
    value: counts ? value : null,
    rounded: counts && value !== null && status === 'rounded',
  };
}

function computed(
  raw: Raw,
  report: RawReport,
  { top, less = [], below, lessBelow = [], before, times = 1, byApplicant }: Formula,
  code: string,
  applicant: string,
): Stand {
  const isOne = APPLICANTS.includes(applicant);
  if (!formsOf(code).includes(report.form) || (byApplicant && !isOne)) return ABSENT;
  const earlier = raw.report(report.agency_id, report.year - 1, report.scope);
  const above = [...top, ...less].map((term) =>
    termIn(report, term, byApplicant ? applicant : 'total'),
  );
  const under = [...(below ?? []), ...lessBelow].map((term) =>
    termIn(before ? earlier : report, term, 'total'),
  );
  const all = [...above, ...under];
  if (all.every(({ value }) => value === null)) return ABSENT;
  const numerator = total(above, top.length);
  const denominator = below ? total(under, below.length) : null;
  const sides = { top: numerator, below: denominator };
  if (numerator === null || (below && denominator === null)) {
    return { ...ABSENT, ...sides, status: 'not_computable', mark: 'unknown_cell' };
  }
  if (denominator === 0) {
    return { ...ABSENT, ...sides, status: 'not_computable', mark: 'zero_denominator' };
  }
  const status = all.some(({ rounded }) => rounded) ? 'rounded' : 'number';
  return { ...sides, mark: null, status, value: (times * numerator) / (denominator ?? 1) };
}

/** The first terms less the others; null as soon as one is not known. */
function total(terms: readonly { value: number | null }[], added: number): number | null {
  return terms.reduce<number | null>(
    (sum, { value }, at) =>
      sum === null || value === null ? null : at < added ? sum + value : sum - value,
    0,
  );
}

/** A rate of fewer than ten cases is not ranked, compared or counted in a median. */
export const isFew = ({ below }: Stand): boolean => below !== null && below < 10;
