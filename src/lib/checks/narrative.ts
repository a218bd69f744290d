import type { Finding } from '../model/finding.ts';
import { finding, passOrFail, row, type ReportCheck, type Rule } from './check.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';
import { judgeSum } from './judge-sum.ts';

const requests: Rule = { code: 'N1', grade: 'E' };
const reviews: Rule = { code: 'N2', grade: 'E' };
const lawsuits: Rule = { code: 'N3', grade: 'E' };
const namedParts: Rule = { code: 'N4', grade: 'W' };
const none: Rule = { code: 'N6', grade: 'E' };
const channels: Rule = { code: 'N7', grade: 'W' };
const years: Rule = { code: 'N11', grade: 'W' };
const order: Rule = { code: 'N12', grade: 'W' };

const total = (report: CheckedReport, code: string): number | null =>
  valueOf(report, { code, applicant: 'total' });

const sum = (...values: (number | null)[]): number | null =>
  values.reduce<number | null>(
    (all, value) => (all === null || value === null ? null : all + value),
    0,
  );

/** Which count a verb means: 收到 the new ones, 受理 those carried in too, 办结 those completed. */
const statedRequests: ReportCheck = {
  ...requests,
  judge: (report) => {
    const cell = row('requests.stated');
    const found = valueOf(report, cell);
    if (found === null) return [];
    const received = total(report, 'requests.received');
    const handled = sum(received, total(report, 'requests.carried_in'));
    const done = total(report, 'outcome.total');
    const doneAndLeft = sum(done, total(report, 'requests.carried_over'));
    const verb = report.verbs.get('requests.stated') ?? '收到';
    const expected = /受理/.test(verb) ? handled : /办结|答复/.test(verb) ? done : received;
    const cells = [cell, { code: 'requests.received', applicant: 'total' as const }];
    const others = [received, handled, done, doneAndLeft];
    if (expected === null) return [finding(requests, 'CANNOT_JUDGE', cells, { found })];
    if (found === expected) return [finding(requests, 'PASS', cells, { expected, found })];
    const other = others.includes(found);
    const grade = other ? 'W' : 'E';
    const detail = other ? 'other_definition' : null;
    return [finding(requests, 'FAIL', cells, { expected, found, grade, detail })];
  },
};

const statedReviews: ReportCheck = {
  ...reviews,
  judge: (report) => {
    const [cell, table] = [row('reconsideration.stated'), row('reconsideration.total')];
    const [found, expected] = [valueOf(report, cell), valueOf(report, table)];
    if (found === null || expected === null) return [];
    const open = valueOf(report, row('reconsideration.pending'));
    const other = open !== null && found === expected - open;
    const grade = other ? 'W' : 'E';
    const verdict = passOrFail(found === expected);
    return [finding(reviews, verdict, [cell, table], { expected, found, grade })];
  },
};

const statedLawsuits: ReportCheck = {
  ...lawsuits,
  judge: (report) => {
    const cell = row('litigation.stated');
    const groups = [row('litigation.direct.total'), row('litigation.after_reconsideration.total')];
    const found = valueOf(report, cell);
    const values = groups.map((group) => valueOf(report, group));
    const expected = sum(...values);
    if (found === null || expected === null) return [];
    const grade = values.includes(found) ? 'W' : 'E';
    const verdict = passOrFail(found === expected);
    return [finding(lawsuits, verdict, [cell, ...groups], { expected, found, grade })];
  },
};

/** Named parts of a figure told in prose, as printed, against that figure. */
const statedParts: ReportCheck = {
  ...namedParts,
  judge: (report) =>
    Object.entries(report.parts).map(([code, parts]) => {
      const cell = row(code);
      const terms = parts.map(({ value }) => ({ cell, value }));
      const judged = judgeSum(namedParts, terms, { cell, value: valueOf(report, cell) });
      return { ...judged, cells: [cell] };
    }),
};

/** `未收到申请` and a zero in the table say the same, or one of them is wrong. */
const noneInWords: ReportCheck = {
  ...none,
  judge: (report) => {
    const claims: [string, string, number | null][] = [
      ['requests.stated', 'requests.received', total(report, 'requests.received')],
      [
        'reconsideration.stated',
        'reconsideration.total',
        valueOf(report, row('reconsideration.total')),
      ],
      [
        'litigation.stated',
        'litigation.direct.total',
        sum(
          valueOf(report, row('litigation.direct.total')),
          valueOf(report, row('litigation.after_reconsideration.total')),
        ),
      ],
    ];
    return claims.flatMap(([stated, table, found]): Finding[] => {
      if (!report.none.has(stated)) return [];
      const applicant = table.startsWith('requests.') ? ('total' as const) : null;
      const cells = [row(stated), { code: table, applicant }];
      if (found === null) return [finding(none, 'CANNOT_JUDGE', cells, { expected: 0 })];
      return [finding(none, passOrFail(found === 0), cells, { expected: 0, found })];
    });
  },
};

/** Channels may exceed the headline: one item counted several times, or a narrower headline. */
const channelsWithinTotal: ReportCheck = {
  ...channels,
  judge: (report) => {
    const headline = row('published.total');
    const expected = valueOf(report, headline);
    const parts = ['website', 'wechat', 'weibo', 'other_media'].map((name) =>
      row(`published.${name}`),
    );
    const known = parts.filter((part) => valueOf(report, part) !== null);
    if (expected === null || known.length === 0) return [];
    const found = known.reduce((all, part) => all + (valueOf(report, part) ?? 0), 0);
    const verdict = passOrFail(found <= expected);
    return [finding(channels, verdict, [headline, ...known], { expected, found })];
  },
};

const sameYear: ReportCheck = {
  ...years,
  judge: (report) =>
    report.yearsDiffer ? [finding(years, 'FAIL', [], { found: report.year })] : [],
};

const SIX = ['I', 'II', 'III', 'IV', 'V', 'VI'];

const sixSections: ReportCheck = {
  ...order,
  judge: ({ sections }) =>
    sections === null || sections.length === 0
      ? []
      : [
          finding(order, passOrFail(sections.join() === SIX.join()), [], {
            expected: 6,
            found: sections.length,
          }),
        ],
};

/** Prose against tables. */
export const NARRATIVE_CHECKS: readonly ReportCheck[] = [
  statedRequests,
  statedReviews,
  statedLawsuits,
  statedParts,
  noneInWords,
  channelsWithinTotal,
  sameYear,
  sixSections,
];
