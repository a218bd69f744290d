import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { likeUnitsQuery } from '../../../src/lib/queries/workbench/like-units.ts';
import { likeEntries, likeList } from '../../../src/lib/views/workbench/like-units.ts';
import { builtFile } from '../../db/built-file.ts';

let database: Database;

beforeAll(async () => {
  database = await openNodeDatabase(await builtFile());
});

afterAll(() => database.close());

/** An agency of a kind with a report of a year, the one with most of its kind in its prefecture. */
async function anyUnit(kind: string, scope: string): Promise<{ id: string; year: number }> {
  const { rows } = await database.table(`
    SELECT min(a.agency_id), r.year FROM report r JOIN agency a USING (agency_id)
    JOIN division d ON d.code = a.division
    WHERE a.kind = '${kind}' AND r.scope = '${scope}'
    GROUP BY d.prefecture, d.level, r.year ORDER BY count(*) DESC, d.prefecture LIMIT 1`);
  return { id: String(rows[0]?.[0]), year: Number(rows[0]?.[1]) };
}

describe.each([
  ['government', 'aggregate'],
  ['department', 'own'],
] as const)('peers of a %s', (kind, scope) => {
  test('share its level and kind and have a report of the year; the near come first', async () => {
    const { id, year } = await anyUnit(kind, scope);
    const rows = await database.query(likeUnitsQuery(id, { scope, year }));
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.map(({ agency_id }) => agency_id)).not.toContain(id);
    const ids = rows.map(({ agency_id }) => `'${agency_id}'`).join(', ');
    const { rows: truth } = await database.table(`
      SELECT count(DISTINCT a.agency_id)::INTEGER FROM agency a
      JOIN division d ON d.code = a.division
      JOIN report r ON r.agency_id = a.agency_id AND r.scope = '${scope}' AND r.year = ${year}
      WHERE a.agency_id IN (${ids}) AND a.kind = '${kind}'
        AND d.level = (SELECT level FROM division JOIN agency x ON x.division = code
          WHERE x.agency_id = '${id}')`);
    expect(Number(truth[0]?.[0])).toBe(rows.length);
    const order = rows.map(
      ({ same_role, near }) =>
        (kind === 'department' && !same_role ? 10 : 0) +
        ['prefecture', 'province', 'elsewhere'].indexOf(near),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

test('the same function goes by the name without its place', async () => {
  const { rows } = await database.table(`
    SELECT jaccard('应急管理局', '住房和城乡建设委员会') >= 0.6,
      jaccard('住房和城乡建设局', '住房城乡建设局') >= 0.6,
      regexp_replace('市场监督管理局', '^.+?[省市区县旗]', ''),
      regexp_replace('重庆市应急管理局', '^.+?[省市区县旗]', '')`);
  expect(rows[0]).toEqual([false, true, '市场监督管理局', '应急管理局']);
});

test('reasons are said, and a number that is not known is not', () => {
  const row = {
    ...{ agency_id: '500101-010', name: '甲', kind: 'department' as const },
    ...{ near: 'prefecture' as const, same_role: true, requests: 45, own_requests: 50 },
  };
  const entries = likeEntries([row, { ...row, agency_id: '1', requests: null }], { lang: 'zh' });
  expect(entries.map(({ reason }) => reason)).toEqual([
    '同职能 · 同地市 · 收到申请45件（本单位50件）',
    '同职能 · 同地市 · 收到申请数不全',
  ]);
  expect(likeList('500101-020', entries)).toEqual(['1', '500101-010', '500101-020']);
});
