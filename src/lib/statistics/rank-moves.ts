import type { Measured } from './compare.ts';
import type { Direction } from './rank-intervals.ts';

/** One number of a unit, one more or one less, and the rank the unit would then have. */
export type RankMove = { part: 'hits' | 'cases' | 'count'; by: 1 | -1; rank: number };

/**
 * Why a unit stands where it does: its competition rank if one case were counted otherwise and all other
 * units stayed as they are. Of a rate one hit more or less of the same cases, and one case more or less
 * of the same hits; of a count one more or less. What cannot be (a hit more than cases, a case less than
 * none) is left out.
 * @param units null for those without a figure
 * @param index of the unit asked about; without a figure it has no moves
 */
export function rankMoves(
  units: readonly (Measured | null)[],
  index: number,
  first: Direction = 'most',
): RankMove[] {
  const unit = units[index] ?? null;
  if (unit === null) return [];
  const others = units.flatMap((other, place) =>
    other === null || place === index ? [] : [valueOf(other)],
  );
  return changesOf(unit).map(({ part, by, to }) => {
    const value = valueOf(to);
    const better = others.filter((other) => (first === 'most' ? other > value : other < value));
    return { part, by, rank: 1 + better.length };
  });
}

function valueOf(measured: Measured): number {
  return measured.kind === 'rate' ? measured.hits / measured.cases : measured.n;
}

function changesOf(unit: Measured): (Pick<RankMove, 'part' | 'by'> & { to: Measured })[] {
  const steps = [1, -1] as const;
  if (unit.kind === 'count') {
    return steps
      .map((by) => ({ part: 'count' as const, by, to: { ...unit, n: unit.n + by } }))
      .filter(({ to }) => to.n >= 0);
  }
  return [
    ...steps.map((by) => ({ part: 'hits' as const, by, to: { ...unit, hits: unit.hits + by } })),
    ...steps.map((by) => ({ part: 'cases' as const, by, to: { ...unit, cases: unit.cases + by } })),
  ].filter(({ to }) => to.cases > 0 && to.hits >= 0 && to.hits <= to.cases);
}
