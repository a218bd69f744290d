import type { Query } from './query.ts';

/** A result whose columns are not known beforehand: the SQL box and the command line. */
export type Table = { columns: string[]; rows: unknown[][] };

/**
 * The one engine interface. The browser's runs in a worker, Node's natively, both on the same file,
 * so build, tests and page ask the same questions of the same tables.
 */
export interface Database {
  /**
   * Rows of a typed query, each parsed by its row schema.
   * @throws QueryError when the engine refuses the SQL or a row does not fit its schema
   */
  query<Row>(query: Query<Row>): Promise<Row[]>;
  /**
   * Columns and rows of any single read-only statement. Whole numbers come as numbers, dates as
   * ISO strings, everything else as the engine gives it.
   * @throws QueryError when the engine refuses the SQL
   */
  table(sql: string): Promise<Table>;
  close(): Promise<void>;
}
