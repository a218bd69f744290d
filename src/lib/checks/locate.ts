import { APPLICANTS } from '../model/applicant.ts';
import type { CellRef, Finding } from '../model/finding.ts';
import { finding, type ReportCheck, type Rule } from './check.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';
import { judgeBalance, judgeOutcomes, judgeRow, outcomeRows, requestRows } from './requests.ts';

const rule: Rule = { code: 'S3.7', grade: 'I' };

/** What was probably done to a number; `other` when the digits give no hint. */
export type Slip = 'swapped_digits' | 'digit_lost' | 'digit_doubled' | 'thousands' | 'other';

/**
 * Where identities of exactly one cell fail by the same difference, that cell would explain all of
 * them: it is named with the value it would need. A suggestion, never a correction.
 */
function judge(report: CheckedReport): Finding[] {
  const failing = failures(report);
  if (failing.size === 0) return [];
  const suspects = requestRows(report).flatMap((code) =>
    APPLICANTS.flatMap((applicant) => suspect(report, { code, applicant }, failing)),
  );
  // Two cells that explain the failures equally well explain nothing.
  return suspects.length === 1 ? suspects : [];
}

/** By how much each identity's total exceeds its parts, for those that fail. */
function failures(report: CheckedReport): Map<string, number> {
  const found = new Map<string, number>();
  const note = (name: string, { verdict, expected, found: printed }: Finding): void => {
    if (verdict === 'FAIL' && expected !== null && printed !== null) {
      found.set(name, printed - expected);
    }
  };
  for (const code of requestRows(report)) note(`row ${code}`, judgeRow(report, code));
  for (const applicant of APPLICANTS) {
    note(`outcomes ${applicant}`, judgeOutcomes(report, applicant));
    note(`balance ${applicant}`, judgeBalance(report, applicant));
  }
  return found;
}

/** The identities a cell stands in, and the sign with which more of it moves total minus parts. */
function identitiesOf(report: CheckedReport, { code, applicant }: CellRef): [string, 1 | -1][] {
  const identities: [string, 1 | -1][] = [[`row ${code}`, applicant === 'total' ? 1 : -1]];
  if (outcomeRows(report).includes(code)) identities.push([`outcomes ${applicant}`, -1]);
  if (code === 'outcome.total') identities.push([`outcomes ${applicant}`, 1]);
  if (code === 'requests.received' || code === 'requests.carried_in') {
    identities.push([`balance ${applicant}`, 1]);
  }
  if (code === 'outcome.total' || code === 'requests.carried_over') {
    identities.push([`balance ${applicant}`, -1]);
  }
  return identities;
}

function suspect(
  report: CheckedReport,
  cell: CellRef,
  failing: ReadonlyMap<string, number>,
): Finding[] {
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

export const LOCATING_CHECKS: readonly ReportCheck[] = [{ ...rule, judge }];
