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
