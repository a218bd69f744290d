import { calledSo, placedNames } from '../roster/placed-name.ts';
import { divisionsCalled, isWhole, surelyNamed } from '../roster/surely-named.ts';
import { rankUnits } from '../search-units.ts';
import { hasReports, type Unit, type UnitIndex } from '../unit-index.ts';

/**
 * Why a name is nobody's: several fit alike, it does not say of which place, its unit has no report here, or
 * nothing is called so.
 */
export type UnnamedWhy = 'ambiguous' | 'unplaced' | 'not_collected' | 'unknown';

/** A name with the agency that it means, or why it means none and which it `may` mean. */
export type NamedUnit =
  | { name: string; unit: Unit }
  | { name: string; unit: null; why: UnnamedWhy; may: readonly Unit[] };

/** Near names shown for one that names nobody. */
const MOST_NEAR = 3;

/**
 * Names held against the agencies of an index, one after another. A name that is a division's alone (渝中区,
 * 渝中) means its government. Where two fit alike, be one of them without any report, or one is only near,
 * nobody is taken.
 * @param place code of the division that is looked at: a name without a place (民政局) is that of its own body
 */
export function* matchNames(
  names: readonly string[],
  index: UnitIndex,
  place: string,
): Generator<NamedUnit> {
  const agencies = index.units.filter((unit) => unit.unit_type === 'agency');
  const divisions = index.units.filter((unit) => unit.unit_type === 'division');
  const governments = new Map<string, Unit[]>();
  for (const unit of agencies.filter(hasReports)) {
    const [division = ''] = unit.kind === 'government' ? unit.within : [];
    governments.set(division, [...(governments.get(division) ?? []), unit]);
  }
  const isPlaced = placedNames(index);
  for (const name of names) {
    const ranked = rankUnits({ ...index, units: agencies }, name, 'own');
    const sure = surelyNamed(ranked);
    const own = sure.length > 0 ? sure : calledSo(name, agencies, index);
    const [only] = own;
    const [here, another] = own.filter(({ within }) => within[0] === place);
    if (here && !another) {
      yield named(name, [here], [here]);
      continue;
    }
    if (only) {
      const match = named(name, own, own);
      const isMeant = match.unit === null || isWhole(ranked[0]) || isPlaced(only, name);
      yield isMeant ? match : { name, unit: null, why: 'unplaced', may: own };
      continue;
    }
    const places = divisionsCalled(name, { ...index, units: divisions });
    if (places.length > 0) {
      yield named(
        name,
        places,
        places.flatMap(({ id }) => governments.get(id) ?? []),
      );
      continue;
    }
    const may = ranked.map(({ unit }) => unit).filter(hasReports);
    yield { name, unit: null, why: 'unknown', may: may.slice(0, MOST_NEAR) };
  }
}

function named(name: string, meant: readonly Unit[], agencies: readonly Unit[]): NamedUnit {
  const may = agencies.filter(hasReports);
  const [only, other] = may;
  if (only && !other && meant.length === 1) return { name, unit: only };
  const why = meant.length > 1 || other ? 'ambiguous' : 'not_collected';
  return { name, unit: null, why, may };
}
