import { REVIEW_AFTER } from '../catalogue/breaks.ts';
import { partsOf } from '../catalogue/catalogue.ts';
import { INCOMING } from '../catalogue/outcome-groups.ts';
import {
  finding,
  inYear,
  passOrFail,
  row,
  type ReportRule,
  type Rule,
  type YearRule,
} from './rule.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';
import { judgeSum, sumOf } from './judge-sum.ts';
import { term } from './requests.ts';

const GROUPS: readonly [code: string, group: string][] = [
  ['S4.1', 'reconsideration'],
  ['S4.2', 'litigation.direct'],
  ['S4.3', 'litigation.after_reconsideration'],
];

/** S4.1-S4.3: the four results make up the total, for each group of Section IV. */
const sums: ReportRule[] = GROUPS.map(([code, group]) => {
  const rule: Rule = { code, grade: 'E', asks: 'sum', inTables: true };
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

const bounded: Rule = { code: 'S4.4', grade: 'E', asks: 'within', inTables: true };

const bounds: ReportRule = {
  ...bounded,
  judge: (report) =>
    GROUPS.flatMap(([, group]) => {
      const total = valueOf(report, row(`${group}.total`));
      return ['rectified', 'pending'].flatMap((result) => {
        const cell = row(`${group}.${result}`);
        const found = valueOf(report, cell);
        if (found === null || total === null) return [];
        const cells = [cell, row(`${group}.total`)];
        return [finding(bounded, passOrFail(found <= total), cells, { expected: total, found })];
      });
    }),
};

const withoutRequests: Rule = { code: 'S4.7', grade: 'I', inTables: true };
const returning: Rule = { code: 'S4.5', grade: 'I', inTables: true };
const afterReview: Rule = { code: 'S4.6', grade: 'I', inTables: true };
const directRise: Rule = { code: 'S4.8', grade: 'I', inTables: true };

/** Disputes without any request this year or the last. */
const disputesWithoutRequests: YearRule = {
  ...withoutRequests,
  judge: (report, before) => {
    const requests = INCOMING.flatMap((code) => [
      term(report, code, 'total'),
      term(before, code, 'total'),
    ]);
    if (requests.some(({ value }) => value !== 0)) return [];
    const totals = GROUPS.map(([, group]) => term(report, `${group}.total`, null));
    const known = totals.flatMap(({ value }) => value ?? []);
    if (known.length === 0) return [];
    const found = known.reduce((sum, value) => sum + value, 0);
    const open = found === 0 && known.length < totals.length;
    const verdict = open ? 'HOLDS_IF_BLANKS_ARE_0' : passOrFail(found === 0);
    const cells = totals.map(({ cell }) => cell);
    return [finding(withoutRequests, verdict, cells, { expected: 0, found })];
  },
};

/**
 * A printed total to build on: null where it is unknown, or contradicts its own parts, as that is
 * then what there is to say.
 */
function soundTotal(report: CheckedReport, group: string): number | null {
  const sum = sums.find((_, at) => GROUPS[at]?.[1] === group);
  const contradicted = sum?.judge(report).some(({ verdict }) => verdict === 'FAIL') ?? false;
  return contradicted ? null : valueOf(report, row(`${group}.total`));
}

/** Unfinished cases must turn up again, where the unit counts them again. */
const pendingReturns: YearRule = {
  ...returning,
  judge: (report, before) =>
    GROUPS.flatMap(([, group]) => {
      const found = soundTotal(report, group);
      const expected = valueOf(before, row(`${group}.pending`));
      if (expected === null || expected === 0) return [];
      const cells = [row(`${group}.total`), inYear(row(`${group}.pending`), before.year)];
      if (found === null) return [finding(returning, 'CANNOT_JUDGE', cells, { expected })];
      return [finding(returning, passOrFail(found >= expected), cells, { expected, found })];
    }),
};

const litigationFollowsReview: YearRule = {
  ...afterReview,
  judge: (report, before) => {
    const group = 'litigation.after_reconsideration';
    const found = soundTotal(report, group);
    if (found === null) return [];
    const [reviews, open] = [row('reconsideration.total'), row('reconsideration.pending')];
    const decided = (of: CheckedReport): number | null => {
      const [total, pending] = [soundTotal(of, 'reconsideration'), valueOf(of, open)];
      return total === null || pending === null ? null : total - pending;
    };
    const carried = row(`${group}.pending`);
    const expected = sumOf([valueOf(before, carried), decided(report), decided(before)]);
    const cells = [
      row(`${group}.total`),
      inYear(carried, before.year),
      ...[reviews, open],
      ...[reviews, open].map((cell) => inYear(cell, before.year)),
    ];
    if (expected === null) return [finding(afterReview, 'CANNOT_JUDGE', cells, { found })];
    return [finding(afterReview, passOrFail(found <= expected), cells, { expected, found })];
  },
};

/** Refusals now go to reconsideration first (行政复议法 2023, art. 23). */
const directLitigationFalls: YearRule = {
  ...directRise,
  judge: (report, before) => {
    if ((report.year ?? 0) <= REVIEW_AFTER) return [];
    const cell = row('litigation.direct.total');
    const [found, expected] = [report, before].map((of) => soundTotal(of, 'litigation.direct'));
    if (typeof found !== 'number' || typeof expected !== 'number') return [];
    const cells = [cell, inYear(cell, before.year)];
    return [finding(directRise, passOrFail(found <= expected), cells, { expected, found })];
  },
};

/** Section IV within one report. */
export const CONTESTED_RULES: readonly ReportRule[] = [...sums, bounds];

/** Section IV against the year before. */
export const CONTESTED_YEAR_RULES: readonly YearRule[] = [
  pendingReturns,
  litigationFollowsReview,
  disputesWithoutRequests,
  directLitigationFalls,
];
