import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OUTCOMES } from '../../../src/lib/catalogue/outcome-groups.ts';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { runQueries } from '../../../src/lib/db/query-set.ts';
import { requestsCoverageQuery } from '../../../src/lib/queries/requests/coverage.ts';
import {
  REQUEST_INDICATORS,
  REQUEST_RATES,
  requestsQueries,
} from '../../../src/lib/queries/requests/requests.ts';
import { selectedReportsQuery } from '../../../src/lib/queries/selected-reports.ts';
import { statedFiguresQuery } from '../../../src/lib/queries/report-cells.ts';
import { requestsView } from '../../../src/lib/views/requests/requests.ts';
import { builtFile } from '../../db/built-file.ts';
import { openings, stackedValues } from '../../views/selection-rows.ts';
import { stateOf } from '../states.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase(await builtFile());
});
afterAll(() => database.close());

const OWN = stateOf({ scope: 'own', kind: 'all', level: 'all' });

describe('collected cells', () => {
  test('are those of the selection, each once, with blanks and marks', async () => {
    const codes = ['requests.received', 'outcome.granted', 'reconsideration.total'];
    const rows = await database.query(statedFiguresQuery(OWN, codes, ['total', 'natural']));
    const keys = rows.map((row) => `${row.report_id} ${row.indicator} ${row.applicant}`);
    expect(new Set(keys).size).toBe(keys.length);
    const { rows: counted } = await database.table(`
      SELECT status, count(*)::INTEGER FROM observation JOIN report USING (report_id)
      WHERE scope = 'own' AND applicant IN ('total', 'natural')
        AND indicator IN (${codes.map((code) => `'${code}'`).join(', ')})
      GROUP BY status ORDER BY status`);
    const found = new Map<string, number>();
    for (const { status } of rows) found.set(status, (found.get(status) ?? 0) + 1);
    expect([...found].sort()).toEqual(counted);
    expect(found.get('blank')).toBeGreaterThan(0);
  });

  test('a group of outcomes is there when stated, or when all its rows are known', async () => {
    const rows = await database.query(statedFiguresQuery(OWN, OUTCOMES, ['total']));
    const { rows: groups } = await database.table(`
      SELECT report_id, indicator, value FROM outcome_group JOIN report USING (report_id)
      WHERE scope = 'own' AND applicant = 'total'`);
    expect(groups.length).toBeGreaterThan(30);
    for (const [report, indicator, value] of groups) {
      expect(
        rows.filter((row) => row.report_id === report && row.indicator === indicator),
      ).toMatchObject([{ value }]);
    }
  });

  test('a rate that cannot be computed has no row', async () => {
    const rows = await database.query(statedFiguresQuery(OWN, REQUEST_RATES, ['total']));
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.every(({ value }) => value !== null)).toBe(true);
  });
});

describe('where there are outcomes', () => {
  test('counts reports with a total and a part, by year, scope, kind and level', async () => {
    const rows = await database.query(requestsCoverageQuery(stateOf()));
    const { rows: known } = await database.table(`
      SELECT count(*)::INTEGER FROM (
        SELECT report_id FROM observation
        WHERE applicant = 'total' AND value IS NOT NULL AND indicator LIKE 'outcome.%'
        GROUP BY report_id
        HAVING bool_or(indicator = 'outcome.total') AND count(DISTINCT indicator) > 1)`);
    expect(rows.reduce((sum, { outcomes }) => sum + outcomes, 0)).toBe(known[0]?.[0]);
    const within = await database.query(requestsCoverageQuery(stateOf({ division: '310000' })));
    expect(within.length).toBeLessThan(rows.length);
  });

  test('reports of a selection come once, latest year first', async () => {
    const rows = await database.query(selectedReportsQuery(stateOf()));
    expect(new Set(rows.map(({ report_id }) => report_id)).size).toBe(rows.length);
    expect(rows.every(({ level }) => level === 'county')).toBe(true);
    expect(rows[0]?.year).toBe(2025);
  });
});

describe('/requests', () => {
  test('every indicator binds and answers', async () => {
    for (const indicator of REQUEST_INDICATORS) {
      const { ranking, divisions, years } = requestsQueries(stateOf({ indicator }));
      const rows = await runQueries(database, { ranking, divisions, years });
      expect(rows.ranking.length).toBeGreaterThan(0);
      expect(rows.years.length).toBeGreaterThan(0);
    }
  }, 30_000);

  test('outcomes of 松江 2024 are the printed ones and account for its total', async () => {
    const state = stateOf({ indicator: 'requests.stated' });
    const rows = await runQueries(database, requestsQueries(state));
    const { outcomes, title } = requestsView(rows, state, openings);
    expect(stackedValues(outcomes.shares)['上海市松江区']).toEqual([
      376,
      24,
      603,
      65,
      49,
      219,
      null,
    ]);
    expect(title).toContain('27个县级政府');
  });

  test('洪泽 2024 gives sixteen grounds and four flow figures', async () => {
    const state = stateOf({ division: '320813', indicator: 'requests.received' });
    const rows = await runQueries(database, requestsQueries(state));
    const { grounds, flow } = requestsView(rows, state, openings);
    const [row] = grounds.table.rows;
    expect(row?.cells.filter(({ missing }) => missing)).toEqual([]);
    expect(flow.table.rows[0]?.cells.map(({ text }) => text).slice(1, 5)).toEqual([
      '95',
      '0',
      '95',
      '0',
    ]);
  });

  test('requests told in prose and requests of the table stay two things', async () => {
    const prose = await runQueries(
      database,
      requestsQueries(stateOf({ indicator: 'requests.stated' })),
    );
    const table = await runQueries(
      database,
      requestsQueries(stateOf({ indicator: 'requests.received' })),
    );
    const of = (rows: typeof prose) =>
      rows.ranking.find(({ agency, year }) => agency === '淮安市洪泽区人民政府' && year === 2024)
        ?.value;
    expect([of(prose), of(table)]).toEqual([17, 95]);
  });
});
