import type { Scheme } from '../../src/lib/schemes/scheme.ts';

type Value = number | null;

/** Percent of a list that must be known; a third is a third. */
const isEnough = (known: number, listed: number, floor: number) =>
  known >= 5 && known / listed >= (floor === 33 ? 1 / 3 : floor / 100) - 1e-12;

/** Points by comparing a value with every other one. */
function byPlace(values: readonly Value[], at: number, direction: string): number {
  const own = values[at] ?? NaN;
  const others = values.filter((other, place) => other !== null && place !== at);
  const worth = others.map((other) => {
    if (other === own) return 0.5;
    return (other ?? 0) < own === (direction === 'more') ? 1 : 0;
  });
  return (100 * worth.reduce<number>((sum, one) => sum + one, 0)) / others.length;
}

/**
 * Totals and ranks of a list by a scheme, reckoned plainly and apart from the product: each value beside each
 * other, each total beside each other.
 */
export function simpleScores(
  { parts, floor, missing, across }: Scheme,
  values: readonly (readonly Value[])[],
  { listed, isMixed }: { listed: number; isMixed: boolean },
): { total: Value; rank: Value }[] {
  const mayRank = (known: number) => isEnough(known, listed, floor) && (across || !isMixed);
  const totals = values.map((own, unit) => {
    let [sum, weight, all] = [0, 0, 0];
    parts.forEach(({ points, direction, weight: by }, part) => {
      all += by;
      const value = own[part] ?? null;
      const column = values.map((one) => one[part] ?? null);
      if (value === null) return;
      if (points === 'place') {
        if (!mayRank(column.filter((one) => one !== null).length)) return;
        sum += by * byPlace(column, unit, direction);
      } else {
        const way = (value - points.from) / (points.to - points.from);
        sum += by * (way < 0 ? 0 : way > 1 ? 100 : 100 * way);
      }
      weight += by;
    });
    const least = missing === 'no_total' ? 100 : missing.knownWeight;
    return weight > 0 && (100 * weight) / all >= least - 1e-9 ? sum / weight : null;
  });
  const isRanked = mayRank(totals.filter((total) => total !== null).length);
  return totals.map((total) => ({
    total,
    rank:
      isRanked && total !== null
        ? 1 + totals.filter((other) => other !== null && other > total + 1e-8).length
        : null,
  }));
}
