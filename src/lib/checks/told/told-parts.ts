import type { Finding } from '../../model/finding.ts';
import { finding, row, type ReportRule, type Rule } from '../rule.ts';
import type { CheckedReport } from '../checked-report.ts';
import { holds, type Range } from '../../catalogue/rounded-figure.ts';
import { rangeOf, toldValue } from '../range.ts';

const namedParts: Rule = { code: 'N4', grade: 'W' };
const channels: Rule = { code: 'N7', grade: 'W' };

type Part = { label: string; value: number };
type Split = { code: string; parts: readonly Part[]; range: Range | null; found: number | null };

/** 其中 may leave something out: only so little missing, as a share of the whole, is a slip. */
const SLIP = 0.05;

/** Wholes and their parts: of figures that count, and as told beside figures that do not. */
function splitsOf(report: CheckedReport): Split[] {
  const counted = Object.entries(report.parts).map(([code, parts]): Split => {
    const cell = row(code);
    return { code, parts, range: rangeOf(report, cell), found: toldValue(report, cell) };
  });
  const beside = (report.splits ?? []).map(({ indicator, whole, parts }): Split => {
    return { code: indicator, parts, range: { low: whole, high: whole }, found: whole };
  });
  return [...counted, ...beside];
}

const sumOfParts = (parts: readonly Part[]): number =>
  parts.reduce((all, { value }) => all + value, 0);

/** How many of the first parts make up the whole; 0 where none do. */
const wholeAt = (parts: readonly Part[], range: Range): number =>
  parts.findIndex((_, at) => at >= 1 && holds(range, sumOfParts(parts.slice(0, at + 1)))) + 1;

/**
 * Whether the parts make up the whole, what follows them, if anything, being another split of it. Null where
 * one more part stands behind those that do: it may be of something else.
 */
function makesUp(parts: readonly Part[], range: Range): boolean | null {
  const first = wholeAt(parts, range);
  if (first === 0) return false;
  const rest = parts.slice(first);
  return rest.length === 0 || wholeAt(rest, range) > 0 ? true : null;
}

/**
 * Named parts of a figure told in prose against that figure. Parts that exceed it contradict it; where
 * they fall short of it by more than a slip the list may be open.
 */
function judgeSplit({ code, parts, range, found }: Split): Finding {
  const cells = [row(code)];
  const sum = sumOfParts(parts);
  if (range === null) return finding(namedParts, 'CANNOT_JUDGE', cells, { implied: sum });
  const figures = { expected: sum, found };
  const isMadeUp = makesUp(parts, range);
  if (isMadeUp === null) return finding(namedParts, 'CANNOT_JUDGE', cells, { found });
  if (isMadeUp) return finding(namedParts, 'PASS', cells, { ...figures, expected: found });
  const isOpen = sum < range.low * (1 - SLIP);
  return finding(namedParts, isOpen ? 'CANNOT_JUDGE' : 'FAIL', cells, isOpen ? { found } : figures);
}

const toldParts: ReportRule = {
  ...namedParts,
  judge: (report) => splitsOf(report).map(judgeSplit),
};

const CHANNELS = ['website', 'wechat', 'weibo', 'other_media'].map((name) =>
  row(`published.${name}`),
);

const NAMES_CHANNEL = /网站|门户|微信|公众号|微博|新媒体|客户端/;

/**
 * Channels may exceed the headline: one item counted several times, or a narrower headline. They
 * contradict it only where it is told as their sum.
 */
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
    if (least > whole.high) {
      const named = (report.parts['published.total'] ?? []).filter(({ label }) =>
        NAMES_CHANNEL.test(label),
      );
      // What exceeds it may be a channel told elsewhere, as one that copies another.
      const isTold = named.length >= 2 && sumOfParts(named) > whole.high;
      const verdict = isTold ? 'FAIL' : 'CANNOT_JUDGE';
      return [finding(channels, verdict, cells, figures)];
    }
    if (most > whole.low) {
      const exact = whole.low === whole.high && most === least;
      if (!exact) return [finding(channels, 'CANNOT_JUDGE', cells, figures)];
    }
    const verdict = known.length < CHANNELS.length ? 'HOLDS_IF_BLANKS_ARE_0' : 'PASS';
    return [finding(channels, verdict, cells, figures)];
  },
};

/** Figures told in prose against their parts and their whole. */
export const TOLD_PART_RULES: readonly ReportRule[] = [toldParts, channelsWithinTotal];
