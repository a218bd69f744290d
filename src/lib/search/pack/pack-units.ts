import type { Agency } from '../../model/agency.ts';
import { NATION, type Division } from '../../model/division.ts';
import { placesAbove } from '../division-chain.ts';
import { namePieces } from '../name-pieces.ts';
import { packAgencies, type NamedReport } from './pack-agencies.ts';
import { packDivisions } from './pack-divisions.ts';
import { packSounds, type ReadName } from './pack-sounds.ts';
import type { PackedUnits } from '../packed-units.ts';
import { compareText } from '../sparse.ts';
import { normalised } from '../typed.ts';

type Dataset = {
  divisions: readonly Division[];
  agencies: readonly Agency[];
  reports: readonly NamedReport[];
};

/**
 * Packs the file of the search: agencies with reports, and the divisions in force or with reports.
 * A division that is gone is found by its name and code where it went.
 * @param others characters that stand in no name, typed by mistake for one that sounds alike
 * @param read how a place, or what stands behind the places of a name, is read
 * @throws RangeError for reports of more years than the file can hold
 */
export function packUnits(
  { divisions, agencies, reports }: Dataset,
  others: string,
  read: ReadName,
): PackedUnits {
  const reportsOf = new Map<string, NamedReport[]>();
  for (const report of reports) {
    const own = reportsOf.get(report.agency_id);
    if (own) own.push(report);
    else reportsOf.set(report.agency_id, [report]);
  }
  const rows = agencies
    .filter(({ agency_id }) => reportsOf.has(agency_id))
    .sort((a, b) => compareText(a.agency_id, b.agency_id));
  const used = new Set(rows.map(({ division }) => division));
  const standing = divisions
    .filter(({ code, valid_to }) => code !== NATION && (valid_to === null || used.has(code)))
    .sort((a, b) => compareText(a.code, b.code));
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const pieces = rows.flatMap(({ name, division }) =>
    namePieces(
      normalised(name),
      placesAbove(division, byCode).map((place) => normalised(place.name)),
    ),
  );
  return {
    format: 1,
    divisions: packDivisions(standing, divisions),
    agencies: packAgencies(rows, (id) => reportsOf.get(id) ?? []),
    ...packSounds([...standing.map(({ name }) => normalised(name)), ...pieces], others, read),
  };
}
