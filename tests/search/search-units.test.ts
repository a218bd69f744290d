import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { standingReports } from '../../src/lib/queries/selection.ts';
import { searchUnits } from '../../src/lib/search/search-units.ts';
import { collectedUnits } from '../../src/lib/search/unit-index.ts';
import { makeRealIndex } from './real-index.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
});
afterAll(() => database.close());

const every = makeRealIndex(null);
const collected = collectedUnits(every);

const find = (text: string, scope: 'own' | 'aggregate' = 'own') =>
  searchUnits(collected, text, scope, 40);

async function number(sql: string): Promise<number> {
  return Number((await database.table(sql)).rows[0]?.[0]);
}

describe('the first hit', () => {
  it.each([
    // The name, its beginning, a part of it.
    ['襄垣县', '140423'],
    ['襄垣', '140423'],
    ['洪泽区', '320813'],
    ['洪泽', '320813'],
    ['长治', '140400'],
    ['六合', '320116'],
    ['重庆', '500000'],
    ['上海', '310000'],
    ['内蒙古', '150000'],
    ['襄垣县人民政府办公室', '140423-001'],
    ['洪泽区人民政府', '320813-001'],
    ['上海市科学技术委员会', '310000-006'],
    [' 襄垣 县 ', '140423'],
    // The code.
    ['320813', '320813'],
    ['3208', '320800'],
    ['140423-001', '140423-001'],
    ['320829', '320813'],
    ['500000', '500000'],
    // What bodies and places are called in short.
    ['上海科委', '310000-006'],
    ['上海市科委', '310000-006'],
    ['上海经信委', '310000-007'],
    ['上海政府办公厅', '310000-002'],
    ['上海市政府办', '310000-002'],
    ['上海市府办', '310000-002'],
    ['天津发改委', '120000-004'],
    ['东城区发改委', '110101-005'],
    ['北京东城发改委', '110101-005'],
    ['天津住建委', '120000-001'],
    ['四平住建局', '220300-001'],
    ['城口卫健委', '500229-002'],
    ['城口县卫健委', '500229-002'],
    ['铁岭市监局', '211200-001'],
    ['铁岭市市场监管局', '211200-001'],
    ['长治文旅局', '140400-002'],
    ['襄垣政府办', '140423-001'],
    ['恩施州', '422800'],
    ['西双版纳州', '532800'],
    ['彭水县', '500243'],
    // A place that is called otherwise today.
    ['东陵区', '210112'],
    ['洪泽县', '320813'],
    ['长治县', '140404'],
    // The name behind its place.
    ['江苏洪泽', '320813'],
    ['淮安市洪泽区', '320813'],
    ['重庆渝北', '500112'],
    ['重庆渝北区', '500112'],
    ['山西长治襄垣县', '140423'],
    // Pinyin as the place says it, and as the dictionary does.
    ['hongze', '320813'],
    ['Hong Ze', '320813'],
    ['xiangyuan', '140423'],
    ['xiangyuanxian', '140423'],
    ['chongqing', '500000'],
    ['changzhi', '140400'],
    ['luan', '341500'],
    ['liuan', '341500'],
    ['panyu', '440113'],
    ['yuqing', '520329'],
    ['danxian', '371722'],
    ['shanxian', '371722'],
    ['xunxian', '410621'],
    ['junxian', '410621'],
    ['yueqing', '330382'],
    ['leqing', '330382'],
    ['renqiu', '130982'],
    ['luhequ', '320116'],
    ['lüliang', '141100'],
    ['bozhou', '341600'],
    ['dongexian', '371524'],
    ['huangpi', '420116'],
    ['guoyang', '341621'],
    ['shanghaikewei', '310000-006'],
    // Initials.
    ['cq', '500000'],
    ['hz', '330100'],
    ['shkw', '310000-006'],
    // One slip.
    ['洪择', '320813'],
    ['洪择区', '320813'],
    ['淮安洪择区', '320813'],
    ['襄桓县', '140423'],
    ['襄垣县人民政府办工室', '140423-001'],
    ['上海市科学技术委会', '310000-006'],
    ['番愚区', '440113'],
    ['hogze', '320813'],
    ['zhongqing', '500000'],
  ])('for “%s”', (typed, id) => {
    expect(searchUnits(every, typed, 'own', 1).map((hit) => hit.id)).toEqual([id]);
  });

  it.each([
    ['xyx', '140423', 3],
    ['yuxian', '130726', 3],
    ['weixian', '130726', 3],
    ['shexian', '341021', 3],
    ['taizhou', '331000', 3],
    ['hz', '320813', 40],
    ['hzq', '320813', 10],
    ['hongzhe', '320813', 5],
    ['市政府办', '310000-002', 3],
    ['发改委', '120000-004', 3],
    ['住建局', '220300-001', 3],
    ['卫健委', '500229-002', 3],
    ['市监局', '211200-001', 3],
    ['fgw', '120000-004', 3],
    ['襄县', '140423', 3],
    ['襄桓', '140423', 10],
    ['重庆市政府办', '500101-002', 40],
  ])('for “%s” is %s or stands beside it', (typed, id, within) => {
    expect(searchUnits(every, typed, 'own', within).map((hit) => hit.id)).toContain(id);
  });
});

