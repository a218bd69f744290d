import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { attachSql } from './built-in.ts';
import { connectedDatabase, type Connection } from './connected-database.ts';
import type { Database } from './database.ts';
import { toPlainValue } from './value.ts';

/**
 * Opens a dataset file read-only in the native engine (build, tests, prerendering, command line), in
 * the same places of the engine as in the browser.
 * @param path of a `.duckdb` file
 */
export async function openNodeDatabase(path: string): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:');
  const first = await instance.connect();
  await first.run(attachSql(path));
  await first.run('SET enable_external_access = false');
  const connections = [first];
  return connectedDatabase(
    async () => {
      const connection = await instance.connect();
      connections.push(connection);
      return inOrder(connection);
    },
    async () => {
      for (const connection of connections) connection.closeSync();
      instance.closeSync();
    },
  );
}

/** One connection runs one statement at a time. */
function inOrder(connection: DuckDBConnection): Connection {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(sql, params) {
      const answer = last.then(async () => {
        const reader = await connection.runAndReadAll(sql, [...params]);
        const columns = reader.deduplicatedColumnNames();
        return { columns, rows: reader.getRowsJS().map((row) => row.map(toPlainValue)) };
      });
      last = answer.catch(() => undefined);
      return answer;
    },
    // The native engine prepares in place: nothing is kept.
    forget: () => undefined,
  };
}
