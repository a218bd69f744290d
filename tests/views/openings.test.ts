import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { runQueries } from '../../src/lib/db/query-set.ts';
import {
  openingQueries,
  PRESET_COLUMNS,
  PRESET_INDICATORS,
} from '../../src/lib/queries/openings.ts';
import { findIndicator } from '../../src/lib/catalogue/catalogue.ts';
import { isCovered } from '../../src/lib/catalogue/thresholds.ts';
import { workbenchQueries } from '../../src/lib/queries/workbench/workbench.ts';
import type { Openings } from '../../src/lib/url/href.ts';
import { ROUTES } from '../../src/lib/url/view-state.ts';
import { openingsFrom } from '../../src/lib/views/openings.ts';

const years = [2022, 2023, 2024].map((year) => ({ year, reports: 9 }));
const count = (year: number, known: number) => ({ indicator: 'published.website', year, known });
const series = (indicator: string, agency_id: string, years: number) => ({
  indicator,
  agency_id,
  years,
});
const pairOf = (year: number, agency_id: string, shared: number) => ({ year, agency_id, shared });

test('a preset names indicators that there are', () => {
  const codes = [PRESET_INDICATORS, PRESET_COLUMNS].flatMap((one) => Object.values(one).flat());
  expect(codes.filter((code) => findIndicator(code) === undefined)).toEqual([]);
});

describe('from counts', () => {
  test('the year is the latest that is nearly as full as the fullest', () => {
    const open = (...counts: ReturnType<typeof count>[]) =>
      openingsFrom({ counts, years, series: [], pairs: [], lists: [] })['/'].year;
    expect(open(count(2022, 10), count(2023, 30), count(2024, 25))).toBe(2024);
    expect(open(count(2022, 10), count(2023, 30), count(2024, 20))).toBe(2023);
    expect(open()).toBe(2024);
  });

  test('trends take the indicator with most long series and its agencies', () => {
    const { '/trends': state } = openingsFrom({
      counts: [],
      years,
      series: [
        series('requests.stated', 'a', 3),
        series('published.website', 'a', 3),
        series('published.website', 'b', 3),
        series('published.website', 'c', 2),
      ],
      pairs: [],
      lists: [],
    });
    expect(state).toMatchObject({ indicator: 'published.website', picked: ['a', 'b'] });
  });

  test('the comparison takes the year in which four agencies share most', () => {
    const { '/compare': state } = openingsFrom({
      counts: [],
      years,
      series: [],
      pairs: [
        pairOf(2023, 'a', 9),
        pairOf(2023, 'b', 8),
        pairOf(2024, 'c', 9),
        pairOf(2024, 'd', 3),
      ],
      lists: [],
    });
    expect(state).toMatchObject({ year: 2023, versus: 2022, picked: ['a', 'b'] });
  });
});

describe('a preset', () => {
  const list = (
    division: string,
    known: number,
    listed: number,
    year = 2024,
    indicator = 'requests.stated',
  ) => ({
    ...{ division, known, listed, year, indicator },
    ...{ level: 'county' as const, kind: 'township' as const, scope: 'own' as const },
  });
  const open = (...lists: ReturnType<typeof list>[]) =>
    openingsFrom({ counts: [], years, series: [], pairs: [], lists })['/requests'];

  test.each([
    [
      'most of those a third of which is here',
      '310000',
      [list('000000', 60, 478), list('310000', 8, 22), list('610000', 6, 16)],
    ],
    ['none of fewer than five', '310000', [list('310000', 5, 15), list('610000', 4, 4)]],
    ['the later year on a tie', '310000', [list('610000', 8, 22, 2023), list('310000', 8, 22)]],
    ['the nation where no list may be ranked', '000000', [list('310000', 5, 16)]],
  ])('takes %s', (_rule, division, lists) => {
    expect(open(...lists).division).toBe(division);
  });

  test('shows the columns that enough of these units state in that year', () => {
    const opened = open(
      list('310000', 8, 22),
      list('310000', 6, 22, 2024, 'reconsideration.stated'),
      list('310000', 4, 22, 2024, 'litigation.stated'),
      list('310000', 9, 22, 2023, 'outcome.total'),
      list('610000', 9, 99, 2024, 'requests.received'),
    );
    expect(opened.columns).toEqual(['reconsideration.stated']);
  });

  test('opens on the list that another preset can rank as well, both on the same', () => {
    const lists = [
      list('310000', 8, 22),
      list('610000', 6, 16),
      list('610000', 6, 16, 2024, 'published.total'),
      list('330000', 9, 20, 2024, 'published.total'),
    ];
    const opened = openingsFrom({ counts: [], years, series: [], pairs: [], lists });
    for (const route of ['/requests', '/publication'] as const) {
      expect(opened[route]).toMatchObject({ division: '610000', year: 2024 });
    }
  });

  test('compares with the year before', () => {
    expect(open(list('310000', 8, 22, 2023))).toMatchObject({
      ...{ year: 2023, versus: 2022, level: 'county', kind: 'township', scope: 'own' },
    });
  });
});

