import type { Param, Query } from './query.ts';

/**
 * A result whose columns are not known beforehand: the SQL box and the command line. `isCut`: the statement
 * has more rows than were taken.
 */
export type Table = { columns: string[]; rows: unknown[][]; isCut?: boolean };

/** How far a statement typed by hand may go. */
export type Bounds = {
  /** Rows that are taken at most. */
  mostRows: number;
  /** Stops the statement. */
  signal?: AbortSignal;
};

/** One statement with the values its `?` stand for. */
export type Statement = { sql: string; params: readonly Param[] };

/**
 * How a reader's own tables are put beside the built-in ones: the statements, run in one transaction,
 * and the schemas in which a table is looked for afterwards, the first one first.
 */
export type Join = {
  statements: readonly Statement[];
  /** More statements, made from what the first ones put there: they see it, nobody else does yet. */
  following?: (ask: Ask) => AsyncIterable<Statement>;
  searchPath: readonly string[];
  /** What takes all of it away again, so that nothing of it can be asked any more. */
  leaving: readonly string[];
};

/** Rows of a typed query, as `Database.query` answers it. */
export type Ask = <Row>(query: Query<Row>) => Promise<Row[]>;

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
   * Columns and rows of any single read-only statement: the engine itself refuses to write. Whole
   * numbers come as numbers, dates as ISO strings, everything else as the engine gives it.
   * @throws QueryError when the engine refuses the SQL, with QueryStopped as its cause when it was stopped
   */
  table(sql: string, bounds?: Bounds): Promise<Table>;
  /**
   * Puts a reader's own tables beside the built-in ones in place of those joined before; null leaves
   * the built-in ones alone. Every question asked after that sees them under the same names.
   * @throws QueryError when a statement fails; then the built-in tables alone are there
   */
  joinLocal(join: Join | null): Promise<void>;
  close(): Promise<void>;
}
