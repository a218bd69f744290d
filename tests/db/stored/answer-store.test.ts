import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Database } from '../../../src/lib/db/database.ts';
import { packAnswers } from '../../../src/lib/db/packed-answers.ts';
import type { Query } from '../../../src/lib/db/query.ts';
import { prefixesOf } from '../../../src/lib/db/stored/answer-files.ts';
import { AnswerStore } from '../../../src/lib/db/stored/answer-store.ts';
import { questionKey } from '../../../src/lib/db/stored/question-key.ts';
import { storeFirst } from '../../../src/lib/db/stored/store-first.ts';

const row = z.object({ n: z.nullable(z.number()), mark: z.nullable(z.string()) });
type Row = z.infer<typeof row>;

const query = (year: number): Query<Row> => ({
  name: 'figures',
  sql: 'SELECT n, mark FROM figure WHERE year = ?',
  params: [year],
  row,
});

/** A zero, a blank and a mark: three things. */
const ROWS: Row[] = [
  { n: 0, mark: null },
  { n: null, mark: null },
  { n: null, mark: '/' },
];

const KEY = questionKey(query(2024));
const FILES: Record<string, string> = {
  'index.json': JSON.stringify({
    dataset: 'd',
    bundles: [{ file: 'a.json', prefixes: prefixesOf([KEY]) }],
  }),
  'a.json': JSON.stringify(packAnswers({ [KEY]: ROWS })),
};

function storeOf(files: Record<string, string>) {
  const asked: string[] = [];
  const store = new AnswerStore('index.json', async (file) => {
    asked.push(file);
    const text = files[file];
    if (text === undefined) throw new Error(`${file} is missing`);
    return text;
  });
  return { store, asked };
}

describe('the key of a question', () => {
  it('is the start of the SHA-256 of its SQL and values', () => {
    // printf '["SELECT 1",[]]' | sha256sum, the first 12 bytes in base64url
    expect(questionKey({ sql: 'SELECT 1', params: [] })).toBe('CUKMCo29_IgtV6Y2');
  });

  it.each([
    ['another value', { sql: 'a', params: [2] }],
    ['the value as text', { sql: 'a', params: ['1'] }],
    ['none in its place', { sql: 'a', params: [null] }],
    ['other SQL', { sql: 'b', params: [1] }],
  ])('differs with %s', (_, other) => {
    expect(questionKey(other)).not.toBe(questionKey({ sql: 'a', params: [1] }));
  });
});

describe('the store', () => {
  it('gives rows as they were, zero, blank and mark apart, and fetches each file once', async () => {
    const { store, asked } = storeOf(FILES);
    expect(await store.find(query(2024))).toEqual(ROWS);
    expect(await store.find(query(2024))).toEqual(ROWS);
    expect(asked).toEqual(['index.json', 'a.json']);
  });

  it('has nothing for a question nobody asked, and fetches no file for it', async () => {
    const { store, asked } = storeOf(FILES);
    expect(await store.find(query(2023))).toBeNull();
    expect(asked).toEqual(['index.json']);
  });

  it.each([
    ['no index', { 'a.json': FILES['a.json'] ?? '' }],
    ['an index that is a page', { ...FILES, 'index.json': '<!doctype html>' }],
    ['an index of another shape', { ...FILES, 'index.json': '{"bundles":1}' }],
    ['no file', { 'index.json': FILES['index.json'] ?? '' }],
    ['a file cut short', { ...FILES, 'a.json': (FILES['a.json'] ?? '').slice(0, -9) }],
    ['a file that holds null', { ...FILES, 'a.json': 'null' }],
    ['an answer of another shape', { ...FILES, 'a.json': JSON.stringify({ [KEY]: 5 }) }],
    [
      'rows without a column',
      { ...FILES, 'a.json': JSON.stringify(packAnswers({ [KEY]: [{ n: 1 }] })) },
    ],
  ])('has nothing with %s, and does not fail', async (_, files) => {
    expect(await storeOf(files).store.find(query(2024))).toBeNull();
  });
});

describe('a database with the store first', () => {
  const engineOf = (): {
    database: Database;
    opened: () => number;
    open: () => Promise<Database>;
  } => {
    let count = 0;
    const database: Database = {
      query: async <R>() => [{ n: 7, mark: null }] as R[],
      table: async () => ({ columns: ['n'], rows: [[7]] }),
      joinLocal: async () => undefined,
      close: async () => undefined,
    };
    return { database, opened: () => count, open: async () => (count++, database) };
  };

  it('needs no engine for what is stored', async () => {
    const engine = engineOf();
    const database = storeFirst(storeOf(FILES).store, engine.open);
    expect(await database.query(query(2024))).toEqual(ROWS);
    expect(engine.opened()).toBe(0);
  });

  it('has the engine answer the rest, and what is typed by hand', async () => {
    const engine = engineOf();
    const database = storeFirst(storeOf(FILES).store, engine.open);
    expect(await database.query(query(2023))).toEqual([{ n: 7, mark: null }]);
    expect((await database.table('SELECT 7 AS n')).rows).toEqual([[7]]);
    expect(engine.opened()).toBe(2);
  });

  it('fails as the engine does', async () => {
    const cause = new Error('no wasm');
    const database = storeFirst(storeOf(FILES).store, () => Promise.reject(cause));
    await expect(database.query(query(2023))).rejects.toBe(cause);
  });
});
