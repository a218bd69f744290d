import { isCount, withReach, type Measured } from './compare.ts';
import { sharedRanks } from './competition-ranks.ts';
import { countsApart, ratesApart, type SurelyApart } from './surely-apart.ts';

/**
 * A unit as it is ranked: by its value, and compared by the numbers behind it; null where these are not
 * known exactly (a rounded count), so that it is ranked without being told apart from any other.
 */
export type RankedUnit = { value: number; numbers: Measured | null };

/** Which values come first. */
export type Direction = 'most' | 'least';

/** Competition rank, and the best and the worst rank that the numbers support. */
export type RankInterval = {
  rank: number;
  supported: { best: number; worst: number } | null;
};

/**
 * The rank of each unit with the interval of ranks that its numbers support: as many places from the top
 * as units are surely better, and as many from the bottom as are surely worse. Units without a
 * value have none and do not count.
 *
 * That ranks need an interval: Goldstein & Spiegelhalter 1996, JRSS A 159, 385-443. Intervals of one rank from
 * tests of its pairs: Mogstad, Romano, Shaikh & Wilhelm 2024, Review of Economic Studies 91, 476-518. Unlike
 * theirs, each pair is tested at 95 % as `toldApart` does it, without a correction for many comparisons:
 * the interval says who cannot be told apart pair by pair, not where the true rank lies with 95 %.
 */
export function rankIntervals(
  units: readonly (RankedUnit | null)[],
  first: Direction = 'most',
): (RankInterval | null)[] {
  const sign = first === 'most' ? 1 : -1;
  const ranks = sharedRanks(units.map((unit) => unit && sign * unit.value));
  const ranked = ranks.filter((rank) => rank !== null).length;
  const apart = apartOf(units);
  return ranks.map((rank, index) => {
    if (rank === null) return null;
    const found = apart.get(index);
    if (!found) return { rank, supported: null };
    const [better, worse] =
      first === 'most' ? [found.higher, found.lower] : [found.lower, found.higher];
    return { rank, supported: { best: 1 + better, worst: ranked - worse } };
  });
}

/** By its place in the list, how many units are surely higher and lower than each comparable one. */
function apartOf(
  units: readonly (RankedUnit | null)[],
): Map<number, { higher: number; lower: number }> {
  const counts = units.flatMap((unit, index) =>
    unit?.numbers?.kind === 'count' && isCount(unit.numbers.n)
      ? [{ index, of: unit.numbers.n }]
      : [],
  );
  const rates = units.flatMap((unit, index) => {
    const of = unit?.numbers?.kind === 'rate' ? withReach(unit.numbers) : null;
    return of ? [{ index, of }] : [];
  });
  return new Map([
    ...placed(counts, countsApart(counts.map(({ of }) => of))),
    ...placed(rates, ratesApart(rates.map(({ of }) => of))),
  ]);
}

function placed(units: readonly { index: number }[], { higher, lower }: SurelyApart) {
  return units.map(
    ({ index }, place) =>
      [index, { higher: higher[place] ?? 0, lower: lower[place] ?? 0 }] as const,
  );
}
