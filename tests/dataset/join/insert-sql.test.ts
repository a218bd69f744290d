import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertStatements } from '../../../src/lib/dataset/join/insert-sql.ts';
import { createTableSql, type Row } from '../../../src/lib/dataset/tables/tables.ts';
import { toPlainValue } from '../../../src/lib/db/value.ts';

const connection = await (await DuckDBInstance.create(':memory:')).connect();

async function roundTrip(rows: readonly Row[]): Promise<unknown[]> {
  await connection.run(createTableSql('part').replace('TABLE', 'OR REPLACE TABLE'));
  for (const { sql, params } of insertStatements('main', 'part', rows)) {
    await connection.run(sql, [...params]);
  }
  const reader = await connection.runAndReadAll('FROM part');
  return reader.getRowObjectsJS().map(toPlainValue);
}

const part = (label: string | null, value: number | null = null): Row => ({
  report_id: 'a',
  indicator: null,
  position: 0,
  label,
  value,
});

describe('rows put into a table come out as they went in', () => {
  it.each([
    ['no rows', []],
    ['an empty text and a missing one', [part(''), part(null)]],
    ['signs of its own making', [part('-'), part('='), part('\u001f1\u001e'), part('\u001f')]],
    ['what looks like SQL', [part("'); DROP TABLE part; --"), part('?')]],
    ['numbers', [part('x', 0), part('x', -0.1), part('x', 1e21), part('x', 251000.25)]],
    ['more than one statement holds', Array.from({ length: 9000 }, (_, at) => part(`第${at}行`))],
    ['a text longer than a statement', [part('长'.repeat(100_000)), part('短')]],
  ] satisfies [string, Row[]][])('%s', async (_what, rows) => {
    expect(await roundTrip(rows)).toEqual(rows);
  });

  it('any texts', async () => {
    const text = fc.option(fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0')));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 20 }), async (texts) => {
        const rows = texts.map((label) => part(label));
        expect(await roundTrip(rows)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('half of a pair of signs becomes the sign for what is no sign', async () => {
    const [row] = await roundTrip([part('a\uD800b')]);
    expect(row).toMatchObject({ label: 'a\uFFFDb' });
  });
});
