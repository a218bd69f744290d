import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Database } from '../../../src/lib/db/database.ts';
import { packAnswers } from '../../../src/lib/db/packed-answers.ts';
import type { Query } from '../../../src/lib/db/query.ts';
import { answerFileName, prefixesOf } from '../../../src/lib/db/stored/answer-files.ts';
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
/** An index and a file of answers under the names of their texts. */
function filesOf(answers: string, index?: string) {
  const file = answerFileName('a', answers);
  const text =
    index ?? JSON.stringify({ dataset: 'd', bundles: [{ file, prefixes: prefixesOf([KEY]) }] });
  const indexFile = answerFileName('index', text);
  return { file, indexFile, texts: { [indexFile]: text, [file]: answers } as Texts };
}
type Texts = Record<string, string>;

const ANSWERS = JSON.stringify(packAnswers({ [KEY]: ROWS }));
const FILES = filesOf(ANSWERS);

function storeOf({ indexFile, texts }: Pick<typeof FILES, 'indexFile' | 'texts'>) {
  const asked: string[] = [];
  const store = new AnswerStore(indexFile, async (file) => {
    asked.push(file);
    const text = texts[file];
    if (text === undefined) throw new Error(`${file} is missing`);
    return text;
  });
  return { store, asked };
}

/** The files with another text under the name of one of them. */
const withText = (file: string, text: string) => ({
  ...FILES,
  texts: { ...FILES.texts, [file]: text },
});

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
    expect(asked).toEqual([FILES.indexFile, FILES.file]);
  });

  it('has nothing for a question nobody asked, and fetches no file for it', async () => {
    const { store, asked } = storeOf(FILES);
    expect(await store.find(query(2023))).toBeNull();
    expect(asked).toEqual([FILES.indexFile]);
  });

  it.each([
    ['no index', { ...FILES, texts: { [FILES.file]: ANSWERS } }],
    ['an index that is a page', withText(FILES.indexFile, '<!doctype html>')],
    ['an index of another shape', filesOf(ANSWERS, '{"bundles":1}')],
    ['an index cut short', withText(FILES.indexFile, '{"bundles":[]}')],
    ['no file', { ...FILES, texts: { [FILES.indexFile]: FILES.texts[FILES.indexFile] ?? '' } }],
    ['a file cut short', withText(FILES.file, ANSWERS.slice(0, -9))],
    ['a file with another number', withText(FILES.file, ANSWERS.replace('[0,null', '[1,null'))],
    ['a file that holds null', filesOf('null')],
    ['an answer of another shape', filesOf(JSON.stringify({ [KEY]: 5 }))],
    ['rows without a column', filesOf(JSON.stringify(packAnswers({ [KEY]: [{ n: 1 }] })))],
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
