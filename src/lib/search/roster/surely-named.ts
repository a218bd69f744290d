import type { Match, MatchKind } from '../match-unit.ts';
import { rankUnits, type RankedUnit } from '../search-units.ts';
import type { Unit, UnitIndex } from '../unit-index.ts';

/**
 * The widest step of each way in which a name is a whole one of a unit; one that only begins with it or holds
 * it, or has its characters somewhere, is near.
 */
const SURE: Partial<Record<MatchKind, number>> = { exact: 1, alias: 1, former: 0 };

/** Whether a unit goes by what was typed, as a whole. */
export const isSure = ({ kind, step }: Match): boolean => step <= (SURE[kind] ?? -1);

/** Its very name or its id says which unit it is, wherever it is. */
export const isWhole = (best: RankedUnit | undefined): boolean => best?.match.kind === 'exact';

/** Of units found by a name, the best first, those that it surely names: several where they fit alike. */
export function surelyNamed(
  ranked: readonly RankedUnit[],
  isEnough: (match: Match) => boolean = isSure,
): Unit[] {
  const [first] = ranked;
  if (!first || !isEnough(first.match)) return [];
  const { kind, step } = first.match;
  return ranked
    .filter(({ match }) => match.kind === kind && match.step === step)
    .map(({ unit }) => unit);
}

/** Divisions of which a name is a whole one, also without the word for what they are: several where they fit alike. */
export function divisionsCalled(name: string, divisions: UnitIndex): Unit[] {
  return surelyNamed(rankUnits(divisions, name, 'aggregate'), isPlace);
}

const isPlace = (match: Match): boolean =>
  isSure(match) || (match.kind === 'beginning' && match.step === 0);
