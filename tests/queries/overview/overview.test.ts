import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { runQueries } from '../../../src/lib/db/query-set.ts';
import { coverageQuery } from '../../../src/lib/queries/overview/coverage.ts';
import { findingsQuery, judgedQuery } from '../../../src/lib/queries/overview/findings.ts';
import { keyFiguresQuery } from '../../../src/lib/queries/overview/key-figures.ts';
import { moversQuery } from '../../../src/lib/queries/overview/movers.ts';
import {
  divisionPathQuery,
  registerQuery,
  scopeCountsQuery,
} from '../../../src/lib/queries/overview/size.ts';
import {
  KEY_INDICATORS,
  keyIndicators,
  overviewQueries,
} from '../../../src/lib/queries/overview/overview.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { stateOf } from '../states.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
});
afterAll(() => database.close());

async function number(sql: string): Promise<number> {
  return Number((await database.table(sql)).rows[0]?.[0]);
}

const all = { kind: 'all', level: 'all' } as const;

const STATES: [string, ViewState][] = [
  ['the nation', stateOf(all)],
  ['own reports', stateOf({ ...all, scope: 'own' })],
  ['one kind of agency', stateOf({ ...all, scope: 'own', kind: 'department' })],
  ['a municipality', stateOf({ ...all, division: '500000', scope: 'own', year: 2025 })],
  ['a prefecture', stateOf({ ...all, division: '320800', year: 2023, versus: 2022 })],
  ['a county', stateOf({ ...all, division: '320813', year: 2024 })],
  ['a zone', stateOf({ ...all, division: '500000-liangjiang', scope: 'own' })],
  ['prefectures', stateOf({ ...all, level: 'prefecture' })],
  ['no year to compare', stateOf({ ...all, versus: null })],
  ['a rate', stateOf({ ...all, indicator: 'rate.disclosed' })],
  ['one applicant', stateOf({ ...all, indicator: 'requests.received', applicant: 'natural' })],
  ['a province without reports', stateOf({ ...all, division: '540000' })],
  ['an unknown division', stateOf({ ...all, division: '999999' })],
];

test.each(STATES)('every query of %s is bound and answers', async (_, state) => {
  const rows = await runQueries(database, overviewQueries(state));
  expect(rows.scopes).toHaveLength(2);
});

test('the chosen indicator takes the first place when it is no key figure', () => {
  expect(keyIndicators('published.website')).toEqual(KEY_INDICATORS);
  expect(keyIndicators('rate.refused')).toEqual(['rate.refused', ...KEY_INDICATORS.slice(0, -1)]);
});

