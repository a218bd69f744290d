import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { fromArrow } from '../../src/lib/db/browser/from-arrow.ts';
import type { Database, Table } from '../../src/lib/db/database.ts';
import { parseRows } from '../../src/lib/db/parse-rows.ts';
import type { Param } from '../../src/lib/db/query.ts';

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
  const connection = engine.connect();
  connection.query('SET autoload_known_extensions=false');
  connection.query('SET autoinstall_known_extensions=false');
  connection.query(`ATTACH '${FILE}' AS nianbao (READ_ONLY)`);
  connection.query('USE nianbao');

  function answer(sql: string, params: readonly Param[]): Table {
    if (params.length === 0) return fromArrow(connection.query(sql));
    const statement = connection.prepare(sql);
    try {
      return fromArrow(statement.query(...params));
    } finally {
      statement.close();
    }
  }

  return {
    async query(query) {
      const { columns, rows } = answer(query.sql, query.params);
      const objects = rows.map((row) =>
        Object.fromEntries(columns.map((column, index) => [column, row[index]])),
      );
      return parseRows(query, objects);
    },
    table: async (sql) => answer(sql, []),
    async close() {
      connection.close();
      engine.reset();
    },
  };
}
