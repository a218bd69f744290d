import { holdsLine } from '../lines.ts';
import { normalised, placeStem } from '../typed.ts';
import { typedQuery } from '../typed-query.ts';
import type { Unit, UnitIndex } from '../unit-index.ts';

/** Code of the nation: its bodies are called alike nowhere else. */
const NATION = '000000';

/**
 * Tells whether a name says which place's body a unit is: it holds the unit's own division, and one above it
 * as well where other divisions are called so. 鼓楼区市场监管局 may be that of four cities, whichever of them is
 * collected; 文教局 that of any place.
 */
export function placedNames({ units }: UnitIndex): (unit: Unit, name: string) => boolean {
  const namesakes = new Map<string, number>();
  for (const division of units) {
    if (division.unit_type !== 'division') continue;
    for (const form of new Set(formsOf(division.name))) {
      namesakes.set(form, (namesakes.get(form) ?? 0) + 1);
    }
  }
  return ({ above, within }, name) => {
    const text = normalised(name);
    const [own = '', ...wider] = [...above].reverse();
    if (within[0] === NATION) return true;
    const form = formsOf(own).find((one) => text.includes(one));
    if (form === undefined) return false;
    const isAlone = (namesakes.get(form) ?? 0) <= 1;
    return (
      isAlone ||
      wider.some((place) => text.replace(form, '').includes(placeStem(normalised(place))))
    );
  };
}

/** The whole name first. */
function formsOf(place: string): [whole: string, stem: string] {
  const whole = normalised(place);
  return [whole, placeStem(whole)];
}

/** Agencies of which a name is a whole one, without the places at its beginning: 洪泽区人民政府 of 淮安市. */
export function calledSo(name: string, agencies: readonly Unit[], { sounds }: UnitIndex): Unit[] {
  const forms = typedQuery(name, sounds)?.forms ?? [];
  return agencies.filter((unit) => forms.some((form) => holdsLine(unit.keys().aliases, form)));
}
