import type { RosterEntry } from '../../model/roster.ts';
import { PIECE_MS } from '../../pace/next-task.ts';
import { rankUnits } from '../search-units.ts';
import { matchUnit } from '../match-unit.ts';
import { normalised } from '../typed.ts';
import { typedQuery } from '../typed-query.ts';
import type { Unit, UnitIndex } from '../unit-index.ts';
import { calledSo, placedNames } from './placed-name.ts';
import { divisionsCalled, isSure, isWhole, surelyNamed } from './surely-named.ts';

/**
 * An entry of a roster with the agency it names, null for none; `near` are others it may have meant.
 * `isDoubtful`: the id beside it names an agency of another name.
 */
export type RosterMatch = {
  entry: RosterEntry;
  unit: Unit | null;
  near: readonly Unit[];
  isDoubtful: boolean;
};

/** Near names shown for one that is not found. */
const MOST_NEAR = 3;

/** What a name is held against: all agencies, and those of one very name at once. */
type Agencies = {
  index: UnitIndex;
  divisions: UnitIndex;
  byId: Map<string, Unit>;
  byName: Map<string, Unit[]>;
  isPlaced: (unit: Unit, name: string) => boolean;
};

/**
 * The agency each entry names, in pieces of a few milliseconds with a pause between them. Where two fit alike,
 * or one is only near, none does: a report put down to the wrong body is worse than one to be looked for.
 * @param known matches of the same index, by entry: they are not looked for again, and new ones are added
 * @param pause tells how far it is, and returns false where nobody waits any more
 * @returns null where it was given up
 */
export async function matchInPieces(
  entries: readonly RosterEntry[],
  index: UnitIndex,
  known: WeakMap<RosterEntry, RosterMatch>,
  pause: (done: number) => Promise<boolean>,
): Promise<RosterMatch[] | null> {
  const agencies = agenciesOf(index);
  const matches: RosterMatch[] = [];
  let start = performance.now();
  for (const entry of entries) {
    const match = known.get(entry) ?? matchEntry(entry, agencies);
    known.set(entry, match);
    matches.push(match);
    if (performance.now() - start < PIECE_MS) continue;
    if (!(await pause(matches.length))) return null;
    start = performance.now();
  }
  return matches;
}

function agenciesOf(index: UnitIndex): Agencies {
  const units = index.units.filter(({ unit_type }) => unit_type === 'agency');
  const byName = new Map<string, Unit[]>();
  for (const unit of units) {
    const name = normalised(unit.name);
    const namesakes = byName.get(name);
    if (namesakes) namesakes.push(unit);
    else byName.set(name, [unit]);
  }
  return {
    index: { ...index, units },
    divisions: {
      ...index,
      units: index.units.filter(({ unit_type }) => unit_type === 'division'),
    },
    byId: new Map(units.map((unit) => [unit.id, unit])),
    byName,
    isPlaced: placedNames(index),
  };
}

function matchEntry(entry: RosterEntry, agencies: Agencies): RosterMatch {
  const { byId, byName } = agencies;
  const accepted = entry.accepted === undefined ? undefined : byId.get(entry.accepted);
  if (accepted) return { ...found(entry, accepted), isDoubtful: false };
  const coded = entry.code === null ? undefined : byId.get(entry.code);
  if (coded)
    return isNamed(coded, entry, agencies.index)
      ? found(entry, coded)
      : doubted(entry, coded, agencies);
  // Of one very name nothing else is as near: only its namesakes are looked at.
  const namesakes = (byName.get(normalised(entry.name)) ?? []).filter((unit) =>
    isWithin(unit, entry),
  );
  const [only] = namesakes;
  return only && namesakes.length === 1 ? found(entry, only) : matchName(entry, agencies);
}

const found = (entry: RosterEntry, unit: Unit): RosterMatch => ({
  ...{ entry, unit, near: [], isDoubtful: false },
});

/** An agency by an id alone; near are those that the name means or may mean. */
function doubted(entry: RosterEntry, coded: Unit, agencies: Agencies): RosterMatch {
  const named = matchName({ ...entry, code: null }, agencies);
  const near = (named.unit ? [named.unit] : named.near).filter(({ id }) => id !== coded.id);
  return { entry, unit: coded, near, isDoubtful: true };
}

/** Whether an agency goes by the name of an entry. */
function isNamed(unit: Unit, { name }: RosterEntry, { sounds }: UnitIndex): boolean {
  const query = typedQuery(name, sounds);
  const match = query && matchUnit(query, unit);
  return match !== null && isSure(match);
}

function matchName(entry: RosterEntry, agencies: Agencies): RosterMatch {
  const { name, code } = entry;
  const { index, isPlaced } = agencies;
  const fitting = rankUnits(index, name, 'own').filter(({ unit }) => isWithin(unit, entry));
  const sure = surelyNamed(fitting);
  const within = index.units.filter((unit) => isWithin(unit, entry));
  const called = sure.length > 0 ? sure : calledSo(name, within, index);
  const isTold = (unit: Unit) =>
    unit.within[0] === code || isWhole(fitting[0]) || isPlaced(unit, name);
  const [only, other] = called;
  if (only && !other && isTold(only)) return found(entry, only);
  if (!only) {
    const { governments, isOnePlace } = governmentsOf(entry, within, agencies);
    const [government, another] = governments;
    if (government && !another && isOnePlace) return found(entry, government);
    called.push(...governments);
  }
  const near = new Set([...called, ...fitting.map(({ unit }) => unit)]);
  return { entry, unit: null, near: [...near].slice(0, MOST_NEAR), isDoubtful: false };
}

/** A division's name alone means its government: those of all divisions that are called so. */
function governmentsOf(
  { name, code }: RosterEntry,
  within: readonly Unit[],
  { divisions }: Agencies,
): { governments: Unit[]; isOnePlace: boolean } {
  const places = divisionsCalled(name, divisions)
    .filter((place) => code === null || place.within.includes(code))
    .map(({ id }) => id);
  return {
    governments: within.filter(
      (unit) => unit.kind === 'government' && places.includes(unit.within[0] ?? ''),
    ),
    isOnePlace: places.length === 1,
  };
}

/** Whether a unit is of the kind and in the division that an entry gives. */
const isWithin = (unit: Unit, { code, kind }: RosterEntry): boolean =>
  (kind === null || unit.kind === kind) && (code === null || unit.within.includes(code));
