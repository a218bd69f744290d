import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { MOST_HITS, unitSearchQuery } from '../../src/lib/queries/unit-search.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
});
afterAll(() => database.close());

const find = (text: string, scope: 'own' | 'aggregate' = 'own') =>
  database.query(unitSearchQuery(text, scope));

async function number(sql: string): Promise<number> {
  return Number((await database.table(sql)).rows[0]?.[0]);
}

test('the very name comes before names that hold it', async () => {
  const [first, second] = await find('襄垣县');
  expect(first).toMatchObject({ id: '140423', unit_type: 'division', level: 'county', kind: null });
  expect(first?.place).toBe('山西省长治市');
  expect(second).toMatchObject({ id: '140423-001', unit_type: 'agency', kind: 'office' });
});

test.each(['襄县', '襄垣 县', ' 襄垣县 '])('characters in order suffice: “%s”', async (typed) => {
  const ids = (await find(typed)).map(({ id }) => id);
  expect(ids).toContain('140423');
  expect(ids).toContain('140423-001');
});

test('characters out of order find nothing', async () => {
  expect(await find('公办垣襄')).toEqual([]);
});

test('a place before the name narrows it', async () => {
  const ids = (await find('重庆渝北区', 'aggregate')).map(({ id }) => id);
  expect(ids).toContain('500112');
  expect(ids).toContain('500112-001');
});

test('a former name finds the division of today', async () => {
  expect((await find('东陵区'))[0]).toMatchObject({ id: '210112', name: '浑南区' });
});

test.each(['%', '_', '\\', "'", '', '  '])('“%s” is taken as it stands', async (typed) => {
  expect(await find(typed)).toEqual([]);
});

test('a wide search says of how many it shows forty', async () => {
  const hits = await find('区');
  expect(hits).toHaveLength(MOST_HITS);
  const agencies = await number(`
    SELECT count(*) FROM agency a JOIN division d ON d.code = a.division
    LEFT JOIN division p ON p.code = d.province LEFT JOIN division f ON f.code = d.prefecture
    WHERE concat(p.name, f.name, d.name, a.name) LIKE '%区%'`);
  const divisions = await number(`
    SELECT count(*) FROM division d
    LEFT JOIN division p ON p.code = d.province LEFT JOIN division f ON f.code = d.prefecture
    WHERE concat(p.name, f.name, d.name, d.former_names) LIKE '%区%'
      AND (EXISTS (FROM report r JOIN agency a USING (agency_id) WHERE r.scope = 'aggregate'
          AND r.division = d.code AND a.kind <> 'department')
        OR EXISTS (FROM report r JOIN division b ON b.code = r.division WHERE r.scope = 'own'
          AND d.code IN (b.code, b.parent, b.prefecture, b.province)) AND d.code <> '000000')`);
  expect(hits.every(({ total }) => total === agencies + divisions)).toBe(true);
});

test('counts are those of the asked scope, years included', async () => {
  const own = (await find('重庆市')).find(({ id }) => id === '500000');
  const aggregate = (await find('重庆市', 'aggregate')).find(({ id }) => id === '500000');
  const within = `FROM report r JOIN division d ON d.code = r.division WHERE d.province = '500000'`;
  expect(own?.reports).toBe(await number(`SELECT count(*) ${within} AND r.scope = 'own'`));
  expect(own?.years).toBe(await number(`SELECT count(DISTINCT year) ${within} AND scope = 'own'`));
  expect(own?.elsewhere).toBe(
    await number(`SELECT count(*) FROM report JOIN agency USING (agency_id)
       WHERE report.division = '500000' AND scope = 'aggregate' AND kind <> 'department'`),
  );
  expect(aggregate?.reports).toBe(own?.elsewhere);
});

test('units with reports in the asked scope come before those without', async () => {
  const hits = await find('渝北区', 'aggregate');
  const has = hits.filter(({ name }) => name.startsWith('重庆市渝北区')).map((h) => h.reports > 0);
  expect(has.indexOf(false)).toBe(has.filter(Boolean).length);
});
