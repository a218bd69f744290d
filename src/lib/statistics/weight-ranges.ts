import { meetingPairs } from './meeting-pairs.ts';

/** The best and the worst rank that a unit can have when the weights are varied. */
export type RankRange = { best: number; worst: number };

/** Smaller differences of points come from the arithmetic. */
const LEAST_DIFFERENCE = 1e-9;

/** The least and the most that each weight may be, as shares of all weight. */
type Bounds = { low: Float64Array; high: Float64Array };

const NOTHING = new Float64Array();

/** Points by part; null for a part that does not count for the unit. */
type Points = readonly (number | null)[];

/**
 * The ranks that each unit may have by its weighted mean when every weight is moved, independently of the
 * others, by up to a share of itself: one place down for each unit that is above it under some
 * weights, one place up less for each that is above it under all. Exact for each pair: the difference
 * of two weighted means over the same parts has the sign of a sum that is linear in the weights, so that its
 * extremes lie where each weight is at an end of its range. Two units that lack different
 * parts are compared by the extremes of their means, which may find them closer than they are. As all pairs
 * are taken at their extremes, a range may be too wide, never too narrow. No random numbers are drawn.
 *
 * Ranks as intervals over all feasible weights: Salo & Punkka 2011, Management Science 57, 200-214. That
 * a composite's ranks are to be shown with what other weights would make of them: Saisana, Saltelli & Tarantola
 * 2005, JRSS A 168, 307-323.
 * @param points by unit and part
 * @param vary from 0 to less than 1
 */
export function weightRanges(
  points: readonly Points[],
  weights: readonly number[],
  vary: number,
): RankRange[] {
  const bounds = boundsOf(weights, vary);
  const low = Float64Array.from(points, (own) => -extremeMean(negated(own), bounds));
  const high = Float64Array.from(points, (own) => extremeMean(own, bounds));
  const sets = points.map(knownOf);
  const numberOf = new Map(sets.map((known, at) => [known, at]));
  // A number for each set of parts: pairs compare it often.
  const known = Uint32Array.from(sets, (set) => numberOf.get(set) ?? 0);
  const worth = worthOf(points, weights);
  const sums = Float64Array.from(worth, (own) => own.reduce((sum, one) => sum + one, 0));
  const always = new Uint32Array(points.length);
  const sometimes = new Uint32Array(points.length);
  const count = (least: number, most: number, other: number) => {
    if (least > LEAST_DIFFERENCE) always[other] = (always[other] ?? 0) + 1;
    if (most > LEAST_DIFFERENCE) sometimes[other] = (sometimes[other] ?? 0) + 1;
  };
  const above = meetingPairs(low, high, LEAST_DIFFERENCE, (one, other) => {
    let least = (low[one] ?? 0) - (high[other] ?? 0);
    let most = (high[one] ?? 0) - (low[other] ?? 0);
    if (known[one] === known[other]) {
      const ahead = (sums[one] ?? 0) - (sums[other] ?? 0);
      const moved = vary * distanceOf(worth[one] ?? NOTHING, worth[other] ?? NOTHING);
      [least, most] = [ahead - moved, ahead + moved];
    }
    count(least, most, other);
    count(-most, -least, one);
  });
  return points.map((_, at) => {
    const clear = 1 + (above[at] ?? 0);
    return { best: clear + (always[at] ?? 0), worst: clear + (sometimes[at] ?? 0) };
  });
}

/**
 * Whether a unit is above another whatever the weights within their ranges. Ranges of ranks that meet do not
 * say that it is not: a third unit may move both.
 * @param vary from 0 to less than 1
 */
export function staysAbove(
  one: Points,
  other: Points,
  weights: readonly number[],
  vary: number,
): boolean {
  // Of two units the second has a best rank of 2 when the first is above it under all weights.
  return weightRanges([one, other], weights, vary)[1]?.best === 2;
}

function boundsOf(weights: readonly number[], vary: number): Bounds {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    low: Float64Array.from(weights, (weight) => (weight * (1 - vary)) / all),
    high: Float64Array.from(weights, (weight) => (weight * (1 + vary)) / all),
  };
}

/** Which parts count for a unit. */
const knownOf = (own: Points): string => own.map((one) => (one === null ? 0 : 1)).join('');

const negated = (own: Points): Points => own.map((one) => one && -one);

/** What each part adds to the weighted mean of all parts; nothing where it does not count. */
function worthOf(points: readonly Points[], weights: readonly number[]): Float64Array[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return points.map((own) =>
    Float64Array.from(weights, (weight, part) => ((own[part] ?? 0) * weight) / all),
  );
}

/**
 * How far two units are apart, part by part: the weights worst for a lead take from each part where it is ahead,
 * and add to each where it is behind, the same share of itself.
 */
function distanceOf(one: Float64Array, other: Float64Array): number {
  let distance = 0;
  for (let part = 0; part < one.length; part += 1) {
    distance += Math.abs((one[part] ?? 0) - (other[part] ?? 0));
  }
  return distance;
}

/** The most that a weighted mean can be: the weights of the highest points at their most, the others at least. */
function extremeMean(points: Points, { low, high }: Bounds): number {
  const known = points
    .flatMap((own, part) =>
      own === null ? [] : [{ own, low: low[part] ?? 0, high: high[part] ?? 0 }],
    )
    .sort((a, b) => b.own - a.own);
  const means = Array.from({ length: known.length + 1 }, (_, raised) => {
    let [sum, weight] = [0, 0];
    known.forEach((part, at) => {
      const by = at < raised ? part.high : part.low;
      sum += by * part.own;
      weight += by;
    });
    return sum / weight;
  });
  return Math.max(...means);
}
