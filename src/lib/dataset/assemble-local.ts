import type { Join, Statement } from '../db/database.ts';
import type { Agency } from '../model/agency.ts';
import type { Division } from '../model/division.ts';
import type { LocalDataset } from '../model/local-dataset.ts';
import { reportId, type Report } from '../model/report.ts';
import { assembleTables } from './assemble-tables.ts';
import { insertStatements } from './insert-sql.ts';
import { localJoin, LOCAL, STORED } from './local-join.ts';
import type { Row, TableName } from './tables.ts';

/** Called between steps of a few milliseconds: a page may wait there until it has a moment. */
export type Pause = () => Promise<void>;

/**
 * A reader's own reports as the statements that join them to the built-in dataset. Of two reports of one
 * agency, year and scope the later in the list counts.
 */
export async function assembleLocal(
  { agencies, reports }: LocalDataset,
  pause: Pause,
): Promise<Join> {
  const agencyOf = new Map(agencies.map((agency) => [agency.agency_id, agency]));
  const latest = new Map(reports.map((report) => [reportId(report), report]));
  const rows = new Map<TableName, Row[]>(STORED.map((table) => [table, []]));
  for (const [id, own] of byAgency([...latest.values()])) {
    const agencies = known(agencyOf, id);
    const divisions = agencies.flatMap(({ division }) => divisionsFromCode(division));
    const tables = assembleTables({ divisions, agencies, reports: own });
    for (const [table, more] of rows) if (table !== 'derived') more.push(...tables[table]);
    await pause();
  }
  const inserts: Statement[] = [];
  for (const [table, all] of rows) {
    for (const statement of insertStatements(LOCAL, table, all)) {
      inserts.push(statement);
      await pause();
    }
  }
  return localJoin(inserts);
}

const known = (agencyOf: ReadonlyMap<string, Agency>, id: string): Agency[] => {
  const agency = agencyOf.get(id);
  return agency ? [agency] : [];
};

/**
 * A division and those above it as its code tells them (GB/T 2260: two digits each for province,
 * prefecture and county), which is what the rules ask: their rows come from the built-in dataset.
 */
function divisionsFromCode(code: string): Division[] {
  const [digits = '', zone] = code.split('-');
  const codes = [`${digits.slice(0, 2)}0000`, `${digits.slice(0, 4)}00`, digits];
  const levels = ['province', 'prefecture', 'county'] as const;
  const path = codes
    .map((own, at) => ({ code: own, level: levels[at] ?? 'county' }))
    .filter((step, at) => at === 0 || step.code !== codes[at - 1]);
  const all = zone === undefined ? path : [...path, { code, level: 'zone' as const }];
  return all.map((step, at) => ({
    ...step,
    name: '',
    parent: all[at - 1]?.code ?? null,
    valid_from: null,
    valid_to: null,
    successors: [],
    former_names: [],
  }));
}

/** Rules across years need all reports of an agency together. */
function byAgency(reports: readonly Report[]): Map<string, Report[]> {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const own = groups.get(report.agency_id);
    if (own) own.push(report);
    else groups.set(report.agency_id, [report]);
  }
  return groups;
}
