import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import {
  groupYearsQuery,
  matchedPairsQuery,
} from '../../../src/lib/queries/trends/group-spread.ts';
import {
  divisionChangesQuery,
  richIndicatorsQuery,
  trendsQueries,
  unitFillsQuery,
  yearsOf,
} from '../../../src/lib/queries/trends/trends.ts';
import { runQueries } from '../../../src/lib/db/query-set.ts';
import { MAX_UNITS, type ViewState } from '../../../src/lib/url/view-state.ts';
import { stateOf } from '../states.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
});
afterAll(() => database.close());

/** Values of the selection by agency and year, read without any of the queries under test. */
async function cells(state: ViewState, condition: string) {
  const { rows } = await database.table(`
    SELECT r.agency_id, r.year, f.value, f.numerator, f.denominator
    FROM report r
    JOIN agency a ON a.agency_id = r.agency_id
    JOIN division d ON d.code = r.division
    LEFT JOIN (SELECT * FROM figure WHERE indicator = '${state.indicator}' AND applicant = 'total') f
      ON f.report_id = r.report_id
    WHERE ${condition}`);
  return rows.map(([agency, year, value, numerator, denominator]) => ({
    agency: String(agency),
    year: Number(year),
    value: value as number | null,
    numerator: numerator as number | null,
    denominator: denominator as number | null,
  }));
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low = 0, high = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

const COUNTIES = `r.scope = 'aggregate' AND a.kind = 'government' AND d.level = 'county'`;

describe('the spread of a group', () => {
  test.each([
    [stateOf(), COUNTIES],
    [stateOf({ scope: 'own', kind: 'all', level: 'all' }), `r.scope = 'own'`],
    [stateOf({ division: '500000' }), `${COUNTIES} AND d.province = '500000'`],
  ])('is that of those who state it, k of n', async (state, condition) => {
    const own = await cells(state, condition);
    for (const row of await database.query(groupYearsQuery(state))) {
      const year = own.filter((cell) => cell.year === row.year);
      const known = year.flatMap(({ value }) => (value === null ? [] : [value]));
      expect(row).toMatchObject({ reports: year.length, known: known.length });
      if (known.length === 0) {
        expect(row).toMatchObject({ lower: null, median: null, upper: null });
        continue;
      }
      expect(row.lower).toBeCloseTo(quantile(known, 0.25), 8);
      expect(row.median).toBeCloseTo(quantile(known, 0.5), 8);
      expect(row.upper).toBeCloseTo(quantile(known, 0.75), 8);
    }
  });

  test('counts only rates of ten cases or more', async () => {
    const state = stateOf({ indicator: 'rate.granted', scope: 'own', kind: 'all', level: 'all' });
    const own = await cells(state, `r.scope = 'own'`);
    const rows = await database.query(groupYearsQuery(state));
    expect(rows.some(({ counted, known }) => counted < known)).toBe(true);
    for (const row of rows) {
      const firm = own
        .filter(({ year, denominator }) => year === row.year && (denominator ?? 0) >= 10)
        .flatMap(({ value }) => (value === null ? [] : [value]));
      expect(row.counted).toBe(firm.length);
      if (firm.length > 0) expect(row.median).toBeCloseTo(quantile(firm, 0.5), 10);
      else expect(row.median).toBeNull();
    }
  });
});

describe('matched pairs', () => {
  test.each([
    [stateOf(), COUNTIES],
    [stateOf({ scope: 'own', kind: 'all', level: 'all' }), `r.scope = 'own'`],
  ])('hold the units that state it in both years, and no others', async (state, condition) => {
    const own = await cells(state, condition);
    const rows = await database.query(matchedPairsQuery(state));
    expect(rows.length).toBeGreaterThan(0);
    for (const year of yearsOf(state).slice(1)) {
      const value = (agency: string, at: number) =>
        own.find((cell) => cell.agency === agency && cell.year === at)?.value ?? null;
      const both = [...new Set(own.map(({ agency }) => agency))].filter(
        (agency) => value(agency, year) !== null && value(agency, year - 1) !== null,
      );
      const sum = (at: number) =>
        both.reduce((total, agency) => total + (value(agency, at) ?? 0), 0);
      const row = rows.find((pair) => pair.year === year);
      if (both.length === 0) {
        expect(row).toBeUndefined();
        continue;
      }
      expect(row).toMatchObject({
        units: both.length,
        before: sum(year - 1),
        after: sum(year),
        before_of: null,
        rose: both.filter((a) => (value(a, year) ?? 0) > (value(a, year - 1) ?? 0)).length,
        fell: both.filter((a) => (value(a, year) ?? 0) < (value(a, year - 1) ?? 0)).length,
      });
      expect(row?.median_after).toBeCloseTo(
        quantile(
          both.map((agency) => value(agency, year) ?? 0),
          0.5,
        ),
        8,
      );
    }
  });

  test('give a rate the ratio of the sums and its denominators', async () => {
    const state = stateOf({ indicator: 'rate.granted' });
    const [pair] = await database.query(matchedPairsQuery(state));
    expect(pair).toMatchObject({
      year: 2024,
      units: 2,
      before: 86 / 200,
      before_of: 200,
      after: 117 / 319,
      after_of: 319,
    });
  });

  test('stay within the range', async () => {
    const rows = await database.query(matchedPairsQuery(stateOf({ from: 2023, to: 2024 })));
    expect(rows.map(({ year }) => year)).toEqual([2024]);
  });
});

describe('ways to fill the chart', () => {
  test('are the agencies with most years, at most twelve, two years at least', async () => {
    const state = stateOf({ level: 'all' });
    const fills = await database.query(unitFillsQuery(state));
    const own = await cells(state, `r.scope = 'aggregate'`);
    for (const { units, count, most_years } of fills) {
      const ids = units.split(',');
      expect(ids).toHaveLength(count);
      expect(count).toBeLessThanOrEqual(MAX_UNITS);
      const years = ids.map(
        (id) => own.filter(({ agency, value }) => agency === id && value !== null).length,
      );
      expect(Math.max(...years)).toBe(most_years);
      expect(Math.min(...years)).toBeGreaterThanOrEqual(2);
      expect(years).toEqual([...years].sort((a, b) => b - a));
    }
  });

  test('name other indicators with several years', async () => {
    const [first] = await database.query(richIndicatorsQuery(stateOf()));
    expect(first?.indicator).toBe('published.website');
    const { rows } = await database.table(`
      SELECT count(*)::INTEGER FROM (SELECT agency_id FROM observation JOIN report USING (report_id)
      WHERE indicator = 'published.website' AND value IS NOT NULL AND scope = 'aggregate'
      GROUP BY 1 HAVING count(DISTINCT year) > 1)`);
    expect(first?.units).toBe(rows[0]?.[0]);
  });
});

describe('changes of divisions', () => {
  const ask = (changes: Partial<ViewState>) =>
    database.query(divisionChangesQuery(stateOf(changes)));

  test('name the predecessors of a division formed within the range', async () => {
    expect(await ask({ units: ['320613'] })).toEqual([
      { unit: '320613', year: 2020, from_names: '崇川区、港闸区', to_name: '崇川区' },
    ]);
  });

  test('are told of an agency by its division', async () => {
    expect(await ask({ units: ['320613-002'] })).toMatchObject([
      { unit: '320613-002', year: 2020 },
    ]);
  });

  test('are told of the predecessor too', async () => {
    expect(await ask({ units: ['320611'] })).toMatchObject([{ year: 2020, to_name: '崇川区' }]);
  });

  test('outside the range are none', async () => {
    expect(await ask({ units: ['320613'], from: 2020 })).toEqual([]);
    expect(await ask({ units: ['140404'] })).toEqual([]);
    expect(await ask({ units: [] })).toEqual([]);
  });
});

test('every query of the view is bound and answered', async () => {
  const rows = await runQueries(
    database,
    trendsQueries(stateOf({ units: ['500109-001', '500109'] })),
  );
  expect(rows.place).toEqual([{ name: '全国' }]);
  expect(rows.series).toHaveLength(14);
});
