import { countsDiffer, type RateWithReach } from './compare.ts';

/** For each unit of a list how many others are surely higher and how many surely lower. */
export type SurelyApart = { higher: number[]; lower: number[] };

/**
 * Of counts. The surely higher ones of a larger count are among those of a smaller one, so that one walk
 * along the sorted list with two fingers finds where they begin: about two tests a value, not a
 * test a pair.
 */
export function countsApart(counts: readonly number[]): SurelyApart {
  const sorted = [...counts].sort((a, b) => a - b);
  const values = [...new Set(sorted)];
  const startOf = new Map<number, number>();
  sorted.forEach((count, index) => {
    if (!startOf.has(count)) startOf.set(count, index);
  });
  /** How many units lie below the value at this place. */
  const before = (place: number) => startOf.get(values[place] ?? NaN) ?? sorted.length;
  const higher = new Map<number, number>();
  const lower = new Map<number, number>();
  let first = 0;
  values.forEach((value, place) => {
    for (; first < values.length; first += 1) {
      const other = values[first] ?? NaN;
      if (countsDiffer(value, other)) break;
      // The first value that is not surely lower than the other one: all before it are.
      lower.set(other, before(place));
    }
    higher.set(value, sorted.length - before(first));
  });
  return {
    higher: counts.map((count) => higher.get(count) ?? 0),
    lower: counts.map((count) => lower.get(count) ?? 0),
  };
}

/**
 * Of rates, as Newcombe's interval of each pair says. How surely two rates differ hangs on both
 * denominators, so each pair is looked at; squares instead of roots keep that quick.
 */
export function ratesApart(rates: readonly RateWithReach[]): SurelyApart {
  const order = rates.map((_, index) => index);
  order.sort((a, b) => (rates[a]?.share ?? 0) - (rates[b]?.share ?? 0));
  const sorted = order.flatMap((index) => rates[index] ?? []);
  const share = Float64Array.from(sorted, (rate) => rate.share);
  const below = Float64Array.from(sorted, (rate) => rate.below ** 2);
  const above = Float64Array.from(sorted, (rate) => rate.above ** 2);
  const higher = rates.map(() => 0);
  const lower = new Int32Array(rates.length);
  order.forEach((unit, i) => {
    const [from, reach] = [share[i] ?? 0, above[i] ?? 0];
    let found = 0;
    for (let j = i + 1; j < share.length; j += 1) {
      const gap = (share[j] ?? 0) - from;
      if (gap * gap > reach + (below[j] ?? 0)) {
        found += 1;
        lower[j] = (lower[j] ?? 0) + 1;
      }
    }
    higher[unit] = found;
  });
  const lowerOf = rates.map(() => 0);
  order.forEach((unit, i) => {
    lowerOf[unit] = lower[i] ?? 0;
  });
  return { higher, lower: lowerOf };
}