describe('key figures', () => {
  /** The same by other means: plain rows, summed here. */
  async function expected(code: string, scope: string, level: string | null, years: number[]) {
    const { rows } = await database.table(`
      SELECT r.agency_id, r.year, f.value, f.numerator, f.denominator
      FROM report r JOIN division d ON d.code = r.division
      LEFT JOIN figure f ON f.report_id = r.report_id AND f.indicator = '${code}'
        AND f.applicant = 'total'
      WHERE r.scope = '${scope}' AND r.year IN (${years.join()})
        ${level === null ? '' : `AND d.level = '${level}'`}`);
    const known = (year: number) =>
      new Map(
        rows
          .filter((row) => row[1] === year && row[2] !== null)
          .map((row) => [String(row[0]), row.slice(2).map(Number)]),
      );
    return { rows, known };
  }

  test.each([
    ['published.website', 'aggregate', 'county', 2024],
    ['requests.stated', 'aggregate', 'county', 2024],
    ['requests.stated', 'own', null, 2024],
    ['interpretations', 'own', null, 2023],
    ['published.total', 'own', null, 2025],
  ] as const)('%s of %s reports, %s, %d', async (code, scope, level, year) => {
    const state = stateOf({ ...all, scope, year, versus: year - 1 });
    const [before, now] = await database.query(keyFiguresQuery(state, [code]));
    const { rows, known } = await expected(code, scope, level, [year, year - 1]);
    const [present, past] = [known(year), known(year - 1)];
    const same = [...present.keys()].filter((agency) => past.has(agency));
    const sum = (values: Map<string, number[]>, of: Iterable<string>) =>
      [...of].reduce((total, agency) => total + (values.get(agency)?.[0] ?? NaN), 0);
    expect(now).toMatchObject({
      year,
      level,
      reports: rows.filter((row) => row[1] === year).length,
      known: present.size,
      value: sum(present, present.keys()),
      same: same.length,
      same_value: sum(present, same),
      rose: same.filter((agency) => sum(present, [agency]) > sum(past, [agency])).length,
      fell: same.filter((agency) => sum(present, [agency]) < sum(past, [agency])).length,
    });
    expect(before).toMatchObject({ year: year - 1, known: past.size, same: same.length });
    expect(before?.same_value).toBe(sum(past, same));
  });

  test('a rate is the ratio of the sums', async () => {
    const state = stateOf({ ...all, year: 2024 });
    const rows = await database.query(keyFiguresQuery(state, ['rate.completed']));
    const now = rows.find(({ year }) => year === 2024);
    expect(now?.value).toBeCloseTo(
      await number(`SELECT sum(numerator) / sum(denominator)
        FROM derived JOIN report r USING (report_id) JOIN division d ON d.code = r.division
        WHERE indicator = 'rate.completed' AND value IS NOT NULL
          AND r.scope = 'aggregate' AND r.year = 2024 AND d.level = 'county'`),
      12,
    );
  });

  test('aggregate reports of two levels are never summed, and the level is the fullest', async () => {
    const state = stateOf({ ...all, division: '320800', year: 2023, versus: 2022 });
    const [row] = await database.query(keyFiguresQuery(state, ['published.website']));
    expect(row?.level).toBe('county');
  });

  test('without a year to compare with there is one row and no same units', async () => {
    const state = stateOf({ ...all, versus: null });
    const rows = await database.query(keyFiguresQuery(state, ['published.website']));
    expect(rows.map(({ year, same }) => [year, same])).toEqual([[2024, 0]]);
  });

  test('what nobody states has no sum, which is not zero', async () => {
    const state = stateOf({ ...all, year: 2024, level: 'zone', kind: 'other' });
    const rows = await database.query(keyFiguresQuery(state, ['circulars']));
    expect(rows.at(-1)).toMatchObject({ known: 0, value: null, same_value: null });
  });
});

