import type { Finding } from '../model/finding.ts';
import { finding, inYear, type Rule } from './rule.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';
import { judgeSum } from './judge-sum.ts';

const merged: Rule = { code: 'X3', grade: 'W' };

const CARRIED_IN = { code: 'requests.carried_in', applicant: 'total' } as const;
const CARRIED_OVER = { code: 'requests.carried_over', applicant: 'total' } as const;

/** A rule over a body and those it took over from; null stands for a report that is not known. */
export type MergerRule = Rule & {
  judge: (report: CheckedReport, formers: readonly (CheckedReport | null)[]) => Finding[];
};

/** What the predecessors carried over comes in at the successor. */
const carriedByPredecessors: MergerRule = {
  ...merged,
  judge: (report, formers) => {
    const total = { cell: CARRIED_IN, value: valueOf(report, CARRIED_IN) };
    const then = inYear(CARRIED_OVER, report.year === null ? null : report.year - 1);
    const parts = formers.map((former) => ({
      cell: then,
      value: former === null ? null : valueOf(former, CARRIED_OVER),
    }));
    const values = [total, ...parts].map(({ value }) => value);
    const cells = [CARRIED_IN, ...parts.map(({ cell }) => cell)];
    const judged = judgeSum(merged, parts, total);
    // A predecessor whose report is not known is no blank.
    return judged.verdict === 'HOLDS_IF_BLANKS_ARE_0'
      ? [finding(merged, 'CANNOT_JUDGE', cells, { found: total.value, values })]
      : [{ ...judged, values }];
  },
};

export const MERGER_RULES: readonly MergerRule[] = [carriedByPredecessors];
