import * as z from 'zod/mini';
import { QueryError, type Query } from './query.ts';

/** Checks every raw row against the query's schema; throws QueryError naming row and column. */
export function parseRows<Row>(query: Query<Row>, rows: readonly unknown[]): Row[] {
  return rows.map((row, index) => {
    const parsed = z.safeParse(query.row, row);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const where = `row ${index + 1}, column ${issue?.path.join('.') ?? '?'}`;
    throw new QueryError(query, new Error(`${where}: ${issue?.message ?? 'does not fit'}`));
  });
}
