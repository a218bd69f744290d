import { binomialAtMost } from './tails.ts';
import { wilsonInterval, type Interval } from './wilson.ts';

/** A proportion with the numbers behind it. */
export type Rate = { kind: 'rate'; hits: number; cases: number };
/** A count of events. */
export type Count = { kind: 'count'; n: number };
/** What two units are compared by. */
export type Measured = Rate | Count;

/** A rate with how far its Wilson interval reaches below and above it. */
export type RateWithReach = { share: number; below: number; above: number };

/**
 * Whether chance alone does not explain the difference of two units, at 95 %: of rates, when Newcombe's
 * interval of the difference leaves zero out; of counts, by the exact conditional test. Null where
 * either is unknown, is no proportion or no count, or where one is a rate and the other a count.
 */
export function toldApart(one: Measured | null, other: Measured | null): boolean | null {
  if (one?.kind === 'rate' && other?.kind === 'rate') {
    const difference = rateDifference(one, other);
    return difference && (difference.low > 0 || difference.high < 0);
  }
  if (one?.kind === 'count' && other?.kind === 'count') {
    return isCount(one.n) && isCount(other.n) ? countsDiffer(one.n, other.n) : null;
  }
  return null;
}

/**
 * Interval at 95 % of the difference of two independent rates, the first less the other: the hybrid of
 * their Wilson intervals (method 10 of Newcombe 1998, Statistics in Medicine 17, 873-890).
 */
export function rateDifference(one: Rate, other: Rate): Interval | null {
  const [a, b] = [withReach(one), withReach(other)];
  if (!a || !b) return null;
  const difference = a.share - b.share;
  return {
    low: difference - Math.hypot(a.below, b.above),
    high: difference + Math.hypot(a.above, b.below),
  };
}

/** The same rate with its reach; null for what is no proportion. */
export function withReach({ hits, cases }: Rate): RateWithReach | null {
  const interval = wilsonInterval(hits, cases);
  if (!interval) return null;
  const share = hits / cases;
  return { share, below: share - interval.low, above: interval.high - share };
}

/**
 * Whether two counts differ by the exact conditional test at 5 % (Przyborowski & Wilenski 1940,
 * Biometrika 31, 313-323): were both of one mean, each event of the sum would fall to either unit
 * as a coin does. The further two counts lie apart, the surer they differ: rank-intervals.ts rests on it.
 */
export function countsDiffer(one: number, other: number): boolean {
  return 2 * binomialAtMost(Math.min(one, other), one + other, 0.5) <= 0.05;
}

/** Whether a number counts events. */
export function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}
