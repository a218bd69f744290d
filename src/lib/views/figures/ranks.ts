import { LEAST_BASE } from '../../catalogue/thresholds.ts';

/**
 * Competition ranks, highest first: equal values share a rank and the next one skips (1, 2, 2, 4).
 * Units without a value have none.
 */
export function sharedRanks(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((value) => value !== null).sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  known.forEach((value, index) => {
    if (!rankOf.has(value)) rankOf.set(value, index + 1);
  });
  return values.map((value) => (value === null ? null : (rankOf.get(value) ?? null)));
}

/**
 * Share of the other ranked units that stand below each one, 0 to 1; null for units without a value
 * and where there is no other unit.
 */
export function sharesBelow(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const below = new Map<number, number>();
  known.forEach((value, index) => {
    if (!below.has(value)) below.set(value, index);
  });
  return values.map((value) =>
    value === null || known.length < 2 ? null : (below.get(value) ?? 0) / (known.length - 1),
  );
}

/** The middle of the values, between the two middle ones when their number is even. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** A sum that says of how many: null when nobody states the figure. */
export type KnownSum = { sum: number | null; known: number; all: number };

/** Sums the known values of one layer; the rest is counted, never taken as zero. */
export function sumKnown(values: readonly (number | null)[]): KnownSum {
  const known = values.filter((value) => value !== null);
  return {
    sum: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
    known: known.length,
    all: values.length,
  };
}

/** n_y / n_{y−1} − 1; null when a side is missing or the base is below ten, where it is noise. */
export function yearOnYear(value: number | null, before: number | null): number | null {
  return value === null || before === null || before < LEAST_BASE ? null : value / before - 1;
}
