import { DuckDBInstance } from '@duckdb/node-api';
import type { Database, Table } from './database.ts';
import { parseRows } from './parse-rows.ts';
import { QueryError, type Param, type Query } from './query.ts';
import { toPlainValue } from './value.ts';

/**
 * Opens a dataset file read-only in the native engine (build, tests, prerendering, command line).
 * @param path of a `.duckdb` file
 */
export async function openNodeDatabase(path: string): Promise<Database> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: 'READ_ONLY',
    enable_external_access: 'false',
  });
  const connection = await instance.connect();

  // One connection runs one statement at a time.
  let last: Promise<unknown> = Promise.resolve();

  function run(name: string, sql: string, params: readonly Param[]): Promise<Table> {
    const answer = last.then(() => runNow(name, sql, params));
    last = answer.catch(() => undefined);
    return answer;
  }

  async function runNow(name: string, sql: string, params: readonly Param[]): Promise<Table> {
    try {
      const reader = await connection.runAndReadAll(sql, [...params]);
      const columns = reader.deduplicatedColumnNames();
      return { columns, rows: reader.getRowsJS().map((row) => row.map(toPlainValue)) };
    } catch (cause) {
      throw new QueryError({ name, sql }, cause);
    }
  }

  return {
    async query<Row>(query: Query<Row>) {
      const { columns, rows } = await run(query.name, query.sql, query.params);
      const objects = rows.map((row) =>
        Object.fromEntries(columns.map((column, index) => [column, row[index]])),
      );
      return parseRows(query, objects);
    },
    table: (sql) => run('table', sql, []),
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
