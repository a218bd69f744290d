import { partsOf } from '../catalogue/catalogue.ts';
import { finding, inYear, row, type ReportCheck, type Rule, type YearCheck } from './check.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';
import { judgeSum } from './judge-sum.ts';
import { term } from './requests.ts';

const GROUPS: readonly [check: string, group: string][] = [
  ['S4.1', 'reconsideration'],
  ['S4.2', 'litigation.direct'],
  ['S4.3', 'litigation.after_reconsideration'],
];

/** S4.1-S4.3: the four results make up the total, for each group of Section IV. */
const sums: ReportCheck[] = GROUPS.map(([code, group]) => {
  const rule: Rule = { code, grade: 'E' };
  return {
    ...rule,
    judge: (report) => {
      const total = term(report, `${group}.total`, null);
      const parts = partsOf(`${group}.total`).map((part) => term(report, part, null));
      const nothing = [total, ...parts].every(({ value }) => value === null);
      return nothing ? [] : [judgeSum(rule, parts, total)];
    },
  };
});

const bounded: Rule = { code: 'S4.4', grade: 'E' };

const bounds: ReportCheck = {
  ...bounded,
  judge: (report) =>
    GROUPS.flatMap(([, group]) => {
      const total = valueOf(report, row(`${group}.total`));
      return ['rectified', 'pending'].flatMap((result) => {
        const cell = row(`${group}.${result}`);
        const found = valueOf(report, cell);
        if (found === null || total === null || found <= total) return [];
        const cells = [cell, row(`${group}.total`)];
        return [finding(bounded, 'FAIL', cells, { expected: total, found })];
      });
    }),
};

const withoutRequests: Rule = { code: 'S4.7', grade: 'I' };
const returning: Rule = { code: 'S4.5', grade: 'I' };
const afterReview: Rule = { code: 'S4.6', grade: 'I' };
const directRise: Rule = { code: 'S4.8', grade: 'I' };

/** Disputes without any request this year or the last. */
const disputesWithoutRequests: YearCheck = {
  ...withoutRequests,
  judge: (report, before) => {
    const requests = ['requests.received', 'requests.carried_in'].flatMap((code) => [
      term(report, code, 'total'),
      term(before, code, 'total'),
    ]);
    if (requests.some(({ value }) => value !== 0)) return [];
    const totals = GROUPS.map(([, group]) => term(report, `${group}.total`, null));
    const found = totals.reduce((sum, { value }) => sum + (value ?? 0), 0);
    if (found === 0) return [];
    return [
      finding(
        withoutRequests,
        'FAIL',
        totals.map(({ cell }) => cell),
        { expected: 0, found },
      ),
    ];
  },
};

/** Unfinished cases must turn up again, where the unit counts them again. */
const pendingReturns: YearCheck = {
  ...returning,
  judge: (report, before) =>
    GROUPS.flatMap(([, group]) => {
      const found = valueOf(report, row(`${group}.total`));
      const expected = valueOf(before, row(`${group}.pending`));
      if (found === null || expected === null || expected === 0) return [];
      const cells = [row(`${group}.total`), inYear(row(`${group}.pending`), before.year)];
      return [finding(returning, found >= expected ? 'PASS' : 'FAIL', cells, { expected, found })];
    }),
};

const litigationFollowsReview: YearCheck = {
  ...afterReview,
  judge: (report, before) => {
    const group = 'litigation.after_reconsideration';
    const found = valueOf(report, row(`${group}.total`));
    const decided = (of: CheckedReport): number | null => {
      const total = valueOf(of, row('reconsideration.total'));
      const pending = valueOf(of, row('reconsideration.pending'));
      return total === null || pending === null ? null : total - pending;
    };
    const [pending, now, then] = [
      valueOf(before, row(`${group}.pending`)),
      decided(report),
      decided(before),
    ];
    if (found === null || pending === null || now === null || then === null) return [];
    const expected = pending + now + then;
    const cells = [row(`${group}.total`), row('reconsideration.total')];
    return [finding(afterReview, found <= expected ? 'PASS' : 'FAIL', cells, { expected, found })];
  },
};

/** Since 2024 refusals go to reconsideration first (行政复议法 2023, art. 23). */
const directLitigationFalls: YearCheck = {
  ...directRise,
  judge: (report, before) => {
    const cell = row('litigation.direct.total');
    const [found, expected] = [valueOf(report, cell), valueOf(before, cell)];
    if (found === null || expected === null || (report.year ?? 0) < 2024) return [];
    const cells = [cell, inYear(cell, before.year)];
    return [finding(directRise, found <= expected ? 'PASS' : 'FAIL', cells, { expected, found })];
  },
};

/** Section IV within one report. */
export const CONTESTED_CHECKS: readonly ReportCheck[] = [...sums, bounds];

/** Section IV against the year before. */
export const CONTESTED_YEAR_CHECKS: readonly YearCheck[] = [
  pendingReturns,
  litigationFollowsReview,
  disputesWithoutRequests,
  directLitigationFalls,
];
