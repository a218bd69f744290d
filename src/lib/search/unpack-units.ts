import { AGENCY_KINDS, type AgencyKind } from '../model/agency.ts';
import { DIVISION_LEVELS, type DivisionLevel } from '../model/division.ts';
import { parentByCode } from './division-code.ts';
import { LISTED, splitNames, type PackedUnits } from './packed-units.ts';
import type { Sparse } from './sparse.ts';
import type { HeldReport } from './unit-index.ts';

/** A division of the file with what follows from its code. */
export type IndexedDivision = {
  code: string;
  name: string;
  level: DivisionLevel;
  parent: string;
  former: readonly string[];
  formerCodes: readonly string[];
};

/** An agency of the file with its reports. */
export type IndexedAgency = {
  id: string;
  name: string;
  kind: AgencyKind;
  division: string;
  printed: readonly string[];
  reports: readonly HeldReport[];
};

/**
 * The divisions of a packed index; codes are stored as distances, and a parent only where the code does not
 * tell it.
 */
export function unpackDivisions(packed: PackedUnits['divisions']): IndexedDivision[] {
  const zones = new Map(packed.zone);
  let digits = 0;
  const codes = packed.code.map((distance, row) => {
    digits += distance;
    return String(digits).padStart(6, '0') + (zones.get(row) ?? '');
  });
  const known = new Set(codes);
  const has = (code: string): boolean => known.has(code);
  const parents = new Map(packed.parent);
  const [former, formerCodes] = [listed(packed.former), listed(packed.formerCode)];
  const names = splitNames(packed.name);
  return codes.map((code, row) => ({
    code,
    name: names[row] ?? '',
    level: DIVISION_LEVELS[Number(packed.level[row])] ?? 'county',
    parent: parents.get(row) ?? parentByCode(code, has),
    former: former(row),
    formerCodes: formerCodes(row),
  }));
}

/**
 * The agencies of a packed index; the years of their reports are bits, counted from the first year of the
 * dataset.
 */
export function unpackAgencies(packed: PackedUnits['agencies']): IndexedAgency[] {
  const names = splitNames(packed.name);
  const divisions = new Map(packed.division);
  const printed = listed(packed.printed);
  let at = 0;
  const yearsOf = (mask: number): number[] =>
    Array.from({ length: 32 - Math.clz32(mask) }, (_, bit) => bit)
      .filter((bit) => mask & (1 << bit))
      .map((bit) => packed.from + bit);
  return packed.id
    .flatMap(([holder, serials]) =>
      (typeof serials === 'number'
        ? Array.from({ length: serials }, (_, at) => at + 1)
        : serials
      ).map((serial) => ({ holder, id: `${holder}-${String(serial).padStart(3, '0')}` })),
    )
    .map(({ holder, id }, row) => ({
      id,
      name: names[row] ?? '',
      kind: AGENCY_KINDS[Number(packed.kind[row])] ?? 'other',
      division: divisions.get(row) ?? holder,
      printed: printed(row),
      reports: [
        ...yearsOf(packed.own[row] ?? 0).map((year) => ({ scope: 'own' as const, year })),
        ...yearsOf(packed.aggregate[row] ?? 0).map((year) => ({
          scope: 'aggregate' as const,
          year,
        })),
      ].map((report) => ({ ...report, figures: packed.figures[at++] ?? 0, isLocal: false })),
    }));
}

function listed(column: Sparse): (row: number) => string[] {
  const values = new Map(column);
  return (row) => values.get(row)?.split(LISTED) ?? [];
}
