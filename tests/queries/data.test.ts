import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answers } from '../../src/lib/db/query-set.ts';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { runQueries } from '../../src/lib/db/query-set.ts';
import { dataQueries, type DataRows } from '../../src/lib/queries/data.ts';
import { EXAMPLES } from '../../src/lib/views/data/sql.ts';

let database: Database;
let rows: Answers<DataRows>;
beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
  rows = await runQueries(database, dataQueries());
});
afterAll(() => database.close());

async function number(sql: string): Promise<number> {
  return Number((await database.table(sql)).rows[0]?.[0]);
}

test('an indicator is stated by the reports that give a number', async () => {
  const website = rows.indicators.find(({ code }) => code === 'published.website');
  expect(website?.reports).toBe(
    await number(`SELECT count(*) FROM observation
      WHERE indicator = 'published.website' AND value IS NOT NULL`),
  );
  // one report has seven cells of this row, and counts once
  const received = rows.indicators.find(({ code }) => code === 'requests.received');
  expect(received?.reports).toBe(
    await number(`SELECT count(DISTINCT report_id) FROM observation
      WHERE indicator = 'requests.received' AND value IS NOT NULL`),
  );
});

test('statuses: blanks, marks and none in words carry no number', () => {
  const numbers = Object.fromEntries(rows.statuses.map((row) => [row.status, row.numbers]));
  expect(numbers).toMatchObject({ blank: 0, mark: 0, none_in_words: 0, unread: 0 });
  expect(rows.statuses.reduce((sum, { numbers }) => sum + numbers, 0)).toBe(
    rows.origin[0]?.numbers,
  );
});

test('provinces: the full ones first, the one without reports last with nothing', () => {
  expect(rows.provinces).toHaveLength(31);
  expect(rows.provinces[0]).toMatchObject({ name: '重庆市' });
  expect(rows.provinces.at(-1)).toMatchObject({
    name: '西藏自治区',
    reports: 0,
    first_year: null,
    last_year: null,
  });
  const total = rows.provinces.reduce((sum, { reports }) => sum + reports, 0);
  expect(total).toBe(rows.origin[0]?.reports);
  for (const { name, reports, aggregate, own } of rows.provinces) {
    expect(aggregate + own, name).toBe(reports);
  }
});

test('origin: the parts make the whole', () => {
  const [origin] = rows.origin;
  if (!origin) throw new Error('no row');
  expect(origin.publisher + origin.copies).toBe(origin.reports);
  expect(origin.one_year + origin.two_years + origin.more_years).toBe(origin.agencies);
  expect([origin.first_year, origin.last_year]).toEqual([2019, 2025]);
});

test.each(EXAMPLES.map(({ key, sql }) => [key, sql]))('the example %s answers', async (_, sql) => {
  const { rows } = await database.table(sql);
  expect(rows.length).toBeGreaterThan(0);
});

test('the first example gives 9218', async () => {
  expect((await database.table(EXAMPLES[0].sql)).rows).toEqual([[9218]]);
});

test('the example of totals that are not their parts finds them', async () => {
  const example = EXAMPLES.find(({ key }) => key === 'disagree');
  const { rows } = await database.table(example?.sql ?? '');
  expect(rows.map((row) => row.slice(0, 4))).toEqual([['淮安市洪泽区人民政府', 2023, 0, 11]]);
});
