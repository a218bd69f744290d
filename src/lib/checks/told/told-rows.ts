import { findIndicator, partsOf } from '../../catalogue/catalogue.ts';
import type { Finding } from '../../model/finding.ts';
import { finding, passOrFail, row, type ReportRule, type Rule } from '../rule.ts';
import { valueOf, type CheckedReport } from '../checked-report.ts';
import { judgeSum } from '../judge-sum.ts';
import { term } from '../requests.ts';

const outcomes: Rule = { code: 'N5', grade: 'E', asks: 'equal' };
const documents: Rule = { code: 'N8', grade: 'W' };

/** The total column of an outcome: its own row, or the rows of the group it heads. */
function outcomeRowsOf(report: CheckedReport, code: string): string[] {
  return valueOf(report, { code, applicant: 'total' }) === null && partsOf(code).length > 0
    ? partsOf(code)
    : [code];
}

const toldOutcomes: ReportRule = {
  ...outcomes,
  judge: (report) => {
    if (!report.told) {
      const done = term(report, 'outcome.total', 'total');
      return done.value ? [finding(outcomes, 'CANNOT_JUDGE', [done.cell])] : [];
    }
    return report.told.outcomes
      .filter(({ code }) => findIndicator(code) !== undefined)
      .map(({ code, value }) => {
        const rows = outcomeRowsOf(report, code).map((name) => term(report, name, 'total'));
        const [first] = rows;
        const cell = { code, applicant: 'total' as const };
        const judged = judgeSum(outcomes, rows, { cell, value });
        const known = rows.some((one) => one.value !== null);
        const cells = rows.length === 1 && first ? [first.cell] : rows.map((one) => one.cell);
        const verdict = known ? judged.verdict : 'CANNOT_JUDGE';
        return { ...judged, verdict, cells, implied: null };
      });
  },
};

const toldDocuments: ReportRule = {
  ...documents,
  judge: (report): Finding[] => {
    const cell = row('normative.issued');
    const expected = valueOf(report, cell);
    if (!report.told) return expected ? [finding(documents, 'CANNOT_JUDGE', [cell])] : [];
    const found = report.told.normativeIssued;
    if (found === null) return [];
    if (expected === null) return [finding(documents, 'CANNOT_JUDGE', [cell], { found })];
    return [finding(documents, passOrFail(found === expected), [cell], { expected, found })];
  },
};

/** Outcomes and documents told in prose against their rows. */
export const TOLD_ROW_RULES: readonly ReportRule[] = [toldOutcomes, toldDocuments];
