import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { runQueries } from '../../../src/lib/db/query-set.ts';
import { agencySheetQueries } from '../../../src/lib/queries/sheet/sheet.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
});
afterAll(() => database.close());

const sheet = (id: string) => runQueries(database, agencySheetQueries(id));

async function column(sql: string): Promise<unknown[]> {
  return (await database.table(sql)).rows.map(([value]) => value);
}

describe('an agency’s sheet', () => {
  test('襄垣: the path of divisions, every cell, the named parts', async () => {
    const rows = await sheet('140423-001');
    expect(rows.agency.map(({ division }) => division)).toEqual(['山西省', '长治市', '襄垣县']);
    expect(rows.cells).toHaveLength(205);
    expect(rows.cells.find(({ indicator }) => indicator === 'published.website')).toMatchObject({
      report: 0,
      applicant: 'total',
      value: 9218,
      status: 'number',
    });
    expect(rows.parts.map(({ value }) => value)).toEqual([2308, 3846, 2413, 572, 30, 49]);
  });

  test('of a development zone stands under its holder', async () => {
    const { agency } = await sheet('500110-wansheng-003');
    expect(agency.map(({ code }) => code)).toEqual(['500000', '500110', '500110-wansheng']);
  });

  test('of an unknown id has no rows', async () => {
    const rows = await sheet('999999-001');
    expect(Object.values(rows).every((part) => part.length === 0)).toBe(true);
  });

  test.each(['310000-002', '522622-001', '520322-001'])(
    '%s: reports by year and scope, cells as the tables hold them',
    async (id) => {
      const rows = await sheet(id);
      expect(rows.reports.map(({ year, scope }) => `${id}-${year}-${scope}`)).toEqual(
        await column(`SELECT report_id FROM report WHERE agency_id = '${id}' ORDER BY year, scope`),
      );
      const [count] = await column(
        `SELECT count(*)::INTEGER FROM observation JOIN report USING (report_id)
         WHERE agency_id = '${id}'`,
      );
      expect(rows.cells).toHaveLength(Number(count));
      for (const { report } of rows.cells) expect(rows.reports[report]).toBeDefined();
    },
  );

  test('rates leave out what lacks a cell and keep what has no case', async () => {
    const { rates } = await sheet('140423-001');
    const merit = rates.find(({ indicator }) => indicator === 'rate.merit');
    expect(merit).toMatchObject({ value: null, numerator: 0, denominator: 0 });
    const [unknown] = await column(
      `SELECT count(*)::INTEGER FROM derived JOIN report USING (report_id)
       WHERE agency_id = '140423-001' AND reason = 'unknown_cell'`,
    );
    expect(unknown).toBeGreaterThan(0);
    expect(rates.every(({ denominator }) => denominator !== undefined)).toBe(true);
    expect(rates.some(({ indicator }) => indicator === 'rate.normative_renewal')).toBe(false);
  });
});
