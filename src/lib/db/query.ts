import * as z from 'zod/mini';

/** A value bound to a `?` of the SQL. */
export type Param = string | number | boolean | null;

/**
 * One question to the dataset: the SQL with `?` for every value, the values, and the schema that each
 * row must satisfy. Built in `queries/`, run by a `Database`.
 */
export type Query<Row> = {
  name: string;
  sql: string;
  params: readonly Param[];
  row: z.ZodMiniType<Row>;
};

/** `?, ?, ?` for a list of values; an empty list becomes NULL, which matches nothing. */
export function placeholders(values: readonly unknown[]): string {
  return values.length === 0 ? 'NULL' : values.map(() => '?').join(', ');
}

/** What a failed query says: which one, on which SQL, and the engine's own words as the cause. */
export class QueryError extends Error {
  readonly query: string;
  readonly sql: string;

  constructor(query: Pick<Query<unknown>, 'name' | 'sql'>, cause: unknown) {
    super(`query ${query.name}: ${cause instanceof Error ? cause.message : String(cause)}`);
    // Chromium below 93 does not take it as an option of Error.
    this.cause = cause;
    this.name = 'QueryError';
    this.query = query.name;
    this.sql = query.sql;
  }
}

/** The reader, or the clock, has stopped the statement. */
export class QueryStopped extends Error {
  constructor() {
    super('the statement was stopped');
    this.name = 'QueryStopped';
  }
}

/** Constants of ours as a list in SQL; what a reader may choose is a parameter. */
export const literals = (values: readonly string[]): string =>
  values.map((value) => `'${value.replace(/'/g, "''")}'`).join(', ');

/** The statement of a query with its values written in: the same answer, to be read and run by hand. */
export function statementOf({ sql, params }: Pick<Query<unknown>, 'sql' | 'params'>): string {
  let at = 0;
  return sql.replace(/\?/g, () => {
    const value = params[at++] ?? null;
    return typeof value === 'string' ? literals([value]) : String(value ?? 'NULL');
  });
}
