import type { LocalDataset } from '../model/local-dataset.ts';
import { placesAbove } from './division-chain.ts';
import { heldByAgency, heldByDivisions } from './held-reports.ts';
import { withLocalReports } from './local-agencies.ts';
import type { PackedUnits } from './packed-units.ts';
import { soundsFrom } from './sounds.ts';
import type { UnitFacts } from './unit-facts.ts';
import type { Unit, UnitIndex } from './unit-index.ts';
import { unitKeys, type UnitKeys } from './unit-keys.ts';
import {
  unpackAgencies,
  unpackDivisions,
  type IndexedAgency,
  type IndexedDivision,
} from './unpack-units.ts';

/**
 * Makes the index of a file, and again with a reader's own reports. Keys are made once for a name, when
 * they are first asked for: all at once would hold up a page.
 */
export type IndexMaker = (local: LocalDataset | null) => UnitIndex;

/** What the file holds, ready to be searched. */
export function indexMaker(packed: PackedUnits): IndexMaker {
  const divisions = unpackDivisions(packed.divisions);
  const builtIn = unpackAgencies(packed.agencies);
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const sounds = soundsFrom(packed);
  const keysOf = new Map<string, UnitKeys>();
  const keysFor = (facts: UnitFacts): UnitKeys => {
    // Another name printed on a report makes other keys.
    const id = [facts.id, facts.name, ...facts.otherNames].join(' ');
    const keys = keysOf.get(id) ?? unitKeys(facts, sounds);
    keysOf.set(id, keys);
    return keys;
  };
  return (local) => {
    const agencies = withLocalReports(builtIn, local)
      .filter(({ division }) => byCode.has(division))
      .map((agency) => ({ agency, facts: agencyFacts(agency, byCode) }));
    const heldOf = heldByDivisions(agencies);
    const position = new Map(divisions.map(({ code }, at) => [code, at]));
    return {
      sounds,
      units: [
        ...divisions.map((division, at) =>
          unitOf(divisionFacts(division, byCode), keysFor, {
            ...{ position: at, reports: [], held: heldOf(division.code) },
          }),
        ),
        ...agencies.map(({ agency, facts }) =>
          unitOf(facts, keysFor, {
            position: position.get(agency.division) ?? 0,
            ...{ reports: agency.reports, held: heldByAgency(agency) },
          }),
        ),
      ],
    };
  };
}

/** A unit whose keys are made when they are first asked for. */
function unitOf(
  facts: UnitFacts,
  keysFor: (facts: UnitFacts) => UnitKeys,
  own: Pick<Unit, 'position' | 'reports' | 'held'>,
): Unit {
  let made: UnitKeys | null = null;
  const { id, unit_type, name, kind, level, within, above, otherNames, formerCodes } = facts;
  const { position, reports, held } = own;
  return {
    ...{ id, unit_type, name, kind, level, within, above, otherNames, formerCodes },
    ...{ position, reports, held },
    keys: () => (made ??= keysFor(facts)),
  };
}

type ByCode = ReadonlyMap<string, IndexedDivision>;

function divisionFacts(division: IndexedDivision, byCode: ByCode): UnitFacts {
  const chain = placesAbove(division.code, byCode);
  return {
    id: division.code,
    unit_type: 'division',
    name: division.name,
    kind: null,
    level: division.level,
    within: chain.map(({ code }) => code).reverse(),
    above: chain.slice(0, -1).map(({ name }) => name),
    otherNames: division.former,
    formerCodes: division.formerCodes,
  };
}

function agencyFacts(agency: IndexedAgency, byCode: ByCode): UnitFacts {
  const chain = placesAbove(agency.division, byCode);
  return {
    id: agency.id,
    unit_type: 'agency',
    name: agency.name,
    kind: agency.kind,
    level: chain.at(-1)?.level ?? 'county',
    within: chain.map(({ code }) => code).reverse(),
    above: chain.map(({ name }) => name),
    otherNames: agency.printed,
    formerCodes: [],
  };
}
