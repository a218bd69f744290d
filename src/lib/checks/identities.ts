import { APPLICANTS } from '../model/applicant.ts';
import { INCOMING, OUTGOING } from '../catalogue/outcome-groups.ts';
import type { CellRef, Finding } from '../model/finding.ts';
import type { CheckedReport } from './checked-report.ts';
import { judgeBalance, judgeOutcomes, judgeRow, outcomeRows, requestRows } from './requests.ts';

/** By how much each identity of Section III is off, for those that fail: found minus expected. */
export function failuresOf(report: CheckedReport): Map<string, number> {
  const failing = new Map<string, number>();
  const note = (name: string, { verdict, expected, found }: Finding): void => {
    if (verdict === 'FAIL' && expected !== null && found !== null) {
      failing.set(name, found - expected);
    }
  };
  for (const code of requestRows(report)) note(`row ${code}`, judgeRow(report, code));
  for (const applicant of APPLICANTS) {
    note(`outcomes ${applicant}`, judgeOutcomes(report, applicant));
    note(`balance ${applicant}`, judgeBalance(report, applicant));
  }
  return failing;
}

/** The identities a cell stands in, and the sign with which more of it moves found minus expected. */
export function identitiesOf(
  report: CheckedReport,
  { code, applicant }: CellRef,
): [string, 1 | -1][] {
  const identities: [string, 1 | -1][] = [[`row ${code}`, applicant === 'total' ? 1 : -1]];
  if (outcomeRows(report).includes(code)) identities.push([`outcomes ${applicant}`, -1]);
  if (code === 'outcome.total') identities.push([`outcomes ${applicant}`, 1]);
  const isOf = (side: readonly string[]) => side.includes(code);
  if (isOf(INCOMING)) identities.push([`balance ${applicant}`, 1]);
  if (isOf(OUTGOING)) identities.push([`balance ${applicant}`, -1]);
  return identities;
}
