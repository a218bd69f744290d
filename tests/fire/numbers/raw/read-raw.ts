import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of `data/reports`, as it lies there. */
export type RawReport = {
  id: string;
  agency: RawAgency;
  agency_id: string;
  year: number;
  form: '2019' | '2021';
  scope: 'aggregate' | 'own';
  source: string | null;
  seen_at: string;
  published_on: string | null;
  complete: boolean;
  figures: Record<string, number | Record<string, number>>;
  marks: Record<string, { status: string; text: string }>;
  parts?: Record<string, { label: string; value: number }[]>;
};

export type RawAgency = { id: string; name: string; division: string; kind: string };

export type RawDivision = {
  code: string;
  name: string;
  level: string;
  parent: string;
  from: number;
  to: number;
  /** Still in force. */
  stands: boolean;
};

/** The data folder, read with nothing of the project: what every number must go back to. */
export type Raw = {
  reports: readonly RawReport[];
  agencies: readonly RawAgency[];
  divisions: ReadonlyMap<string, RawDivision>;
  /** By agency, year and scope. */
  report: (agency: string, year: number, scope: string) => RawReport | undefined;
  /** The division and all above it, without the nation. */
  above: (code: string) => readonly string[];
};

/** Where the regulation does not hold: no report is owed there. */
export const OUTSIDE = ['710000', '810000', '820000'];

export function readRaw(folder = 'data'): Raw {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const divisions = new Map(
    csvLines(text('divisions.csv')).map((line): [string, RawDivision] => [
      line.code ?? '',
      {
        code: line.code ?? '',
        name: line.name ?? '',
        level: line.level ?? '',
        parent: line.parent ?? '',
        from: Number(line.valid_from || 0),
        to: Number(line.valid_to || 9999),
        stands: line.valid_to === '',
      },
    ]),
  );
  const agencies = csvLines(text('agencies.csv')).map((line): RawAgency => ({
    id: line.agency_id ?? '',
    name: line.name ?? '',
    division: line.division ?? '',
    kind: line.kind ?? '',
  }));
  const agencyOf = new Map(agencies.map((agency) => [agency.id, agency]));
  const reports = readdirSync(join(folder, 'reports')).flatMap((file) =>
    text(join('reports', file))
      .split('\n')
      .filter((line) => line !== '')
      .map((line): RawReport => {
        const report = JSON.parse(line) as RawReport;
        const agency = agencyOf.get(report.agency_id);
        if (!agency) throw new Error(`${file}: ${report.agency_id} is nobody`);
        const { agency_id, year, scope } = report;
        return { ...report, agency, id: `${agency_id}-${year}-${scope}` };
      }),
  );
  const byKey = new Map(reports.map((report) => [report.id, report]));
  const chains = new Map<string, string[]>();
  const above = (code: string): readonly string[] => {
    const known = chains.get(code);
    if (known) return known;
    const division = divisions.get(code);
    const chain = !division || division.level === 'nation' ? [] : [code, ...above(division.parent)];
    chains.set(code, chain);
    return chain;
  };
  return {
    reports,
    agencies,
    divisions,
    report: (agency, year, scope) => byKey.get(`${agency}-${year}-${scope}`),
    above,
  };
}

/** Lines by the names of the first one; a field in quotes may hold commas. */
function csvLines(text: string): Record<string, string>[] {
  const [head = [], ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)])
    .map((fields) => fields.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''));
  return lines.map((fields) =>
    Object.fromEntries(head.map((name, at) => [name, fields[at] ?? ''])),
  );
}
