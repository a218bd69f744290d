import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { MOST_ADDRESSES, sourceReportsQuery } from '../../src/lib/queries/source-reports.ts';
import { builtFile } from '../db/built-file.ts';

let database: Database;

beforeAll(async () => {
  database = await openNodeDatabase(await builtFile());
});

afterAll(() => database.close());

test('each report of the dataset is found by its address, with where it was read', async () => {
  const { rows } = await database.table(
    `SELECT source, year, seen_at, strftime(published_on, '%Y-%m-%d') FROM report
    WHERE source IS NOT NULL ORDER BY seen_at, report_id LIMIT ${MOST_ADDRESSES}`,
  );
  const found = await database.query(sourceReportsQuery(rows.map(([source]) => String(source))));
  const byAddress = new Map(found.map((report) => [report.source, report]));
  for (const [source, year, seenAt, published] of rows) {
    expect(byAddress.get(String(source))).toMatchObject({
      year,
      seen_at: seenAt,
      published_on: published,
    });
  }
  expect(new Set(found.map((report) => report.seen_at))).toEqual(new Set(['copy', 'publisher']));
});

test('an address of no report, and no address at all, find nothing', async () => {
  expect(await database.query(sourceReportsQuery(['https://nowhere.example/']))).toEqual([]);
  expect(await database.query(sourceReportsQuery([]))).toEqual([]);
});
