import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/lib/db/query.ts';
import { agencySheetQueries } from '../../src/lib/queries/sheet/sheet.ts';
import { divisionFacetsQuery, indicatorFacetsQuery } from '../../src/lib/queries/facets.ts';
import type { ViewState } from '../../src/lib/url/view-state.ts';
import { bothEngines } from './both-engines.ts';
import { openingsOf, viewQueries } from './view-queries.ts';

const { native, wasm } = await bothEngines();
const openings = await openingsOf(native);

/** Sums of fractions differ in their last digits by the order they are added in. */
const settled = (answer: unknown): string =>
  JSON.stringify(answer, (_key, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value,
  );

/** The first rows in which two answers differ, with the number of each. */
function differences(native: readonly unknown[], browser: readonly unknown[]): string[] {
  const length = Math.max(native.length, browser.length);
  return Array.from({ length }, (_, at) => ({
    row: at + 1,
    native: settled(native[at] ?? null),
    browser: settled(browser[at] ?? null),
  }))
    .filter((row) => row.native !== row.browser)
    .slice(0, 3)
    .map((row) => `row ${row.row}: native ${row.native}, browser ${row.browser}`);
}

/** Statements as a reader types them: every type the tables hold, and what can be made of them. */
const STATEMENTS = [
  'FROM figure ORDER BY report_id, indicator, applicant LIMIT 3000',
  'FROM report ORDER BY report_id',
  'FROM division ORDER BY code',
  'FROM indicator ORDER BY position',
  'SELECT count(*), count(value), sum(value), avg(value), median(value) FROM figure',
  'SELECT status, count(*) FROM observation GROUP BY status ORDER BY status',
  'SELECT year, list(report_id ORDER BY report_id) FROM report GROUP BY year ORDER BY year',
  'SELECT quantile_cont(value, [0.25, 0.5, 0.75]) FROM figure',
  'SELECT min(published_on), max(published_on)::TIMESTAMP FROM report',
  'SELECT 1.25::DECIMAL(8,2), -0.05::DECIMAL(18,4), [1.5::DECIMAL(4,1)], NULL',
  "SELECT 9007199254740993, [1::BIGINT], DATE '1949-10-01', [DATE '2024-01-31'], true, ''",
  "SELECT {'year': 2023, 'on': DATE '2024-01-31'}, 'own'::ENUM('own', 'aggregate')",
  'SELECT 1 AS a, 2 AS a, 0 / 0, 1 / 0',
  'SELECT year FROM report WHERE false',
  'DESCRIBE figure',
  'PIVOT report ON form USING count(*)::INTEGER GROUP BY year ORDER BY year',
];

describe('both engines answer alike', () => {
  it.each(STATEMENTS)('%s', async (sql) => {
    const [inNode, inBrowser] = [await native.table(sql), await wasm().table(sql)];
    expect(inBrowser.columns).toEqual(inNode.columns);
    expect(differences(inNode.rows, inBrowser.rows)).toEqual([]);
  });
});

/** Unlike the openings in all that SQL depends on. */
const OTHER: Partial<ViewState> = {
  versus: null,
  from: 2021,
  to: 2024,
  division: '140000',
  kind: 'all',
  level: 'all',
  scope: 'own',
  indicator: 'rate.granted',
  applicant: 'natural',
  units: ['140423-001'],
  picked: ['140400-001', '140423-001'],
  marked: '140423',
  search: '襄',
};

const queries = new Map<string, Query<unknown>>([
  ...viewQueries((route) => openings[route]),
  ...[...viewQueries((route) => ({ ...openings[route], ...OTHER }))].map(
    ([name, query]) => [`${name} of another state`, query] as const,
  ),
  ...Object.entries(agencySheetQueries('140423-001')).map(
    ([name, query]) => [`agency.${name}`, query as Query<unknown>] as const,
  ),
  ['facets.divisions', divisionFacetsQuery()],
  ['facets.indicators', indicatorFacetsQuery()],
]);

describe('both engines answer what the views ask alike', () => {
  it.each([...queries])('%s', async (_name, query) => {
    expect(differences(await native.query(query), await wasm().query(query))).toEqual([]);
  });
});
