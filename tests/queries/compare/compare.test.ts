import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { runQueries } from '../../../src/lib/db/query-set.ts';
import { comparedCodes, compareQueries } from '../../../src/lib/queries/compare/compare.ts';
import { MAX_UNITS, type ViewState } from '../../../src/lib/url/view-state.ts';
import { stateOf } from '../states.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
});
afterAll(() => database.close());

const COUNTIES = ['320813-001', '350111-001', '320115-001', '522622-001'];
const compared = (changes: Partial<ViewState> = {}) => stateOf({ units: COUNTIES, ...changes });
const ask = (state: ViewState) => runQueries(database, compareQueries(state));

async function number(sql: string): Promise<number> {
  return Number((await database.table(sql)).rows[0]?.[0]);
}

describe('figures of the compared units', () => {
  test('are those of their reports, and nothing that was not collected', async () => {
    const { figures } = await ask(compared());
    for (const figure of figures) {
      const { rows } = await database.table(`
        SELECT value, status FROM figure WHERE applicant = 'total'
          AND report_id = '${figure.unit}-${figure.year}-aggregate'
          AND indicator = '${figure.indicator}'`);
      expect(rows).toEqual([[figure.value, figure.status]]);
    }
    const printed = figures.filter(
      ({ indicator, status }) =>
        status !== 'summed' && !/^(rate|share|ratio|backlog)/.test(indicator),
    );
    const cells = await number(`
      SELECT count(*) FROM observation o JOIN report r USING (report_id)
      WHERE o.applicant = 'total' AND r.scope = 'aggregate' AND r.year IN (2023, 2024)
        AND r.agency_id IN (${COUNTIES.map((id) => `'${id}'`).join(', ')})`);
    const net = printed.filter(({ indicator }) => indicator === 'normative.net_change').length;
    expect(printed.length - net).toBe(cells);
  });

  test.each(['published.website', 'requests.received', 'rate.disclosed'])(
    '%s: the rank is that among county governments of the year, ties shared',
    async (indicator) => {
      const { figures } = await ask(compared());
      const ranked = figures.filter((row) => row.indicator === indicator && row.rank !== null);
      expect(ranked.length).toBeGreaterThan(0);
      const peers = `FROM figure f JOIN report r USING (report_id) JOIN agency a USING (agency_id)
        JOIN division d ON d.code = r.division
        WHERE r.year = 2024 AND r.scope = 'aggregate' AND a.kind = 'government'
          AND d.level = 'county' AND f.indicator = '${indicator}' AND f.applicant = 'total'
          AND f.value IS NOT NULL AND (f.denominator IS NULL OR f.denominator >= 10)`;
      for (const { rank, of, value, year } of ranked) {
        expect(year).toBe(2024);
        expect(of).toBe(await number(`SELECT count(*) ${peers}`));
        expect(rank).toBe(1 + (await number(`SELECT count(*) ${peers} AND f.value > ${value}`)));
      }
    },
  );

  test('a chosen division narrows the ranking to it, and who stands outside has no rank', async () => {
    const { figures, place } = await ask(compared({ division: '320000' }));
    expect(place).toEqual([{ name: '江苏省' }]);
    const own = figures.filter(({ year, rank }) => year === 2024 && rank !== null);
    expect([...new Set(own.map(({ unit }) => unit))].sort()).toEqual(['320115-001', '320813-001']);
  });

  test('a sum over the own reports of a division says of how many and has no rank', async () => {
    const { figures } = await ask(
      stateOf({ units: ['500000', '140423'], scope: 'own', year: 2021, versus: 2020 }),
    );
    const [sum] = figures.filter(
      (row) => row.unit === '500000' && row.year === 2021 && row.indicator === 'published.website',
    );
    expect(sum).toMatchObject({ reports: 39, status: null, rank: null, same: false });
    expect(sum?.value).toBe(
      await number(`SELECT sum(o.value) FROM observation o JOIN report r USING (report_id)
        JOIN division d ON d.code = r.division
        WHERE d.province = '500000' AND r.scope = 'own' AND r.year = 2021
          AND o.indicator = 'published.website'`),
    );
    expect(figures.every(({ rank }) => rank === null)).toBe(true);
  });

  test('only figures of the same agencies in both years may be compared', async () => {
    const { figures } = await ask(compared());
    const pair = figures.filter(
      ({ unit, indicator }) => unit === '522622-001' && indicator === 'published.website',
    );
    expect(pair.map(({ same }) => same)).toEqual([true, true]);
    const lone = figures.filter(
      ({ unit, indicator }) => unit === '320813-001' && indicator === 'interpretations',
    );
    expect(lone.map(({ year, same }) => [year, same])).toEqual([[2024, false]]);
  });
});

describe('the compared units', () => {
  test('say what is collected of them in either scope', async () => {
    const { units } = await ask(
      stateOf({ units: ['140423-001', '500000', '999999', '320813-001'] }),
    );
    expect(
      units.map(({ unit, aggregate_years, own_years }) => [unit, aggregate_years, own_years]),
    ).toEqual([
      ['140423-001', null, '2021'],
      ['320813-001', '2023,2024', null],
      // the aggregate of 2023 is a department's: it speaks for its own line of offices only
      ['500000', null, '2019,2020,2021,2022,2023,2024,2025'],
    ]);
  });

  test('none, twelve and one year alone are answered', async () => {
    const none = await ask(stateOf());
    expect(none).toMatchObject({ units: [], figures: [], trend: [] });
    const { rows } = await database.table(`SELECT agency_id FROM agency ORDER BY agency_id`);
    const twelve = rows.slice(0, MAX_UNITS).map(([id]) => String(id));
    const { trend, units } = await ask(stateOf({ units: twelve, versus: null, scope: 'own' }));
    expect(units).toHaveLength(MAX_UNITS);
    expect(trend).toHaveLength(MAX_UNITS * 7);
  });
});

test('a share of applicants needs an applicant', () => {
  expect(comparedCodes({ applicant: 'total' })).not.toContain('share.applicant');
  expect(comparedCodes({ applicant: 'business' })).toContain('share.applicant');
});
