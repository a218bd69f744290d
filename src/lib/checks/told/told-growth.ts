import type { CellRef, Finding } from '../../model/finding.ts';
import { finding, inYear, passOrFail, row, type Rule, type YearRule } from '../rule.ts';
import { valueOf, type CheckedReport } from '../checked-report.ts';

const growth: Rule = { code: 'X7', grade: 'W' };

const RECEIVED: CellRef = { code: 'requests.received', applicant: 'total' };

/** The figure a growth is told of: as told in prose both years, else the row it names. */
function cellOf(code: string, report: CheckedReport, before: CheckedReport): CellRef {
  const told = row(code);
  if (code !== 'requests.stated' || valueOf(before, told) !== null) return told;
  return valueOf(report, told) === valueOf(report, RECEIVED) ? RECEIVED : told;
}

/** How far a printed percentage may be from the exact one: half of its last place. */
const roundingOf = (decimals: number): number => 0.5 * 10 ** -decimals + 1e-9;

/** `比上年增长p%` against the two years' figures; expected and found are per cent. */
const growthAsTold: YearRule = {
  ...growth,
  judge: (report, before) => {
    if (!report.told) return [finding(growth, 'CANNOT_JUDGE', [])];
    return report.told.growth.map(({ indicator, percent: found, decimals }): Finding => {
      const cell = cellOf(indicator, report, before);
      const cells = [cell, inYear(cell, before.year)];
      const [now, then] = [valueOf(report, cell), valueOf(before, cell)];
      if (now === null || then === null || then === 0) {
        return finding(growth, 'CANNOT_JUDGE', cells, { found });
      }
      const exact = 100 * (now / then - 1);
      const holds = Math.abs(exact - found) <= roundingOf(decimals);
      const expected = Math.round(exact * 100) / 100;
      return finding(growth, passOrFail(holds), cells, { expected, found });
    });
  },
};

export const TOLD_GROWTH_RULES: readonly YearRule[] = [growthAsTold];
