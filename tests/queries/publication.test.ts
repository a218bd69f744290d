import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { runQueries } from '../../src/lib/db/query-set.ts';
import { divisionFiguresQuery } from '../../src/lib/queries/division-figures.ts';
import { PUBLICATION_INDICATORS, publicationQueries } from '../../src/lib/queries/publication.ts';
import { yearSumsQuery } from '../../src/lib/queries/year-sums.ts';
import type { ViewState } from '../../src/lib/url/view-state.ts';
import { publicationView } from '../../src/lib/views/publication/publication.ts';
import { builtFile } from '../db/built-file.ts';
import { openings } from '../views/selection-rows.ts';
import { stateOf } from './states.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase(await builtFile());
});
afterAll(() => database.close());

const COUNTIES = `r.scope = 'aggregate' AND a.kind = 'government' AND d.level = 'county'`;
const OWN = `r.scope = 'own'`;

/** Figures of a selection by report, read without any of the queries under test. */
async function figures({ indicator }: ViewState, condition: string) {
  const { rows } = await database.table(`
    SELECT r.agency_id, r.year, coalesce(d.province, '') AS province, o.value
    FROM report r JOIN agency a USING (agency_id) JOIN division d ON d.code = r.division
    LEFT JOIN (SELECT * FROM figure WHERE indicator = '${indicator}' AND applicant = 'total') o
      USING (report_id)
    WHERE ${condition}`);
  return rows.map(([agency, year, province, value]) => ({
    agency: String(agency),
    year: Number(year),
    province: String(province),
    value: value as number | null,
  }));
}

const sum = (values: number[]) =>
  values.length === 0 ? null : values.reduce((all, value) => all + value, 0);
const knownOf = (rows: { value: number | null }[]) =>
  rows.flatMap(({ value }) => (value === null ? [] : [value]));

describe('sums by year', () => {
  test.each([
    [stateOf(), COUNTIES],
    [stateOf({ indicator: 'published.total' }), COUNTIES],
    [stateOf({ scope: 'own', kind: 'all', level: 'all' }), OWN],
    [stateOf({ division: '500000' }), `${COUNTIES} AND d.province = '500000'`],
  ])('are those of k of n, and of the same units in two years', async (state, condition) => {
    const own = await figures(state, condition);
    const answer = await database.query(yearSumsQuery(state));
    expect(answer.map(({ year }) => year)).toEqual(
      [...new Set(own.map(({ year }) => year))].sort(),
    );
    for (const row of answer) {
      const inYear = own.filter(({ year }) => year === row.year);
      expect([row.reports, row.known]).toEqual([inYear.length, knownOf(inYear).length]);
      expect(row.value).toBe(sum(knownOf(inYear)));
      const before = new Map(
        own.filter(({ year }) => year === row.year - 1).map((cell) => [cell.agency, cell.value]),
      );
      const same = inYear.filter(
        ({ agency, value }) => value !== null && (before.get(agency) ?? null) !== null,
      );
      expect(row.same_units).toBe(same.length);
      expect(row.same_now).toBe(sum(knownOf(same)));
      expect(row.same_before).toBe(sum(same.map(({ agency }) => before.get(agency) ?? NaN)));
    }
  });

  test('a rate is the ratio of the sums over reports that let it be computed', async () => {
    const state = stateOf({ indicator: 'share.website' });
    const rows = await database.query(yearSumsQuery(state));
    const { rows: known } = await database.table(`
      SELECT r.year, sum(f.numerator) / sum(f.denominator)
      FROM figure f JOIN report r USING (report_id) JOIN agency a USING (agency_id)
      JOIN division d ON d.code = r.division
      WHERE f.indicator = 'share.website' AND f.value IS NOT NULL AND ${COUNTIES}
      GROUP BY r.year ORDER BY r.year`);
    expect(known.length).toBeGreaterThan(2);
    const stated = rows.filter(({ value }) => value !== null);
    expect(stated.map(({ year }) => year)).toEqual(known.map(([year]) => year));
    stated.forEach(({ value }, index) => expect(value).toBeCloseTo(Number(known[index]?.[1]), 10));
  });
});

describe('sums by division', () => {
  test('below the nation are those of the provinces, each report once', async () => {
    const state = stateOf({ by: 'division' });
    const own = await figures(state, COUNTIES);
    const rows = await database.query(divisionFiguresQuery(state, [2024]));
    const inYear = own.filter(({ year }) => year === 2024);
    expect(sum(rows.map(({ reports }) => reports))).toBe(inYear.length);
    for (const row of rows) {
      const within = inYear.filter(({ province }) => province === row.division);
      expect([row.reports, row.known]).toEqual([within.length, knownOf(within).length]);
      expect(row.value).toBe(sum(knownOf(within)));
    }
  });

  test('the roster is that of the level and year: 38 counties in Chongqing', async () => {
    const rows = await database.query(divisionFiguresQuery(stateOf({ by: 'division' }), [2024]));
    expect(rows.find(({ division }) => division === '500000')?.units).toBe(38);
  });

  test('a government’s aggregate is no part of the divisions below it; its own reports are a layer', async () => {
    const within = { by: 'division', division: '320000', kind: 'all', level: 'all' } as const;
    const aggregates = await database.query(divisionFiguresQuery(stateOf(within), [2023, 2024]));
    expect(aggregates.every(({ division }) => division !== null)).toBe(true);
    const own = await database.query(
      divisionFiguresQuery(stateOf({ ...within, scope: 'own', division: '310000' }), [2024]),
    );
    expect(own.some(({ division, reports }) => division === null && reports > 0)).toBe(true);
  });
});

describe('/publication', () => {
  test('every indicator binds and answers', async () => {
    for (const indicator of PUBLICATION_INDICATORS) {
      const { ranking, divisions, years } = publicationQueries(stateOf({ indicator }));
      const rows = await runQueries(database, { ranking, divisions, years });
      expect(rows.ranking.length).toBeGreaterThan(0);
      expect(rows.years.length).toBeGreaterThan(0);
    }
  }, 30_000);

  test('channels of 酉阳 2024 stand beside its rounded headline', async () => {
    const rows = await runQueries(database, publicationQueries(stateOf()));
    const { channels, title } = publicationView(rows, stateOf(), openings);
    if (channels.chart?.kind !== 'stacked') throw new Error('no stack');
    const row = channels.chart.rows.find(({ label }) => label.startsWith('酉阳'));
    expect(row?.values.map(({ value }) => value)).toEqual([14_600, 5000, null, null]);
    expect(row?.outline).toBe(30_000);
    expect(title).toContain('31个县级政府');
  });

  test('a division that does not exist gives an empty view, no failure', async () => {
    const state = stateOf({ division: '999999', versus: null });
    const rows = await runQueries(database, publicationQueries(state));
    const view = publicationView(rows, state, openings);
    expect(view.ranking.empty).not.toBeNull();
    expect(view.channels.empty).not.toBeNull();
    expect(view.rules).toBeNull();
  });
});
