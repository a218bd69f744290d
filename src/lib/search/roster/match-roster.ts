import type { RosterEntry } from '../../model/roster.ts';
import { rankUnits } from '../search-units.ts';
import type { MatchKind } from '../match-unit.ts';
import type { Unit, UnitIndex } from '../unit-index.ts';

/** Ways in which a name is that of an agency; what is only near it is none. */
const SURE: readonly MatchKind[] = ['exact', 'alias', 'former'];

/** An entry of a roster with the agency it names, null for none; `near` are names it may have meant. */
export type RosterMatch = { entry: RosterEntry; unit: Unit | null; near: readonly string[] };

/** Near names shown for one that is not found. */
const MOST_NEAR = 3;

/**
 * The agency each entry names. Where two fit alike, or one is only near, none does: a report put down to
 * the wrong body is worse than one to be looked for.
 */
export function matchRoster(entries: readonly RosterEntry[], index: UnitIndex): RosterMatch[] {
  const agencies = index.units.filter(({ unit_type }) => unit_type === 'agency');
  const byId = new Map(agencies.map((unit) => [unit.id, unit]));
  const own = { ...index, units: agencies };
  return entries.map((entry) => {
    const named = entry.code === null ? undefined : byId.get(entry.code);
    return named ? { entry, unit: named, near: [] } : matchName(entry, own);
  });
}

function matchName(entry: RosterEntry, index: UnitIndex): RosterMatch {
  const fitting = rankUnits(index, entry.name, 'own').filter(({ unit }) => isWithin(unit, entry));
  const [first, second] = fitting;
  const isSure = first !== undefined && SURE.includes(first.match.kind);
  const isAlone =
    second === undefined ||
    second.match.kind !== first?.match.kind ||
    second.match.step !== first.match.step;
  return isSure && isAlone
    ? { entry, unit: first.unit, near: [] }
    : { entry, unit: null, near: fitting.slice(0, MOST_NEAR).map(({ unit }) => unit.name) };
}

/** Whether a unit is of the kind and in the division that an entry gives. */
const isWithin = (unit: Unit, { code, kind }: RosterEntry): boolean =>
  (kind === null || unit.kind === kind) && (code === null || unit.within.includes(code));
