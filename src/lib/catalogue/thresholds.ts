/** A rate of fewer cases is shown, but neither ranked nor compared nor counted in a median (derived.md). */
export const LEAST_DENOMINATOR = 10;

/** On a smaller base a 同比 or an index is noise (derived.md). */
export const LEAST_BASE = 10;

/** Fewer units than this have no median. */
export const LEAST_FOR_MEDIAN = 3;

/** Fewer units than this have no quartiles. */
export const LEAST_FOR_QUARTILES = 5;

/** Fewer units than this with the figure in both years do not speak for the whole. */
export const LEAST_SAME_UNITS = 5;

/** From fewer units nothing is concluded: no rank, no superlative, no percentage in a headline. */
export const LEAST_TO_CONCLUDE = 5;

/** Shares of a list, in percent, below which nothing is ranked; 33 stands for one third. */
export const COVERAGE_FLOORS = [0, 10, 20, 33, 50] as const;
export type CoverageFloor = (typeof COVERAGE_FLOORS)[number];

/** Unless the reader lowers it knowingly. */
export const DEFAULT_FLOOR: CoverageFloor = 33;

/** Whether enough units of a list state a figure for a ranking of those to say anything of the list. */
export function isCovered(known: number, listed: number, floor: CoverageFloor): boolean {
  // In whole numbers, so that five of fifteen are a third.
  return floor === 33 ? known * 3 >= listed : known * 100 >= floor * listed;
}

/** Why nothing of a list is ranked: too few units, too small a share of the list, or units that are not alike. */
export type Unranked = 'few' | 'uncovered' | 'mixed';

/** What keeps a list from being ranked, the first of it; null where nothing does. */
export function unrankedWhy(
  known: number,
  { listed, isMixed }: { listed: number; isMixed: boolean },
  floor: CoverageFloor,
): Unranked | null {
  if (known < LEAST_TO_CONCLUDE) return 'few';
  if (isMixed) return 'mixed';
  return isCovered(known, listed, floor) ? null : 'uncovered';
}