test('the very name comes before names that hold it', () => {
  const [first, second] = find('襄垣县');
  expect(first).toMatchObject({ id: '140423', unit_type: 'division', level: 'county', kind: null });
  expect(first?.place).toBe('山西省长治市');
  expect(second).toMatchObject({ id: '140423-001', unit_type: 'agency', kind: 'office' });
});

test.each(['襄县', '襄垣 县', ' 襄垣县 '])('characters in order suffice: “%s”', (typed) => {
  const ids = find(typed).map(({ id }) => id);
  expect(ids).toContain('140423');
  expect(ids).toContain('140423-001');
});

test('characters out of order find nothing', () => {
  expect(find('公办垣襄')).toEqual([]);
});

test('a place before the name narrows it', () => {
  const ids = find('重庆渝北区', 'aggregate').map(({ id }) => id);
  expect(ids).toContain('500112');
  expect(ids).toContain('500112-001');
});

test('a former name finds the division of today', () => {
  expect(find('东陵区')[0]).toMatchObject({ id: '210112', name: '浑南区' });
});

test.each(['%', '_', '\\', "'", '', '  ', '.*', '\n'])('“%s” is taken as it stands', (typed) => {
  expect(find(typed)).toEqual([]);
});

test('a slip is forgiven only where nothing is found as typed', () => {
  const names = find('渝北区').map(({ name }) => name);
  expect(names.length).toBeGreaterThan(1);
  expect(names.filter((name) => !name.includes('渝北区'))).toEqual([]);
});

test('a wide search says of how many it shows', async () => {
  const hits = find('区');
  expect(hits).toHaveLength(40);
  const agencies = await number(`
    SELECT count(*) FROM agency a JOIN division d ON d.code = a.division
    LEFT JOIN division p ON p.code = d.province LEFT JOIN division f ON f.code = d.prefecture
    LEFT JOIN division u ON u.code = d.parent
    WHERE concat(p.name, f.name, u.name, d.name, a.name) LIKE '%区%'`);
  const divisions = await number(`
    SELECT count(*) FROM division d
    LEFT JOIN division p ON p.code = d.province LEFT JOIN division f ON f.code = d.prefecture
    LEFT JOIN division u ON u.code = d.parent
    WHERE (concat(p.name, f.name, u.name, d.name, d.former_names) LIKE '%区%'
        OR EXISTS (FROM division_successor s JOIN division g ON g.code = s.code
          WHERE s.successor = d.code AND concat(g.name, g.former_names) LIKE '%区%'))
      AND (EXISTS (FROM report r JOIN agency a USING (agency_id) WHERE r.scope = 'aggregate'
          AND r.division = d.code AND a.kind <> 'department')
        OR EXISTS (FROM report r JOIN division b ON b.code = r.division WHERE r.scope = 'own'
          AND d.code IN (b.code, b.parent, b.prefecture, b.province)) AND d.code <> '000000')`);
  expect(hits.every(({ total }) => total === agencies + divisions)).toBe(true);
});

test('counts are those of the asked scope, years included', async () => {
  const own = find('重庆市').find(({ id }) => id === '500000');
  const aggregate = find('重庆市', 'aggregate').find(({ id }) => id === '500000');
  const within = `FROM report r JOIN division d ON d.code = r.division WHERE d.province = '500000'`;
  expect(own?.reports).toBe(await number(`SELECT count(*) ${within} AND r.scope = 'own'`));
  expect(own?.years).toBe(await number(`SELECT count(DISTINCT year) ${within} AND scope = 'own'`));
  expect(own?.elsewhere).toBe(
    await number(`SELECT count(*) FROM report JOIN agency USING (agency_id)
       WHERE report.division = '500000' AND scope = 'aggregate' AND kind <> 'department'`),
  );
  expect(aggregate?.reports).toBe(own?.elsewhere);
});

test('every unit has the reports that stand for it in the dataset, no more and no less', async () => {
  const { rows } = await database.table(`
    WITH found AS (
      SELECT agency_id AS unit, 'agency' AS unit_type FROM agency
      UNION ALL SELECT code, 'division' FROM division WHERE code <> '000000'
    )
    SELECT unit, scope, count(*)::INTEGER, min(year), max(year), count(DISTINCT year)::INTEGER
    FROM (${standingReports('found')}) GROUP BY unit, scope ORDER BY unit, scope`);
  const own = every.units.flatMap(({ id, held }) =>
    (['aggregate', 'own'] as const).flatMap((scope) => {
      const { reports, first, last, years } = held[scope];
      return reports === 0 ? [] : [[id, scope, reports, first, last, years].join(' ')];
    }),
  );
  expect(own.sort()).toEqual(rows.map((row) => row.join(' ')).sort());
});

test('units with reports in the asked scope come before those without', () => {
  const hits = find('渝北区', 'aggregate');
  const has = hits.filter(({ name }) => name.startsWith('重庆市渝北区')).map((h) => h.reports > 0);
  expect(has.indexOf(false)).toBe(has.filter(Boolean).length);
});

test('the order does not depend on that of the index', () => {
  const turned = { ...collected, units: [...collected.units].reverse() };
  for (const typed of ['区', 'hz', '教育局', '襄桓县', '3']) {
    expect(searchUnits(turned, typed, 'own', 99)).toEqual(searchUnits(collected, typed, 'own', 99));
  }
});
