import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  createDuckDB,
  NODE_RUNTIME,
  VoidLogger,
  type DuckDBConnection,
} from '@duckdb/duckdb-wasm/blocking';
import { fromArrow } from '../../src/lib/db/browser/from-arrow.ts';
import { PreparedStatements } from '../../src/lib/db/browser/prepared-statements.ts';
import { attachSql } from '../../src/lib/db/built-in.ts';
import { connectedDatabase, type Connection } from '../../src/lib/db/connected-database.ts';
import type { Database } from '../../src/lib/db/database.ts';

const FILE = 'nianbao.duckdb';

/** The browser's engine, run in Node on the same file and with the same settings as in the page. */
export async function openWasmDatabase(path: string): Promise<Database> {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const bundle = (build: string) => ({
    mainModule: join(dist, `duckdb-${build}.wasm`),
    mainWorker: '',
  });
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
  const engine = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate(() => undefined);
  engine.open({ path: ':memory:' });
  engine.registerFileBuffer(FILE, new Uint8Array(await readFile(path)));
  const first = engine.connect();
  first.query('SET autoload_known_extensions=false');
  first.query('SET autoinstall_known_extensions=false');
  first.query(attachSql(FILE));
  first.query('SET enable_external_access=false');
  return connectedDatabase(
    async () => answering(engine.connect()),
    async () => engine.reset(),
  );
}

/** Statements are kept as in the page, so that what is kept is tested with the engine itself. */
function answering(connection: DuckDBConnection): Connection {
  const prepared = new PreparedStatements(async (sql) => {
    const statement = connection.prepare(sql);
    return {
      query: async (...params: unknown[]) => statement.query(...params),
      close: async () => statement.close(),
    };
  });
  return {
    async run(sql, params) {
      return fromArrow(
        params.length === 0 ? connection.query(sql) : await prepared.run(sql, params),
      );
    },
    // Batches and stopping are of the page's asynchronous engine: a journey holds them.
    runSome: async (sql, { mostRows }) => {
      const { columns, rows } = fromArrow(connection.query(sql));
      return { columns, rows: rows.slice(0, mostRows), isCut: rows.length > mostRows };
    },
    forget: () => prepared.forget(),
  };
}