describe('coverage', () => {
  test.each(STATES.slice(0, 8))('%s: every report stands in one cell', async (_, state) => {
    const cells = await database.query(coverageQuery(state));
    const scopes = await database.query(scopeCountsQuery(state));
    const total = cells.reduce((sum, { reports }) => sum + reports, 0);
    expect(total).toBe(scopes.find(({ scope }) => scope === state.scope)?.reports);
  });

  test('the nation: 31 provinces in seven years, an empty one included', async () => {
    const cells = await database.query(coverageQuery(stateOf(all)));
    expect(cells).toHaveLength(31 * 7);
    const empty = cells.filter(({ division }) => division === '540000');
    expect(empty.map(({ reports }) => reports)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const complete = cells.reduce((sum, cell) => sum + cell.complete, 0);
    expect(complete).toBe(
      await number("SELECT count(*) FROM report WHERE complete AND scope = 'aggregate'"),
    );
  });

  test('counts the reports whose figures contradict themselves', async () => {
    const cells = await database.query(coverageQuery(stateOf(all)));
    const conflicting = cells.reduce((sum, cell) => sum + cell.conflicting, 0);
    expect(conflicting).toBe(
      await number(`SELECT count(DISTINCT report_id) FROM finding JOIN report USING (report_id)
        WHERE grade = 'E' AND verdict = 'FAIL' AND scope = 'aggregate'`),
    );
  });

  test('a municipality: its own bodies first, districts in order, zones last', async () => {
    const cells = await database.query(
      coverageQuery(stateOf({ ...all, division: '500000', scope: 'own' })),
    );
    const rows = [...new Set(cells.map(({ division }) => division))];
    expect(rows[0]).toBe('500000');
    expect(cells[0]?.self).toBe(true);
    expect(rows[1]).toBe('500101');
    expect(rows.at(-1)).toBe('500000-liangjiang');
  });
});

describe('movers', () => {
  test('every unit with both reports, the figure or none', async () => {
    const state = stateOf({ ...all, indicator: 'requests.stated' });
    const rows = await database.query(moversQuery(state));
    const both = rows.filter(({ value, before }) => value !== null && before !== null);
    expect(both).toHaveLength(10);
    expect(both.find(({ agency }) => agency === '太原市小店区人民政府')).toMatchObject({
      value: 307,
      before: 57,
    });
    expect(rows.length).toBe(
      await number(`SELECT count(*) FROM report r JOIN report b USING (agency_id, scope)
        WHERE r.year = 2024 AND b.year = 2023 AND scope = 'aggregate'`),
    );
  });

  test('no year to compare with, no rows', async () => {
    expect(await database.query(moversQuery(stateOf({ ...all, versus: null })))).toEqual([]);
  });
});

describe('findings', () => {
  const found = async (changes: Partial<ViewState>) =>
    database.query(findingsQuery(stateOf({ ...all, ...changes })));

  test.each(['aggregate', 'own'] as const)('of %s reports are those that fail', async (scope) => {
    const rows = await found({ scope });
    const ids = rows.map(({ report_id, position }) => `${report_id} ${position}`);
    const { rows: expected } = await database.table(`SELECT report_id || ' ' || position
      FROM finding WHERE verdict = 'FAIL' AND report_id LIKE '%-${scope}'`);
    expect([...ids].sort()).toEqual(expected.flat().sort());
  });

  test('the gravest come first, of one grade the chosen year', async () => {
    const rows = await found({ year: 2023 });
    const weights = rows.map(({ grade, year }) => [
      ['E', 'W', 'I'].indexOf(grade),
      year === 2023 ? 0 : 1,
      -year,
    ]);
    const sorted = [...weights].sort(
      ([a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]) => a - x || b - y || c - z,
    );
    expect(weights).toEqual(sorted);
    expect(new Set(rows.map(({ grade }) => grade)).size).toBeGreaterThan(1);
  });

  test('洪泽区 2023 prints totals that are not their parts', async () => {
    const rows = (await found({ division: '320813' })).filter(({ year }) => year === 2023);
    expect(rows).toContainEqual(
      expect.objectContaining({
        agency: '淮安市洪泽区人民政府',
        rule: 'S4.1',
        expected: 11,
        found: 0,
      }),
    );
  });

  test('a district of one city alone has its own findings only', async () => {
    const rows = await found({ division: '320831' });
    expect(new Set(rows.map(({ agency }) => agency))).toEqual(new Set(['金湖县人民政府']));
  });

  test.each(['aggregate', 'own'] as const)('%s: what was judged is counted', async (scope) => {
    const [counts] = await database.query(judgedQuery(stateOf({ ...all, scope })));
    const sum = (verdicts: string) =>
      number(`SELECT sum(findings) FROM rule_count
        WHERE report_id LIKE '%-${scope}' AND verdict ${verdicts} 'CANNOT_JUDGE'`);
    expect(counts).toEqual({ judged: await sum('<>'), open: await sum('=') });
  });
});

describe('size', () => {
  test('provinces without Hong Kong, Macao and Taiwan; districts of a municipality', async () => {
    const levels = async (division: string) =>
      Object.fromEntries(
        (await database.query(registerQuery({ division, year: 2024 }))).map((row) => [
          row.level,
          row.divisions,
        ]),
      );
    expect(await levels('000000')).toMatchObject({ province: 31 });
    expect(await levels('500000')).toMatchObject({ county: 38 });
  });

  test('the way down to a division, without repeating a step', async () => {
    const names = async (division: string) =>
      (await database.query(divisionPathQuery({ division }))).map(({ name }) => name);
    expect(await names('000000')).toEqual(['全国']);
    expect(await names('500112')).toEqual(['全国', '重庆市', '渝北区']);
    expect(await names('320813')).toEqual(['全国', '江苏省', '淮安市', '洪泽区']);
    expect(await names('999999')).toEqual([]);
  });
});
