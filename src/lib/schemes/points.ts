import type { SchemePart } from './scheme.ts';

/**
 * Points from 0 to 100 of a value between two thresholds, linear between them and clamped beyond; `from` is
 * above `to` where less is better.
 */
export function pointsBetween(value: number, { from, to }: { from: number; to: number }): number {
  return 100 * Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/**
 * Points from 0 to 100 of each value by its place: the share of the other values that it is better than, equal
 * ones counted half. Null for what is unknown, and for a value that stands alone.
 */
export function pointsByPlace(
  values: readonly (number | null)[],
  direction: SchemePart['direction'],
): (number | null)[] {
  const sign = direction === 'more' ? 1 : -1;
  const sorted = values
    .filter((value) => value !== null)
    .map((value) => sign * value)
    .sort((a, b) => a - b);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  sorted.forEach((value, at) => {
    if (!first.has(value)) first.set(value, at);
    last.set(value, at);
  });
  return values.map((value) => {
    const below = value === null ? undefined : first.get(sign * value);
    const upTo = value === null ? undefined : last.get(sign * value);
    if (below === undefined || upTo === undefined || sorted.length < 2) return null;
    return (100 * (below + (upTo - below) / 2)) / (sorted.length - 1);
  });
}
