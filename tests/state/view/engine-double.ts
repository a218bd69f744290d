import { vi } from 'vitest';
import type { Bounds, Database, Table } from '../../../src/lib/db/database.ts';

/** A question that waits for its answer. */
export type Question = {
  /** Name of the query, or the SQL of a free statement. */
  asked: string;
  params: readonly unknown[];
  answer: (rows: unknown) => void;
  fail: (cause: unknown) => void;
  /** Of a free statement: what may stop it. */
  bounds?: Bounds | undefined;
};

/** Questions in the order they were asked; a test answers them in the order it likes. */
export const questions: Question[] = [];

function ask<Answer>(
  asked: string,
  params: readonly unknown[] = [],
  bounds?: Bounds,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    questions.push({
      asked,
      params,
      answer: (rows) => resolve(rows as Answer),
      fail: reject,
      bounds,
    });
  });
}

const database: Database = {
  query: ({ name, params }) => ask(name, params),
  table: (sql, bounds) => ask<Table>(sql, [], bounds),
  joinLocal: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** Stands for the page's engine; `vi.mock` puts it in its place. */
export const engineDouble = {
  engine: {
    revision: 0,
    isJoined: false,
    open: () => Promise.resolve(database),
    answering: () => Promise.resolve(database),
    retry: () => Promise.resolve(),
  },
};

/** The question with a number, once it has been asked. */
export async function question(count: number): Promise<Question> {
  await vi.waitFor(() => {
    if (questions.length < count) throw new Error(`${questions.length} questions asked`);
  });
  return questions[count - 1] as Question;
}
