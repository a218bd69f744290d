import { describe, expect, it } from 'vitest';
import { bothEngines } from './both-engines.ts';

const { native, wasm } = await bothEngines();

const VALUES: [sql: string, value: unknown][] = [
  ['INTERVAL 3 DAY', '3 days'],
  ['123456789012345678901234567890::HUGEINT', '123456789012345678901234567890'],
  ['9007199254740991::HUGEINT', 9007199254740991],
  ['9007199254740993::HUGEINT', '9007199254740993'],
  ['-42::HUGEINT', -42],
  ['12345678901234567.89::DECIMAL(19,2)', '12345678901234567.89'],
  ['12.50::DECIMAL(38,2)', 12.5],
  ['1.25::DECIMAL(8,2)', 1.25],
  ["TIME '12:00:01'", '12:00:01'],
  ["'\\x00\\xFF'::BLOB", '\\x00\\xFF'],
  ['NULL::HUGEINT', null],
  ['(SELECT sum(x) FROM (VALUES (5000), (436)) t(x))', 5436],
];

describe('a statement typed by hand', () => {
  it.each(VALUES)('%s is %s in both engines', async (sql, value) => {
    const asked = `SELECT 7 AS n, ${sql} AS "a ""b""", 'x' AS text -- behind it`;
    for (const database of [native, wasm()]) {
      const { columns, rows } = await database.table(asked, { mostRows: 10 });
      expect(columns).toEqual(['n', 'a "b"', 'text']);
      expect(rows).toEqual([[7, value, 'x']]);
    }
  });

  it('keeps its order, its limit and its names', async () => {
    const sql = 'SELECT i::HUGEINT AS a, i AS a FROM range(5) t(i) ORDER BY i DESC LIMIT 3;';
    for (const database of [native, wasm()]) {
      const { columns, rows } = await database.table(sql, { mostRows: 10 });
      expect(columns).toEqual(['a', 'a:1']);
      expect(rows).toEqual([
        [4, 4],
        [3, 3],
        [2, 2],
      ]);
    }
  });

  it.each([
    ['SELECT (', 'Parser Error: syntax error at end of input'],
    ['SELECT 1 FORM figure', 'Parser Error: syntax error at or near "figure"'],
    ['SELECT x FROM nowhere', 'Catalog Error: Table with name nowhere does not exist!'],
  ])('%s fails with the same sentence in both engines: %s', async (sql, sentence) => {
    for (const database of [native, wasm()]) {
      const failure: unknown = await database.table(sql, { mostRows: 1 }).catch((cause) => cause);
      expect(failure).toMatchObject({ sql });
      const { cause } = failure as { cause: Error };
      expect(cause.message.slice(0, sentence.length)).toBe(sentence);
    }
  });
});
