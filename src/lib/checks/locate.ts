import { APPLICANT_PARTS, APPLICANTS } from '../model/applicant.ts';
import type { CellRef, Finding } from '../model/finding.ts';
import { finding, type ReportRule, type Rule } from './rule.ts';
import { cellKey } from '../catalogue/cell-key.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';
import { failuresOf, identitiesOf } from './identities.ts';
import { requestRows } from './requests.ts';

const rule: Rule = { code: 'S3.7', grade: 'I', inTables: true };

/** What was probably done to a number; `other` when the digits give no hint. */
export type Slip = 'swapped_digits' | 'digit_lost' | 'digit_doubled' | 'thousands' | 'other';

type Failures = ReadonlyMap<string, number>;

/** The repairs that would mend every failing identity, in the order they are tried. */
const REPAIRS: readonly ((report: CheckedReport, failing: Failures) => Finding[])[] = [
  splitDigits,
  singleCells,
  shiftedRows,
];

/**
 * Where one repair would mend every failing identity of Section III, its cell is named with the
 * value it would need. A suggestion, never a correction.
 */
function judge(report: CheckedReport): Finding[] {
  const failing = failuresOf(report);
  if (failing.size === 0) return [];
  const found = REPAIRS.map((repair) => repair(report, failing)).find(({ length }) => length > 0);
  // Two repairs that explain the failures equally well explain nothing.
  return found?.length === 1 ? found : [];
}

/** Whether every identity that is judged would hold with other figures in some cells. */
function mends(report: CheckedReport, changes: Readonly<Record<string, number>>): boolean {
  const figures = new Map([...report.figures, ...Object.entries(changes)]);
  return failuresOf({ ...report, figures }).size === 0;
}

/** The one row that fails, none where several do: to repair one leaves the others as they are. */
function failingRow(report: CheckedReport, failing: Failures): string[] {
  const rows = requestRows(report).filter((code) => failing.has(`row ${code}`));
  return rows.length === 1 ? rows : [];
}

/** One number whose digits stand in two neighbouring columns: 1 and 2 for 12 and 0. */
function splitDigits(report: CheckedReport, failing: Failures): Finding[] {
  return failingRow(report, failing).flatMap((code) =>
    APPLICANT_PARTS.slice(1).flatMap((right, at): Finding[] => {
      const left = APPLICANT_PARTS[at] ?? right;
      const cells = [
        { code, applicant: left },
        { code, applicant: right },
      ];
      const [found = null, tail = null] = cells.map((cell) => valueOf(report, cell));
      if (!found || !tail) return [];
      const implied = Number(`${found}${tail}`);
      const changes = { [cellKey(code, left)]: implied, [cellKey(code, right)]: 0 };
      if (!mends(report, changes)) return [];
      const detail = 'digits_split';
      return [finding(rule, 'FAIL', cells, { expected: implied, found, implied, detail })];
    }),
  );
}

/** Cells whose identities, and no others, fail by the same difference. */
function singleCells(report: CheckedReport, failing: Failures): Finding[] {
  return requestRows(report).flatMap((code) =>
    APPLICANTS.flatMap((applicant) => suspect(report, { code, applicant }, failing)),
  );
}

function suspect(report: CheckedReport, cell: CellRef, failing: Failures): Finding[] {
  const value = valueOf(report, cell);
  if (value === null) return [];
  const identities = identitiesOf(report, cell);
  const differences = identities.map(([name, sign]) => {
    const difference = failing.get(name);
    return difference === undefined ? null : -sign * difference;
  });
  const [change] = differences;
  const explains =
    change !== undefined && change !== null && differences.every((other) => other === change);
  if (!explains || identities.length !== failing.size || value + change < 0) return [];
  const implied = value + change;
  const detail = slipOf(value, implied);
  return [finding(rule, 'FAIL', [cell], { expected: implied, found: value, implied, detail })];
}

/** Rows whose figures stand one column too far right or left, the one at the end lost. */
function shiftedRows(report: CheckedReport, failing: Failures): Finding[] {
  return failingRow(report, failing).flatMap((code) => {
    const cells: CellRef[] = APPLICANTS.map((applicant) => ({ code, applicant }));
    const values = cells.map((cell) => valueOf(report, cell));
    if (values.some((value) => value === null)) return [];
    const printed = values.flatMap((value) => value ?? []);
    return [toTheLeft(printed), toTheRight(printed)].flatMap((moved) => {
      if (moved.some((value) => value < 0)) return [];
      const changes = Object.fromEntries(
        APPLICANTS.map((applicant, at) => [cellKey(code, applicant), moved[at] ?? 0]),
      );
      if (!mends(report, changes)) return [];
      const [expected, found] = [moved.at(-1) ?? null, printed.at(-1) ?? null];
      return [finding(rule, 'FAIL', cells, { expected, found, detail: 'row_shifted' })];
    });
  });
}

/** The first figure is one too many; the total that fell off is the sum of the others. */
function toTheLeft([, ...rest]: readonly number[]): number[] {
  return [...rest, rest.reduce((sum, value) => sum + value, 0)];
}

/** The first figure fell off; it is what the total leaves to it. */
function toTheRight(printed: readonly number[]): number[] {
  const kept = printed.slice(0, -1);
  const total = kept.at(-1) ?? 0;
  const others = kept.slice(0, -1).reduce((sum, value) => sum + value, 0);
  return [total - others, ...kept];
}

/** How the printed number may have come from the implied one. */
export function slipOf(printed: number, implied: number): Slip {
  const [one, other] = [String(printed), String(implied)];
  if (one.length === other.length && sorted(one) === sorted(other)) return 'swapped_digits';
  if (withoutOne(other).has(one)) return 'digit_lost';
  if (withoutOne(one).has(other)) return 'digit_doubled';
  return printed * 1000 === implied || implied * 1000 === printed ? 'thousands' : 'other';
}

const sorted = (digits: string): string => [...digits].sort().join('');

const withoutOne = (digits: string): Set<string> =>
  new Set([...digits].map((_, at) => digits.slice(0, at) + digits.slice(at + 1)));

export const LOCATING_RULES: readonly ReportRule[] = [{ ...rule, judge }];
