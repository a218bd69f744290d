import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { yearCountsQuery, type CountedReports } from '../../src/lib/queries/facets.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
});
afterAll(() => database.close());

test.each<[string, CountedReports, string]>([
  ['all', {}, 'TRUE'],
  ['one scope', { scope: 'own' }, "r.scope = 'own'"],
  [
    'the list of a place',
    { division: '500000', level: 'county', kind: 'government', scope: 'aggregate' },
    "d.province = '500000' AND d.level = 'county' AND a.kind = 'government' AND r.scope = 'aggregate'",
  ],
  ['picked units', { picked: ['320813-001'] }, "r.agency_id = '320813-001'"],
  ['units of both scopes', { units: ['320813-001'], picked: [] }, "r.agency_id = '320813-001'"],
])('the years of %s hold the reports of it alone', async (_name, chosen, condition) => {
  const rows = await database.query(yearCountsQuery(chosen));
  const expected = await database.table(
    `SELECT r.year, count(*)::INTEGER FROM report r JOIN agency a USING (agency_id)
     JOIN division d ON d.code = r.division WHERE ${condition} GROUP BY r.year ORDER BY r.year`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map(({ year, reports }) => [year, reports])).toEqual(expected.rows);
});
