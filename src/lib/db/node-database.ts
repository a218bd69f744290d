import { DuckDBInstance, type DuckDBConnection, type DuckDBResultReader } from '@duckdb/node-api';
import { attachSql } from './built-in.ts';
import { connectedDatabase, type Connection } from './connected-database.ts';
import type { Bounds, Database, Table } from './database.ts';
import { QueryStopped } from './query.ts';
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

const plainTable = (reader: DuckDBResultReader): Table => ({
  columns: reader.deduplicatedColumnNames(),
  rows: reader.getRowsJS().map((row) => row.map(toPlainValue)),
});

async function readSome(
  connection: DuckDBConnection,
  sql: string,
  { mostRows, signal }: Bounds,
): Promise<Table> {
  if (signal?.aborted) throw new QueryStopped();
  const stop = () => connection.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    const reader = await connection.streamAndReadUntil(sql, mostRows + 1);
    const { columns, rows } = plainTable(reader);
    return { columns, rows: rows.slice(0, mostRows), isCut: rows.length > mostRows };
  } catch (cause) {
    throw signal?.aborted ? new QueryStopped() : cause;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** One connection runs one statement at a time. */
function inOrder(connection: DuckDBConnection): Connection {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(work);
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    run: (sql, params) =>
      inTurn(async () => plainTable(await connection.runAndReadAll(sql, [...params]))),
    runSome: (sql, bounds) => inTurn(() => readSome(connection, sql, bounds)),
    // The native engine prepares in place: nothing is kept.
    forget: () => undefined,
  };
}
