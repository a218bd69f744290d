import { binomialAtMost } from './tails.ts';
import type { Interval } from './wilson.ts';

/** Between which rates a unit of so many cases lies by chance alone. */
export type FunnelLimits = { cases: number; inner: Interval; outer: Interval };

/** Left out at each end: two-sided 95 % and 99.8 %, about two and three standard deviations. */
export const INNER_TAIL = 0.025;
export const OUTER_TAIL = 0.001;

/** A drawn limit needs no more places than this. */
const MOST_PLACES = 400;

/**
 * Exact limits of a funnel plot around a target proportion (Spiegelhalter 2005, Statistics in Medicine 24,
 * 1185-1202, appendix A.1.1), for each number of cases from the least to the most; for a wide range for
 * 400 of them, the closer the fewer the cases.
 */
export function funnelLimits(target: number, least: number, most: number): FunnelLimits[] {
  return casesBetween(least, most).map((cases) => ({
    cases,
    inner: limitsAt(target, cases, INNER_TAIL),
    outer: limitsAt(target, cases, OUTER_TAIL),
  }));
}

function casesBetween(least: number, most: number): number[] {
  if (!(least >= 1 && most >= least)) return [];
  const places = Math.min(MOST_PLACES, most - least + 1);
  const isEach = most - least + 1 <= MOST_PLACES;
  const cases = Array.from({ length: places }, (_, place) =>
    isEach ? least + place : Math.round(least * (most / least) ** (place / (places - 1))),
  );
  return [...new Set(cases)];
}

function limitsAt(target: number, cases: number, tail: number): Interval {
  if (target <= 0 || target >= 1) return { low: target, high: target };
  return {
    low: binomialLimit(target, cases, tail),
    high: binomialLimit(target, cases, 1 - tail),
  };
}

/**
 * The rate below which a unit of so many cases lies with the given chance: the least number of hits r for
 * which P(X ≤ r) exceeds it, less the part α = (P(X ≤ r) − chance) / P(X = r) of the step to r. It is
 * held within 0 and 1.
 */
export function binomialLimit(target: number, cases: number, chance: number): number {
  const atMost = (hits: number) => binomialAtMost(hits, cases, target);
  let [below, hits] = [-1, cases];
  while (hits - below > 1) {
    const middle = Math.floor((below + hits) / 2);
    if (atMost(middle) > chance) hits = middle;
    else below = middle;
  }
  const part = (atMost(hits) - chance) / (atMost(hits) - atMost(hits - 1));
  return Math.min(1, Math.max(0, (hits - part) / cases));
}
