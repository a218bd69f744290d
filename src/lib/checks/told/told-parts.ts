import { findIndicator, partsOf } from '../../catalogue/catalogue.ts';
import type { Finding } from '../../model/finding.ts';
import { finding, passOrFail, row, type ReportRule, type Rule } from '../rule.ts';
import { valueOf, type CheckedReport } from '../checked-report.ts';
import { judgeSum } from '../judge-sum.ts';
import { rangeOf, toldValue, holds } from '../range.ts';
import { term } from '../requests.ts';

const namedParts: Rule = { code: 'N4', grade: 'W' };
const outcomes: Rule = { code: 'N5', grade: 'E' };
const channels: Rule = { code: 'N7', grade: 'W' };
const documents: Rule = { code: 'N8', grade: 'W' };

/** Named parts of a figure told in prose, as printed, against that figure. */
const toldParts: ReportRule = {
  ...namedParts,
  judge: (report) =>
    Object.entries(report.parts).map(([code, parts]) => {
      const cell = row(code);
      const sum = parts.reduce((all, { value }) => all + value, 0);
      const range = rangeOf(report, cell);
      const found = toldValue(report, cell);
      if (range === null) return finding(namedParts, 'CANNOT_JUDGE', [cell], { implied: sum });
      return finding(namedParts, passOrFail(holds(range, sum)), [cell], { expected: sum, found });
    }),
};

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

const CHANNELS = ['website', 'wechat', 'weibo', 'other_media'].map((name) =>
  row(`published.${name}`),
);

/** Channels may exceed the headline: one item counted several times, or a narrower headline. */
const channelsWithinTotal: ReportRule = {
  ...channels,
  judge: (report) => {
    const headline = row('published.total');
    const whole = rangeOf(report, headline);
    const known = CHANNELS.flatMap((cell) => {
      const [range, told] = [rangeOf(report, cell), toldValue(report, cell)];
      return range === null || told === null ? [] : [{ cell, range, told }];
    });
    if (whole === null || known.length === 0) return [];
    const add = (values: number[]): number => values.reduce((all, value) => all + value, 0);
    const least = add(known.map(({ range }) => range.low));
    const most = add(known.map(({ range }) => range.high));
    const cells = [headline, ...known.map(({ cell }) => cell)];
    const figures = {
      expected: toldValue(report, headline),
      found: add(known.map(({ told }) => told)),
    };
    if (least > whole.high) return [finding(channels, 'FAIL', cells, figures)];
    if (most > whole.low) {
      const exact = whole.low === whole.high && most === least;
      if (!exact) return [finding(channels, 'CANNOT_JUDGE', cells, figures)];
    }
    const verdict = known.length < CHANNELS.length ? 'HOLDS_IF_BLANKS_ARE_0' : 'PASS';
    return [finding(channels, verdict, cells, figures)];
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

/** Figures told in prose against their parts, their whole and their rows. */
export const TOLD_PART_RULES: readonly ReportRule[] = [
  toldParts,
  toldOutcomes,
  channelsWithinTotal,
  toldDocuments,
];
