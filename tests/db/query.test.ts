import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Database } from '../../src/lib/db/database.ts';
import { parseRows } from '../../src/lib/db/parse-rows.ts';
import { questionsOf, runQueries } from '../../src/lib/db/query-set.ts';
import { placeholders, QueryError, type Query, statementOf } from '../../src/lib/db/query.ts';

const row = z.object({
  year: z.number(),
  value: z.nullable(z.number()),
  mark: z.optional(z.string()),
});

const query: Query<z.infer<typeof row>> = {
  name: 'years',
  sql: 'SELECT year, value FROM figure WHERE year IN (?, ?)',
  params: [2022, 2023],
  row,
};

/** The QueryError that something throws. */
function errorOf(act: () => unknown): QueryError {
  try {
    act();
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('placeholders', () => {
  it.each([
    [[], 'NULL'],
    [['a'], '?'],
    [[1, 2, 3], '?, ?, ?'],
  ])('for %j are %s', (values, expected) => {
    expect(placeholders(values)).toBe(expected);
  });
});

describe('parseRows', () => {
  it('takes rows that fit, missing values as null', () => {
    const rows = [
      { year: 2022, value: null },
      { year: 2023, value: 0 },
    ];
    expect(parseRows(query, rows)).toEqual(rows);
    expect(parseRows(query, [])).toEqual([]);
  });

  it('leaves out columns that nobody asked for', () => {
    expect(parseRows(query, [{ year: 2023, value: 1, more: 'x' }])).toEqual([
      { year: 2023, value: 1 },
    ]);
  });

  it.each([
    ['a text for a number', [{ year: 2023, value: '3000' }], 'row 1, column value'],
    ['a missing column', [{ year: 2023, value: 1 }, { year: 2023 }], 'row 2, column value'],
    ['a null that may not be', [{ year: null, value: 1 }], 'row 1, column year'],
    ['NaN', [{ year: NaN, value: 1 }], 'row 1, column year'],
    ['no row at all', [null], 'row 1, column '],
  ])('names row and column of %s', (_what, rows, where) => {
    const error = errorOf(() => parseRows(query, rows));
    expect(error.message.startsWith(`query years: ${where}`), error.message).toBe(true);
    expect(error.sql).toBe(query.sql);
  });
});

describe('QueryError', () => {
  it.each([
    [new Error('Binder Error: no such column'), 'query years: Binder Error: no such column'],
    ['out of memory', 'query years: out of memory'],
    [undefined, 'query years: undefined'],
  ])('of %s says which query, on what SQL, and why', (cause, message) => {
    expect(new QueryError(query, cause)).toMatchObject({
      name: 'QueryError',
      message,
      query: 'years',
      sql: query.sql,
      cause,
    });
  });
});

/** A database that answers each query with its name, or fails. */
const databaseOf = (failing: string[] = []): Database => ({
  query: (asked) =>
    failing.includes(asked.name)
      ? Promise.reject(new QueryError(asked, new Error('no')))
      : Promise.resolve(parseRows(asked, [{ name: asked.name }])),
  table: () => Promise.reject(new Error('not asked')),
  joinLocal: () => Promise.resolve(),
  close: () => Promise.resolve(),
});

const named = (name: string, params: Query<unknown>['params'] = []): Query<{ name: string }> => ({
  name,
  sql: 'SELECT ?',
  params,
  row: z.object({ name: z.string() }),
});

describe('runQueries', () => {
  it('gathers rows under the names of the set', async () => {
    const answers = await runQueries(databaseOf(), { ranking: named('a'), trend: named('b') });
    expect(answers).toEqual({ ranking: [{ name: 'a' }], trend: [{ name: 'b' }] });
    expect(await runQueries(databaseOf(), {})).toEqual({});
  });

  it('fails with the query that failed', async () => {
    const set = { ranking: named('a'), trend: named('b') };
    await expect(runQueries(databaseOf(['b']), set)).rejects.toMatchObject({ query: 'b' });
  });

  it.each([
    ['the same question under its name is not asked', 'trend', [1], 'known'],
    ['other values are asked', 'trend', [2], 'b'],
    ['the same question under another name is asked', 'ranking', [1], 'b'],
  ])('of what is known %s', async (_what, name, params, trend) => {
    const known = { queries: { [name]: named('b', [1]) }, rows: { [name]: [{ name: 'known' }] } };
    const set = { trend: named('b', params) };
    expect(await runQueries(databaseOf(), set, [known])).toEqual({ trend: [{ name: trend }] });
  });
});

describe('questionsOf', () => {
  it.each([
    ['the same set', { a: named('x', [1]) }, { a: named('x', [1]) }, true],
    ['other values', { a: named('x', [1]) }, { a: named('x', [2]) }, false],
    ['a number and its text', { a: named('x', [1]) }, { a: named('x', ['1']) }, false],
    ['another name', { a: named('x') }, { b: named('x') }, false],
  ])('of %s', (_what, one, other, same) => {
    expect(questionsOf(one) === questionsOf(other)).toBe(same);
  });
});

describe('statementOf', () => {
  it.each([
    ['SELECT ?, ?', [1, 'a'], "SELECT 1, 'a'"],
    ['SELECT ?', ["o'clock; --"], "SELECT 'o''clock; --'"],
    ['SELECT ?, ?, ?', [null, true, 0.5], 'SELECT NULL, true, 0.5'],
    ['SELECT ?', ['what?'], "SELECT 'what?'"],
  ])('of %s with %o', (sql, params, statement) => {
    expect(statementOf({ sql, params })).toBe(statement);
  });
});
