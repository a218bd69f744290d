import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatasetEngine } from '../../../src/cli/dataset/dataset-engine.ts';
import { readData } from '../../../src/lib/dataset/read/read-data.ts';
import { TABLE_NAMES } from '../../../src/lib/dataset/tables/tables.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import type { Database } from '../../../src/lib/db/database.ts';
import type { Report } from '../../../src/lib/model/report.ts';
import { assembledTables } from '../../dataset/assembled.ts';
import { smallFiles, smallReport } from '../../dataset/small-data.ts';
import { temporaryFolder } from '../../dataset/temporary-folder.ts';

const path = join(temporaryFolder(), 'coded.duckdb');

/** Reports with a figure, a blank, a mark, parts that contradict their whole, and a rate. */
const REPORTS = [2021, 2022, 2023].flatMap((year) => [
  smallReport({
    year,
    figures: {
      'published.total': 12,
      'reconsideration.total': 0,
      'reconsideration.upheld': 10,
      'reconsideration.rectified': 1,
      'reconsideration.other': 0,
      'reconsideration.pending': 0,
    },
    marks: { 'coercion.decisions': { status: 'mark', text: '/' } },
  }),
  smallReport({
    year,
    agency_id: '140404-002',
    scope: 'own',
    figures: { 'coercion.decisions': 0 },
  }),
]);

/** Does something with the tables as the build has them and with the file that it writes of them. */
async function withFile(
  reports: Report[],
  look: (rows: Record<string, unknown[][]>, file: Database) => Promise<void>,
): Promise<void> {
  rmSync(path, { force: true });
  const engine = await openDatasetEngine([assembledTables(readData(smallFiles(reports)).data)]);
  const rows: Record<string, unknown[][]> = {};
  try {
    for (const table of TABLE_NAMES) {
      const own: unknown[][] = [];
      for await (const some of engine.rows(table)) own.push(...some);
      rows[table] = own;
    }
    await engine.writeDatabase(path);
  } finally {
    await engine.close();
  }
  const file = await openNodeDatabase(path);
  await look(rows, file);
  await file.close();
}

describe('the file of a dataset with coded columns', () => {
  it.each([
    ['reports', REPORTS],
    ['no report', []],
  ])('holds the rows of every table in their order: %s', async (_what, reports) => {
    await withFile(reports, async (rows, file) => {
      expect(rows.observation?.length).toBe(reports.length * 4);
      for (const table of TABLE_NAMES) {
        expect((await file.table(`FROM ${table}`)).rows, table).toEqual(rows[table]);
      }
    });
  });

  const SORTED = ['report_id', 'indicator', 'applicant', 'status', 'rule', 'verdict'];

  it.each(SORTED)('sorts %s as text, and finds a value that no row has nowhere', async (column) => {
    await withFile(REPORTS, async (_rows, file) => {
      const from = ['rule', 'verdict'].includes(column) ? 'rule_count' : 'observation';
      const asked = await file.table(`SELECT DISTINCT ${column} FROM ${from} ORDER BY ${column}`);
      const values = asked.rows.map(([value]) => String(value));
      expect(values).not.toEqual([]);
      expect(values).toEqual([...values].sort());
      const [none] = (await file.table(`SELECT count(*) FROM ${from} WHERE ${column} = 'no such'`))
        .rows;
      expect(none).toEqual([0]);
    });
  });
});
