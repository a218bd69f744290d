/**
 * Competition ranks, highest first: equal values share a rank and the next one skips (1, 2, 2, 4).
 * Units without a value have none.
 */
export function sharedRanks(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((value) => value !== null);
  return values.map((value) =>
    value === null ? null : known.filter((other) => other > value).length + 1,
  );
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
  const LEAST_BASE = 10;
  return value === null || before === null || before < LEAST_BASE ? null : value / before - 1;
}
