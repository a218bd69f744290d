/** The best and the worst rank that a unit can have when the weights are varied. */
export type RankRange = { best: number; worst: number };

/** Smaller differences of points come from the arithmetic. */
const LEAST_DIFFERENCE = 1e-9;

/** A unit as it is compared: its points, which parts they are of, and the ends of its weighted mean. */
type Compared = { points: readonly (number | null)[]; known: string; low: number; high: number };

/** The least and the most that each weight may be, as shares of all weight. */
type Bounds = { low: readonly number[]; high: readonly number[] };

/**
 * The ranks that each unit may have by its weighted mean when every weight is moved, independently of the
 * others, by up to a share of itself: one place down for each unit that is above it under some
 * weights, one place up less for each that is above it under all. Exact for each pair: the difference
 * of two weighted means over the same parts has the sign of a sum that is linear in the weights, so that its
 * extremes lie where each weight is at an end of its range. Two units that lack different
 * parts are compared by the extremes of their means, which may find them closer than they are. As all pairs
 * are taken at their extremes, a range is rather too wide than too narrow. No random numbers are drawn.
 *
 * Ranks as intervals over all feasible weights: Salo & Punkka 2011, Management Science 57, 200-214. That
 * a composite's ranks are to be shown with what other weights would make of them: Saisana, Saltelli & Tarantola
 * 2005, JRSS A 168, 307-323.
 * @param points by unit and part; null for a part that does not count for the unit
 * @param vary from 0 to less than 1
 */
export function weightRanges(
  points: readonly (readonly (number | null)[])[],
  weights: readonly number[],
  vary: number,
): RankRange[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const bounds = {
    low: weights.map((weight) => (weight * (1 - vary)) / all),
    high: weights.map((weight) => (weight * (1 + vary)) / all),
  };
  const units = points.map((own): Compared => ({
    points: own,
    known: own.map((one) => (one === null ? 0 : 1)).join(''),
    low: -extremeMean(
      own.map((one) => one && -one),
      bounds,
    ),
    high: extremeMean(own, bounds),
  }));
  return units.map((unit) => {
    let [always, sometimes] = [0, 0];
    for (const other of units) {
      if (other === unit) continue;
      const [least, most] = leadOf(other, unit, bounds);
      if (least > LEAST_DIFFERENCE) always += 1;
      if (most > LEAST_DIFFERENCE) sometimes += 1;
    }
    return { best: 1 + always, worst: 1 + sometimes };
  });
}

/** By how much, under the worst and the best weights for it, one unit is ahead of another; its sign counts. */
function leadOf(one: Compared, other: Compared, bounds: Bounds): [least: number, most: number] {
  const apart: [number, number] = [one.low - other.high, one.high - other.low];
  if (apart[0] > 0 || apart[1] < 0 || one.known !== other.known) return apart;
  let [least, most] = [0, 0];
  for (const [part, own] of one.points.entries()) {
    if (own === null) continue;
    const ahead = own - (other.points[part] ?? 0);
    const [low, high] = [(bounds.low[part] ?? 0) * ahead, (bounds.high[part] ?? 0) * ahead];
    least += Math.min(low, high);
    most += Math.max(low, high);
  }
  return [least, most];
}

/** The most that a weighted mean can be: the weights of the highest points at their most, the others at least. */
function extremeMean(points: readonly (number | null)[], { low, high }: Bounds): number {
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
