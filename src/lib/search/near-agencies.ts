import type { Match, MatchKind } from './match-unit.ts';
import { rankUnits } from './search-units.ts';
import type { UnitIndex } from './unit-index.ts';

/** What the index knows and a comparison of characters does not: how a name is read and said in short. */
const BEYOND_CHARACTERS: readonly MatchKind[] = ['alias', 'pinyin', 'initials', 'slip'];

/** Agencies that are meant by an alias, by pinyin, by initials or by a slip, by their ids. */
export function nearAgencies(index: UnitIndex, typed: string): ReadonlyMap<string, Match> {
  return new Map(
    rankUnits(index, typed, 'own')
      .filter(
        ({ unit, match }) => unit.unit_type === 'agency' && BEYOND_CHARACTERS.includes(match.kind),
      )
      .map(({ unit, match }) => [unit.id, match]),
  );
}
