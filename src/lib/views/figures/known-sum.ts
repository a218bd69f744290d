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
