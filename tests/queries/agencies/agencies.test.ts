import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { questionsOf, runQueries } from '../../../src/lib/db/query-set.ts';
import { agenciesQueries, FIRST_AGENCIES } from '../../../src/lib/queries/agencies/agencies.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { stateOf } from '../states.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
});
afterAll(() => database.close());

const all = (changes: Partial<ViewState> = {}) =>
  stateOf({ kind: 'all', level: 'all', ...changes });
const ask = (state: ViewState) => runQueries(database, agenciesQueries(state));

async function count(condition: string): Promise<number> {
  const { rows } = await database.table(`SELECT count(*)::INTEGER FROM agency a
    JOIN division d ON d.code = a.division WHERE ${condition}`);
  return Number(rows[0]?.[0]);
}

describe('the list of agencies', () => {
  test('opens on those with most figures and says of how many', async () => {
    const { agencies, sizes, areas } = await ask(all());
    expect(agencies).toHaveLength(FIRST_AGENCIES);
    expect(agencies[0]?.total).toBe(await count('TRUE'));
    expect(sizes[0]?.agencies).toBe(agencies[0]?.total);
    const figures = agencies.map((entry) => entry.figures);
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
    expect(areas.reduce((sum, area) => sum + area.agencies, 0)).toBe(agencies[0]?.total);
  });

  test.each([
    [all({ division: '500000' }), `d.province = '500000'`],
    [all({ division: '140400', kind: 'office' }), `d.prefecture = '140400' AND a.kind = 'office'`],
    [all({ level: 'zone', search: '管委会' }), `d.level = 'zone'`],
    [all({ search: '襄垣' }), 'TRUE'],
  ])('holds all of an area or a search', async (state, condition) => {
    const { agencies, sizes } = await ask(state);
    expect(agencies).toHaveLength(await count(condition));
    expect(sizes[0]?.agencies).toBe(agencies.length);
  });

  test('says which years are collected in which scope', async () => {
    const { agencies } = await ask(all({ division: '520322' }));
    const both = agencies.find(({ agency_id }) => agency_id === '520322-001');
    expect(both).toMatchObject({
      place: '贵州省 遵义市 桐梓县',
      aggregate_years: '2022',
      own_years: '2023',
    });
  });

  test('leads from a division to those below it and back', async () => {
    const { areas, sizes } = await ask(all({ division: '140000' }));
    expect(sizes[0]).toMatchObject({ division: '山西省', parent: '000000' });
    expect(areas.map(({ code }) => code)).toContain('140400');
    expect(areas.every(({ code }) => code.startsWith('14'))).toBe(true);
  });

  test('asks nothing new while a name is typed', () => {
    expect(questionsOf(agenciesQueries(all({ search: '襄' })))).toBe(
      questionsOf(agenciesQueries(all({ search: '襄垣' }))),
    );
  });
});
