import { openDatasetEngine, type TablePart } from '../../src/cli/dataset/dataset-engine.ts';
import type { Data } from '../../src/lib/dataset/read/read-data.ts';
import {
  ChecksOfAll,
  findingRows,
  findingsByReport,
  type FindingTables,
} from '../../src/lib/dataset/tables/assemble-findings.ts';
import { assembleBase, assembleReports } from '../../src/lib/dataset/tables/assemble-tables.ts';
import {
  columnsOf,
  TABLE_NAMES,
  type BaseTables,
  type Row,
  type TableName,
} from '../../src/lib/dataset/tables/tables.ts';

/** All findings of a dataset as rows, put together at once: what the build makes of its parts. */
export function assembledFindings(data: Data): FindingTables {
  const checks = new ChecksOfAll(data);
  checks.add(data.reports);
  const reports = [...findingsByReport(checks.findings())];
  const tables = reports
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, findings]) => findingRows(id, findings));
  return {
    finding: tables.flatMap(({ finding }) => finding),
    rule_count: tables.flatMap(({ rule_count }) => rule_count),
  };
}

/** All tables that come straight from a dataset, of which all is in memory. */
export function assembledTables(data: Data): BaseTables {
  return {
    ...assembleBase(data),
    ...assembleReports(data.agencies, data.reports),
    ...assembledFindings(data),
  };
}

/** Every table as the build stores it. */
export async function storedTables(parts: Iterable<TablePart>): Promise<Record<TableName, Row[]>> {
  const engine = await openDatasetEngine(parts);
  try {
    const tables: [TableName, Row[]][] = [];
    for (const table of TABLE_NAMES) {
      const names = columnsOf(table).map(([name]) => name);
      const rows: Row[] = [];
      for await (const some of engine.rows(table)) {
        for (const cells of some) {
          rows.push(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null])));
        }
      }
      tables.push([table, rows]);
    }
    return Object.fromEntries(tables) as Record<TableName, Row[]>;
  } finally {
    await engine.close();
  }
}
