import type { LocalDataset } from '../model/local-dataset.ts';
import type { Report } from '../model/report.ts';
import { figuresOf } from './report-figures.ts';
import type { HeldReport } from './unit-index.ts';
import type { IndexedAgency } from './unpack-units.ts';

/**
 * The agencies with a reader's own reports among theirs. A report of an agency, year and scope that is
 * there already makes way, as where the tables are joined; an agency that only the reader has comes after
 * the others.
 */
export function withLocalReports(
  builtIn: readonly IndexedAgency[],
  local: LocalDataset | null,
): readonly IndexedAgency[] {
  if (!local || local.reports.length === 0) return builtIn;
  const reportsOf = new Map<string, Report[]>();
  for (const report of local.reports) {
    const own = reportsOf.get(report.agency_id);
    if (own) own.push(report);
    else reportsOf.set(report.agency_id, [report]);
  }
  const known = new Set(builtIn.map(({ id }) => id));
  const added = local.agencies
    .filter(({ agency_id }) => !known.has(agency_id) && reportsOf.has(agency_id))
    .map(({ agency_id, name, kind, division }): IndexedAgency => ({
      ...{ id: agency_id, name, kind, division, printed: [], reports: [] },
    }));
  return [...builtIn, ...added].map((agency) => {
    const own = reportsOf.get(agency.id);
    return own ? withReports(agency, own) : agency;
  });
}

function withReports(agency: IndexedAgency, local: readonly Report[]): IndexedAgency {
  const reports = new Map(agency.reports.map((report) => [keyOf(report), report]));
  for (const report of local) {
    const { scope, year } = report;
    reports.set(keyOf(report), { scope, year, figures: figuresOf(report), isLocal: true });
  }
  const printed = [...agency.printed, ...local.map(({ printed_name }) => printed_name)];
  return {
    ...agency,
    printed: [...new Set(printed)].filter((name) => name !== agency.name),
    reports: [...reports.values()],
  };
}

const keyOf = ({ scope, year }: Pick<HeldReport, 'scope' | 'year'>): string => `${scope} ${year}`;
