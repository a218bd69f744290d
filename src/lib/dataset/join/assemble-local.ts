import type { Join, Statement } from '../../db/database.ts';
import type { Agency } from '../../model/agency.ts';
import type { LocalDataset } from '../../model/local-dataset.ts';
import { reportId, type Report } from '../../model/report.ts';
import { assembleReports } from '../tables/assemble-tables.ts';
import { checkJoined } from './check-joined.ts';
import { insertStatements } from './insert-sql.ts';
import { localJoin, LOCAL } from './local-join.ts';
import type { Pause } from './pause.ts';
import { TABLE_NAMES, type Row, type TableName } from '../tables/tables.ts';

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
  const rows = new Map<TableName, Row[]>();
  for (const [id, local] of byAgency([...latest.values()])) {
    addRows(rows, assembleReports(known(agencyOf, id), local));
    await pause();
  }
  return localJoin(await statementsOf(rows, pause), async (ask) => {
    const { reports, ...findings } = await checkJoined(latest, ask, pause);
    const made = addRows(new Map(), findings);
    return { reports, statements: await statementsOf(made, pause) };
  });
}

type RowsByTable = Map<TableName, Row[]>;

function addRows(rows: RowsByTable, tables: Partial<Record<TableName, Row[]>>): RowsByTable {
  for (const table of TABLE_NAMES) {
    const more = tables[table];
    if (!more) continue;
    const all = rows.get(table) ?? [];
    rows.set(table, all);
    for (const row of more) all.push(row);
  }
  return rows;
}

async function statementsOf(rows: RowsByTable, pause: Pause): Promise<Statement[]> {
  const inserts: Statement[] = [];
  for (const [table, all] of rows) {
    for (const statement of insertStatements(LOCAL, table, all)) {
      inserts.push(statement);
      await pause();
    }
  }
  return inserts;
}

const known = (agencyOf: ReadonlyMap<string, Agency>, id: string): Agency[] => {
  const agency = agencyOf.get(id);
  return agency ? [agency] : [];
};

/** The reports of an agency together: a step of the work. */
function byAgency(reports: readonly Report[]): Map<string, Report[]> {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const group = groups.get(report.agency_id);
    if (group) group.push(report);
    else groups.set(report.agency_id, [report]);
  }
  return groups;
}
