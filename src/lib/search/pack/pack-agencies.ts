import { AGENCY_KINDS, type Agency } from '../../model/agency.ts';
import type { Report, Scope } from '../../model/report.ts';
import { figuresOf } from '../report-figures.ts';
import { joinNames, LISTED, type PackedUnits } from '../packed-units.ts';
import { toSparse } from '../sparse.ts';

/** Of a report, what the search knows: how many numbers it states is told, not which. */
export type NamedReport = Pick<Report, 'agency_id' | 'year' | 'scope' | 'printed_name'> & {
  figures: number;
};

/** What the search keeps of a report. */
export function namedReport(report: Report): NamedReport {
  const { agency_id, year, scope, printed_name } = report;
  return { agency_id, year, scope, printed_name, figures: figuresOf(report) };
}

/** Bits of a year mask that every operator on numbers keeps. */
const MOST_YEARS = 30;

/**
 * The columns of agencies, in the order of their ids.
 * @throws RangeError when the reports are of more years than a mask holds
 */
export function packAgencies(
  rows: readonly Agency[],
  reportsOf: (agencyId: string) => readonly NamedReport[],
): PackedUnits['agencies'] {
  const years = rows.flatMap(({ agency_id }) => reportsOf(agency_id).map(({ year }) => year));
  const from = years.length === 0 ? 0 : Math.min(...years);
  if (years.some((year) => year - from >= MOST_YEARS)) {
    throw new RangeError(`reports of more than ${MOST_YEARS} years`);
  }
  const maskOf = (scope: Scope) => (agency: Agency) =>
    reportsOf(agency.agency_id).reduce(
      (mask, report) => (report.scope === scope ? mask | (1 << (report.year - from)) : mask),
      0,
    );
  return {
    id: packIds(rows.map(({ agency_id }) => agency_id)),
    name: joinNames(rows.map(({ name }) => name)),
    kind: rows.map(({ kind }) => AGENCY_KINDS.indexOf(kind)).join(''),
    division: toSparse(rows, ({ agency_id, division }) =>
      division === splitId(agency_id).holder ? '' : division,
    ),
    printed: toSparse(rows, ({ agency_id, name }) => {
      const printed = reportsOf(agency_id).map(({ printed_name }) => printed_name);
      return [...new Set(printed)].filter((one) => one !== name).join(LISTED);
    }),
    from,
    own: rows.map(maskOf('own')),
    aggregate: rows.map(maskOf('aggregate')),
    figures: rows.flatMap(({ agency_id }) =>
      [...reportsOf(agency_id)].sort(inOrder).map(({ figures }) => figures),
    ),
  };
}

function inOrder(a: NamedReport, b: NamedReport): number {
  if (a.scope !== b.scope) return a.scope === 'own' ? -1 : 1;
  return a.year - b.year;
}

/** The code before the serial number of an agency id, and the number. */
export function splitId(agencyId: string): { holder: string; serial: string } {
  const at = agencyId.lastIndexOf('-');
  return { holder: agencyId.slice(0, at), serial: agencyId.slice(at + 1) };
}

function packIds(ids: readonly string[]): PackedUnits['agencies']['id'] {
  const serials = new Map<string, number[]>();
  for (const id of ids) {
    const { holder, serial } = splitId(id);
    serials.set(holder, [...(serials.get(holder) ?? []), Number(serial)]);
  }
  return [...serials].map(([holder, numbers]) => [
    holder,
    numbers.every((number, at) => number === at + 1) ? numbers.length : numbers,
  ]);
}
