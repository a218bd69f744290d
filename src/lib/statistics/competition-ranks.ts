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
