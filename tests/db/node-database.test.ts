import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { QueryError, type Param } from '../../src/lib/db/query.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';
import { builtFile } from './built-file.ts';

const folder = temporaryFolder();
let database: Database;

beforeAll(async () => {
  database = await openNodeDatabase(await builtFile());
});

afterAll(() => database.close());

const anything = z.record(z.string(), z.unknown());

const ask = (sql: string, params: readonly Param[] = []) =>
  database.query({ name: 'asked', sql, params, row: anything });

describe('a query', () => {
  it.each([
    ['text', ['襄垣县'], '襄垣县'],
    ['text that looks like SQL', ["'; DROP TABLE report; --"], "'; DROP TABLE report; --"],
    ['a number', [12.5], 12.5],
    ['a whole number', [2023], 2023],
    ['a truth value', [true], true],
    ['null', [null], null],
  ] satisfies [string, Param[], Param][])('binds %s', async (_what, params, expected) => {
    expect(await ask('SELECT ? AS x', params)).toEqual([{ x: expected }]);
  });

  it('names its columns and keeps a second one of the same name', async () => {
    expect(await ask('SELECT 1 AS a, 2 AS b, 3 AS a')).toEqual([{ a: 1, b: 2, 'a:1': 3 }]);
  });

  it('without rows answers with none', async () => {
    expect(await ask('SELECT 1 AS a WHERE false')).toEqual([]);
  });

  it('keeps missing and zero apart', async () => {
    expect(
      await ask('SELECT * FROM (VALUES (0), (NULL)) AS t(value) ORDER BY value NULLS LAST'),
    ).toEqual([{ value: 0 }, { value: null }]);
  });

  it('refuses rows that do not fit', async () => {
    const query = {
      name: 'years',
      sql: "SELECT '2023' AS year",
      params: [],
      row: z.object({ year: z.number() }),
    };
    await expect(database.query(query)).rejects.toThrow(/^query years: row 1, column year: /);
  });
});

describe('values', () => {
  it.each([
    ["DATE '2024-01-31'", '2024-01-31'],
    ["TIMESTAMP '2024-01-31 10:20:30'", '2024-01-31 10:20:30'],
    ['9007199254740991::BIGINT', 9007199254740991],
    ['9007199254740993::BIGINT', '9007199254740993'],
    ['count(*)', 1],
    ['sum(2147483647)', 2147483647],
    ['1.25::DECIMAL(8,2)', 1.25],
    ['[1, 2, NULL]', [1, 2, null]],
    ["[DATE '2024-01-31']", ['2024-01-31']],
    ["'a'::ENUM('a', 'b')", 'a'],
    ['NULL::DATE', null],
  ])('%s comes as %j', async (sql, expected) => {
    expect((await database.table(`SELECT ${sql}`)).rows).toEqual([[expected]]);
  });
});

describe('the type of a coded column', () => {
  it.each([
    ['of reports: by its kind, not by thousands of ids', 'DESCRIBE report', 'report_id', 'ENUM'],
    ['asked by hand', 'SELECT typeof(report_id) AS column_type FROM report LIMIT 1', null, 'ENUM'],
    [
      'of few values: as the engine says',
      'DESCRIBE outcome_group',
      'basis',
      "ENUM('', 'parts', 'stated')",
    ],
    ['of text', 'DESCRIBE report', 'source', 'VARCHAR'],
  ])('%s', async (_what, sql, column, type) => {
    const { columns, rows } = await database.table(sql);
    const at = columns.indexOf('column_type');
    const row = rows.find(([name]) => column === null || name === column);
    expect(row?.[at]).toBe(type);
  });
});

describe('a failed statement', () => {
  it.each([
    ['a column that is not there', 'SELECT nothing FROM report', /nothing/],
    ['a table that is not there', 'SELECT * FROM reports', /reports/],
    ['text that is no SQL', 'SELEKT', /SELEKT/],
    ['a value too few', 'SELECT ? + ?', /parameters/],
    ['writing', 'DELETE FROM report', /read-only/],
    ['a table of its own file', 'CREATE TABLE nianbao.own AS SELECT 1', /read-only/],
    ['reading another file', "SELECT * FROM read_csv('package.json')", /disabled|Permission/],
    ['writing another file', "COPY report TO 'out.csv'", /disabled|Permission/],
  ])('says its name, its SQL and the engine’s words: %s', async (_what, sql, words) => {
    const error: unknown = await ask(sql).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(QueryError);
    expect(error).toMatchObject({ query: 'asked', sql });
    expect((error as QueryError).message).toMatch(/^query asked: /);
    expect((error as QueryError).message).toMatch(words);
  });

  it('does not stop the next one', async () => {
    const failed = ask('SELEKT');
    const next = ask('SELECT 1 AS x');
    await expect(failed).rejects.toThrow(QueryError);
    expect(await next).toEqual([{ x: 1 }]);
  });
});

describe('twenty queries at once', () => {
  it('are answered in turn, each with its own values', async () => {
    const finished: number[] = [];
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    const answers = await Promise.all(
      numbers.map(async (number) => {
        const rows = await ask('SELECT ? AS x, count(*) AS n FROM observation', [number]);
        finished.push(number);
        return rows[0]?.x;
      }),
    );
    expect(answers).toEqual(numbers);
    expect(finished).toEqual(numbers);
  });
});

describe('opening', () => {
  it.each([
    ['a file that is not there', 'none.duckdb', null],
    ['a file of something else', 'text.duckdb', '年报'.repeat(4000)],
    ['half a file', 'half.duckdb', 'DUCK'],
  ])('fails on %s and names it', async (_what, name, content) => {
    const path = join(folder, name);
    if (content !== null) writeFileSync(path, content);
    await expect(openNodeDatabase(path)).rejects.toThrow(name);
  });
});

describe('a statement with bounds', () => {
  it.each([
    [3, 3, false],
    [3, 2, true],
    [0, 5, false],
  ])('of %s rows taken up to %s', async (count, mostRows, isCut) => {
    const {
      columns,
      rows,
      isCut: cut,
    } = await database.table(`SELECT i FROM range(${count}) t(i) ORDER BY i`, { mostRows });
    expect(columns).toEqual(['i']);
    expect(rows).toEqual(Array.from({ length: Math.min(count, mostRows) }, (_, i) => [i]));
    expect(cut).toBe(isCut);
  });

  it('is stopped, and the next is answered', async () => {
    const stopping = new AbortController();
    const long = database.table('SELECT count(*) FROM range(100000000) a, range(100000000) b', {
      mostRows: 1,
      signal: stopping.signal,
    });
    stopping.abort();
    await expect(long).rejects.toMatchObject({ cause: { name: 'QueryStopped' } });
    expect((await database.table('SELECT 1 AS x', { mostRows: 1 })).rows).toEqual([[1]]);
  });
});
