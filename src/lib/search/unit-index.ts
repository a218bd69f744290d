import type { Scope } from '../model/report.ts';
import type { Sounds } from './sounds.ts';
import type { Held, UnitFacts } from './unit-facts.ts';
import type { UnitKeys } from './unit-keys.ts';

/** A report of an agency; one of each scope and year. */
export type HeldReport = {
  scope: Scope;
  year: number;
  /** Numbers it states. */
  figures: number;
  isLocal: boolean;
};

export type Unit = UnitFacts & {
  /** Place in the order of the file: divisions by code, then agencies by id. */
  position: number;
  /** What typed text is held against; made at the first call. */
  keys: () => UnitKeys;
  held: Record<Scope, Held>;
  /** What an agency itself has; empty for a division. */
  reports: readonly HeldReport[];
};

export type UnitIndex = { units: readonly Unit[]; sounds: Sounds };

/** The units with a report of either scope. */
export function collectedUnits({ units, sounds }: UnitIndex): UnitIndex {
  return {
    sounds,
    units: units.filter(hasReports),
  };
}

/** Whether any report of a unit is here, of either scope. */
export function hasReports({ held }: Unit): boolean {
  return held.own.reports + held.aggregate.reports > 0;
}
