import { isRatio, sharesUnit } from '../../../catalogue/comparable.ts';
import {
  LEAST_FOR_MEDIAN,
  LEAST_FOR_QUARTILES,
  LEAST_SAME_UNITS,
} from '../../../catalogue/thresholds.ts';
import { median } from '../../../statistics/median.ts';
import { quantile } from '../../../statistics/quantile.ts';
import type { Asked } from '../../asked.ts';
import { changeOf, isFewCases, type Change } from '../../figures/change.ts';
import { ratioOfSums } from '../../figures/ratio-of-sums.ts';
import { isComparable } from '../../../catalogue/breaks.ts';
import { isMixed, type Peer, type PeerFigure } from '../peers.ts';

/** The spread of an indicator over the units of a list in a year; too few units have no quantiles. */
export type SpreadYear = {
  year: number;
  /** Units with a report, of them those that state the figure, and those that a median may count. */
  reports: number;
  known: number;
  counted: number;
  lower: number | null;
  median: number | null;
  upper: number | null;
  /** Against the year before; null for the first year and over a break of the series. */
  same: SameUnits | null;
};

/** What is put together of the units that state a figure in both of two years. */
export type Basis = 'sum' | 'rate' | 'median';

/** The same units in a year and the year before. */
export type SameUnits = {
  units: number;
  rose: number;
  fell: number;
  basis: Basis;
  /** Together, in the year before and the year; null for too few units. */
  before: number | null;
  after: number | null;
  change: Change;
};

/** One entry for each year, those without a report included. */
export function spreadYears(
  peers: readonly Peer[],
  years: readonly number[],
  asked: Asked,
): SpreadYear[] {
  return years.map((year, at) => {
    const figures = peers.flatMap((peer) => peer.series.get(year) ?? []);
    const known = figures.filter(isKnown);
    const values = known
      .filter((figure) => sharesUnit(asked.indicator) && !isFewCases(figure))
      .map(({ value }) => value);
    const share = (part: number, least: number) =>
      values.length < least ? null : quantile(values, part);
    return {
      year,
      reports: figures.length,
      known: known.length,
      counted: values.length,
      lower: share(0.25, LEAST_FOR_QUARTILES),
      median: share(0.5, LEAST_FOR_MEDIAN),
      upper: share(0.75, LEAST_FOR_QUARTILES),
      same: at === 0 ? null : sameUnits(peers, year, asked),
    };
  });
}

type Known = PeerFigure & { value: number };

const isKnown = (figure: PeerFigure): figure is Known => figure.value !== null;

/**
 * Units that state the figure in both years. Counts are added up and rates made of their sums, unless the
 * units belong to several levels or kinds, of which one may contain another: then the medians stand.
 */
function sameUnits(peers: readonly Peer[], year: number, asked: Asked): SameUnits | null {
  const { indicator } = asked;
  if (!isComparable(indicator, year - 1, year) || !sharesUnit(indicator)) return null;
  const both = peers.flatMap((peer) => {
    const [before, after] = [peer.series.get(year - 1), peer.series.get(year)];
    return before && after && isKnown(before) && isKnown(after) ? [{ peer, before, after }] : [];
  });
  const basis: Basis = isMixed(both.map(({ peer }) => peer))
    ? 'median'
    : isRatio(indicator)
      ? 'rate'
      : 'sum';
  const [before, after] = (['before', 'after'] as const).map((side) =>
    together(
      both.map((pair) => pair[side]),
      basis,
      asked,
    ),
  );
  const isEnough = both.length >= LEAST_SAME_UNITS;
  return {
    units: both.length,
    rose: both.filter((pair) => pair.after.value > pair.before.value).length,
    fell: both.filter((pair) => pair.after.value < pair.before.value).length,
    basis,
    before: isEnough ? (before?.value ?? null) : null,
    after: isEnough ? (after?.value ?? null) : null,
    change:
      isEnough && before && after
        ? changeOf(indicator, { year: year - 1, ...before }, { year, ...after })
        : { kind: 'none', why: 'unknown' },
  };
}

/** Figures of several units as one, told as rounded when one of them is. */
function together(
  figures: readonly Known[],
  basis: Basis,
  { indicator }: Asked,
): { value: number | null; denominator: number | null; status: string | null } {
  const status = figures.some((figure) => figure.status === 'rounded') ? 'rounded' : null;
  if (basis === 'rate') {
    const { value, denominator } = ratioOfSums(indicator, figures);
    return { value, denominator, status };
  }
  const values = figures.filter((figure) => !isFewCases(figure)).map(({ value }) => value);
  if (basis === 'median') {
    const isEnough = values.length >= LEAST_FOR_MEDIAN;
    return { value: isEnough ? median(values) : null, denominator: null, status };
  }
  return { value: values.reduce((sum, value) => sum + value, 0), denominator: null, status };
}
