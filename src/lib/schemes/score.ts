import { unrankedWhy, type Unranked } from '../catalogue/thresholds.ts';
import { sharedRanks } from '../statistics/competition-ranks.ts';
import { staysAbove, weightRanges, type RankRange } from '../statistics/weight-ranges.ts';
import { pointsBetween, pointsByPlace } from './points.ts';
import { weightShares, type Scheme, type SchemePart } from './scheme.ts';

/** A list as it is scored: how many units it has, and whether they are of several levels or kinds. */
export type ScoredList = { listed: number; isMixed: boolean };

/** What a scheme makes of one unit. */
export type UnitScore = {
  /** Points of each part from 0 to 100; null for a part that is missing. */
  points: readonly (number | null)[];
  /** The share of all weight whose parts are known. */
  knownWeight: number;
  total: number | null;
  rank: number | null;
  /** The ranks that the unit may have when the weights are varied; null for one without a rank, and in a long list. */
  range: RankRange | null;
};

export type ListScore = {
  units: readonly UnitScore[];
  /** Of each part why no place was given; null where it was, or points need none. */
  unplaced: readonly (Unranked | null)[];
  /** Units with a total. */
  totals: number;
  /** Units that have no total for nothing but the places that were not given. */
  withheld: number;
  unranked: Unranked | null;
};

/** Units with a rank at most for their rank ranges to be computed: each is compared with each. */
export const MOST_RANGED = 2000;

/** Totals are equal when they differ by less than the arithmetic makes. */
const PLACES = 1e9;

/**
 * Scores the units of a list by a scheme. A part without a value is missing, never zero: the unit then has no
 * total, or where the scheme says so one over the weight of the parts that are known. Nothing is
 * ranked before enough of the list has a total.
 * @param values by unit and part; null for what is no number or rests on too few cases
 */
export function scoreList(
  scheme: Scheme,
  values: readonly (readonly (number | null)[])[],
  list: ScoredList,
): ListScore {
  const parts = scheme.parts.map((part, at) =>
    pointsOf(
      part,
      values.map((own) => own[at] ?? null),
      scheme,
      list,
    ),
  );
  const shares = weightShares(scheme);
  const scored = values.map((_, unit) => {
    const points = parts.map(({ points: given }) => given[unit] ?? null);
    return { points, ...totalOf(points, shares, scheme) };
  });
  const totals = scored.filter(({ total }) => total !== null).length;
  const able = values.filter((own) => weighed(own, shares, scheme).isEnough).length;
  const unranked = unrankedBy(totals, scheme, list);
  return {
    units: withRanks(scored, scheme, unranked === null),
    unplaced: parts.map(({ unplaced }) => unplaced),
    totals,
    withheld: able - totals,
    unranked,
  };
}

/** The points of a part; none where a place among so few, or among units that are not alike, says nothing. */
function pointsOf(
  { points, direction }: SchemePart,
  values: readonly (number | null)[],
  scheme: Scheme,
  list: ScoredList,
): { points: (number | null)[]; unplaced: Unranked | null } {
  if (points !== 'place') {
    const between = values.map((value) => (value === null ? null : pointsBetween(value, points)));
    return { points: between, unplaced: null };
  }
  const known = values.filter((value) => value !== null).length;
  const unplaced = unrankedBy(known, scheme, list);
  return { points: unplaced === null ? pointsByPlace(values, direction) : [], unplaced };
}

/** Why so many units are not ranked; a scheme may ask for levels and kinds together. */
const unrankedBy = (known: number, { floor, across }: Scheme, list: ScoredList): Unranked | null =>
  unrankedWhy(known, { ...list, isMixed: list.isMixed && !across }, floor);

function totalOf(
  points: readonly (number | null)[],
  shares: readonly number[],
  scheme: Scheme,
): { knownWeight: number; total: number | null } {
  const { weight, knownWeight, isEnough } = weighed(points, shares, scheme);
  const sum = points.reduce<number>((all, one, at) => all + (one ?? 0) * (shares[at] ?? 0), 0);
  return { knownWeight, total: isEnough ? Math.round((sum / weight) * PLACES) / PLACES : null };
}

/** How much of all weight is known, and whether that is enough for a total. */
function weighed(
  known: readonly (number | null)[],
  shares: readonly number[],
  { missing }: Scheme,
): { weight: number; knownWeight: number; isEnough: boolean } {
  const isWhole = known.every((one) => one !== null);
  const weight = known.reduce<number>(
    (all, one, at) => all + (one === null ? 0 : (shares[at] ?? 0)),
    0,
  );
  const isEnough =
    isWhole || (missing !== 'no_total' && 100 * weight >= missing.knownWeight - 1 / PLACES);
  // Shares of a whole need not add up to 1 in the arithmetic.
  return { weight, knownWeight: isWhole ? 1 : weight, isEnough };
}

/** Whether one unit has the higher total under all weights that a scheme's may be moved to. */
export const isSurelyAbove = (
  one: Pick<UnitScore, 'points'>,
  other: Pick<UnitScore, 'points'>,
  { parts, vary }: Scheme,
): boolean =>
  staysAbove(
    one.points,
    other.points,
    parts.map(({ weight }) => weight),
    vary / 100,
  );

function withRanks(
  units: readonly Omit<UnitScore, 'rank' | 'range'>[],
  { parts, vary }: Scheme,
  isRanked: boolean,
): UnitScore[] {
  if (!isRanked) return units.map((unit) => ({ ...unit, rank: null, range: null }));
  const ranks = sharedRanks(units.map(({ total }) => total));
  const ranked = units.filter(({ total }) => total !== null);
  const ranges =
    ranked.length > MOST_RANGED
      ? []
      : weightRanges(
          ranked.map(({ points }) => points),
          parts.map(({ weight }) => weight),
          vary / 100,
        );
  const rangeOf = new Map(ranked.map((unit, at) => [unit, ranges[at] ?? null]));
  return units.map((unit, at) => ({
    ...unit,
    rank: ranks[at] ?? null,
    range: rangeOf.get(unit) ?? null,
  }));
}