describe('from the dataset', () => {
  let database: Database;
  let openings: Openings;
  beforeAll(async () => {
    database = await openNodeDatabase('static/dataset/nianbao.duckdb');
    openings = openingsFrom(await runQueries(database, openingQueries()));
  });
  afterAll(() => database.close());

  const known = async (route: (typeof ROUTES)[number], division = '000000') => {
    const { indicator, year, scope, kind, level } = openings[route];
    const { rows } = await database.table(`
      SELECT count(*)::INTEGER FROM figure f JOIN report r USING (report_id)
      JOIN agency a USING (agency_id) JOIN division d ON d.code = r.division
      WHERE f.value IS NOT NULL AND f.applicant = 'total' AND f.indicator = '${indicator}'
        AND r.year = ${year} AND r.scope = '${scope}'
        AND '${division}' IN ('000000', d.code, d.parent, d.prefecture, d.province)
        AND '${kind}' IN ('all', a.kind) AND '${level}' IN ('all', d.level)`);
    return Number(rows[0]?.[0]);
  };

  test.each(['/', '/agencies', '/data'] as const)(
    '%s opens on a year with twenty units at least',
    async (route) => {
      expect(await known(route)).toBeGreaterThanOrEqual(20);
    },
  );

  test.each(['/publication', '/requests'] as const)(
    '%s opens on a list that may be ranked, as its own rows say',
    async (route) => {
      const state = openings[route];
      const { peers } = await runQueries(database, workbenchQueries(state));
      const stated = peers.filter(
        ({ year, indicator, value }) =>
          year === state.year && indicator === state.indicator && value !== null,
      ).length;
      expect(stated).toBe(await known(route, state.division));
      expect(stated).toBeGreaterThanOrEqual(5);
      expect(isCovered(stated, peers[0]?.listed ?? 0, 33)).toBe(true);
    },
  );

  test('each list of the choice has the units that its page lists', async () => {
    const { lists } = await runQueries(database, openingQueries());
    const governments = lists.filter(({ kind }) => kind === 'government');
    expect(lists.length).toBeGreaterThan(100);
    for (const { known, listed, ...list } of [...lists.slice(0, 10), ...governments.slice(0, 10)]) {
      const state = { ...openings['/requests'], ...list };
      const { peers } = await runQueries(database, workbenchQueries(state));
      expect({ ...list, listed: peers[0]?.listed }).toEqual({ ...list, listed });
      expect(known).toBeLessThanOrEqual(listed);
    }
  });

  test('trends open on several units of three years or more', async () => {
    const { picked: units, indicator, scope } = openings['/trends'];
    expect(units.length).toBeGreaterThanOrEqual(5);
    for (const unit of units) {
      const { rows } = await database.table(`
        SELECT count(DISTINCT year)::INTEGER FROM observation JOIN report USING (report_id)
        WHERE agency_id = '${unit}' AND indicator = '${indicator}' AND scope = '${scope}'
          AND value IS NOT NULL`);
      expect(Number(rows[0]?.[0])).toBeGreaterThanOrEqual(3);
    }
  });

  test('the comparison opens on four units with both years', async () => {
    const { picked: units, year, versus, scope } = openings['/compare'];
    expect(units).toHaveLength(4);
    const { rows } = await database.table(`
      SELECT count(*)::INTEGER FROM report WHERE scope = '${scope}'
        AND year IN (${year}, ${String(versus)})
        AND agency_id IN (${units.map((unit) => `'${unit}'`).join(', ')})`);
    expect(Number(rows[0]?.[0])).toBe(8);
  });
});
