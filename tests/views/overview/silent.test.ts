import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { silentText } from '../../../src/lib/messages/overview/silent.ts';
import { silentQuery, type SilentDivision } from '../../../src/lib/queries/overview/silent.ts';
import { silentView } from '../../../src/lib/views/overview/silent.ts';
import { builtFile } from '../../db/built-file.ts';
import { stateOf } from '../../queries/states.ts';

const zh = silentText.zh;
const silent = (name: string, above: string): SilentDivision => ({
  ...{ code: name, name, level: 'county', above, owing: 38 },
});

describe('who has not published', () => {
  const state = stateOf({ division: '500000', year: 2024, kind: 'all', scope: 'aggregate' });
  const rows = [silent('万州区', '重庆市'), silent('涪陵区', '重庆市'), silent('某县', '')];

  test('is listed by the division above, with the day it was due, and as text to be copied', () => {
    const view = silentView(rows, '重庆市', state);
    expect(view?.title).toBe('重庆市38个县级以上政府中，3个未收录2024年度报告');
    expect(view?.note).toContain('2025年3月31日前');
    expect(view?.groups).toEqual([
      { above: '重庆市', names: '万州区、涪陵区' },
      { above: zh.ownLevel, names: '某县' },
    ]);
    expect(view?.copied.split('\n')).toHaveLength(4);
    expect(view?.copied).toContain('未收录不等于未公布');
    expect(view?.frame.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['重庆市', '万州区', '万州区', '县级', '2024', '未收录报告'],
      ['重庆市', '涪陵区', '涪陵区', '县级', '2024', '未收录报告'],
      [zh.ownLevel, '某县', '某县', '县级', '2024', '未收录报告'],
    ]);
    expect(view?.frame.footing).toEqual([view?.note]);
  });

  test.each([
    ['own reports have no register', rows, { scope: 'own' }],
    ['departments have none either', rows, { kind: 'department' }],
    ['nobody is missing', [], {}],
  ] as const)('says nothing where %s', (_why, some, changes) => {
    expect(silentView(some, '重庆市', { ...state, ...changes })).toBeNull();
  });
});

describe('from the dataset', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openNodeDatabase(await builtFile());
  });

  afterAll(() => database.close());

  test.each([
    ['500000', 2023],
    ['320000', 2024],
  ])('those of %s in %i and those with a report are all that owe one', async (division, year) => {
    const rows = await database.query(silentQuery({ division, year }));
    const { rows: counts } = await database.table(`
      SELECT count(DISTINCT d.code)::INTEGER FROM division d JOIN agency a ON a.division = d.code
      JOIN report r USING (agency_id)
      WHERE d.province = '${division}' AND a.kind = 'government' AND r.scope = 'aggregate'
        AND r.year = ${year} AND d.level IN ('province', 'prefecture', 'county')`);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length + Number(counts[0]?.[0])).toBe(rows[0]?.owing);
  });

  test('of the whole country the governments above the counties', async () => {
    const rows = await database.query(silentQuery({ division: '000000', year: 2024 }));
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(['province', 'prefecture']));
    expect(rows.map(({ code }) => code)).not.toContain('810000');
  });
});
