import type { Database } from './database.ts';
import type { Query } from './query.ts';

/** Named queries whose rows one view needs together, given by the rows' types. */
export type QuerySet<Rows extends Record<string, unknown>> = {
  [Name in keyof Rows]: Query<Rows[Name]>;
};

/** The rows that a set of queries answers with, under the same names. */
export type Answers<Rows extends Record<string, unknown>> = { [Name in keyof Rows]: Rows[Name][] };

/** Rows that are here already, with the queries that they answer. */
export type Known<Rows extends Record<string, unknown>> = {
  queries: QuerySet<Rows>;
  rows: Answers<Rows>;
};

/**
 * Runs a set of queries and gathers their rows; the first failure rejects.
 * @param known what need not be asked again: whoever names it vouches that the rows still hold
 */
export async function runQueries<Rows extends Record<string, unknown>>(
  database: Database,
  queries: QuerySet<Rows>,
  known: readonly Known<Rows>[] = [],
): Promise<Answers<Rows>> {
  const entries = await Promise.all(
    Object.entries<Query<unknown>>(queries).map(async ([name, query]) => {
      const same = known.find((one) => questionOf(one.queries[name]) === questionOf(query));
      return [name, same ? same.rows[name] : await database.query(query)];
    }),
  );
  return Object.fromEntries(entries) as Answers<Rows>;
}

/** What one query asks, as text; nothing for none. */
function questionOf(query: Query<unknown> | undefined): string | undefined {
  return query && JSON.stringify([query.sql, query.params]);
}

/** What a set of queries asks, as text: two sets with the same text have the same answer. */
export function questionsOf(queries: QuerySet<Record<string, unknown>>): string {
  return JSON.stringify(
    Object.entries(queries).map(([name, { sql, params }]) => [name, sql, params]),
  );
}
