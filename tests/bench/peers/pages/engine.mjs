/** The engine as its own documentation starts it, from files beside the page, with the figures as a table. */
import * as duckdbWasm from '@duckdb/duckdb-wasm';
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';

export async function startEngine() {
  const duckdb = new duckdbWasm.AsyncDuckDB(new duckdbWasm.VoidLogger(), new Worker(worker));
  await duckdb.instantiate(wasm);
  const connection = await duckdb.connect();
  const file = new Uint8Array(await (await fetch('../figures.csv')).arrayBuffer());
  await duckdb.registerFileBuffer('figures.csv', file);
  await connection.query("create table figures as from read_csv('figures.csv', header = true)");
  return { duckdb, connection };
}
