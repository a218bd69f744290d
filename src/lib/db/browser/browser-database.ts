import * as duckdb from '@duckdb/duckdb-wasm';
import { attachSql } from '../built-in.ts';
import { connectedDatabase, type Connection } from '../connected-database.ts';
import type { Database } from '../database.ts';
import type { Param } from '../query.ts';
import { hearModule } from './arriving-module.ts';
import { fromArrow } from './from-arrow.ts';
import { pickEngineFiles } from './engine-files.ts';
import { fetchBytes, FetchError, gunzip } from '../fetch-bytes.ts';
import { holdVersion } from './hold-version.ts';
import { PreparedStatements } from './prepared-statements.ts';
import { readSome } from './read-some.ts';
import { WorkerLife } from './worker-life.ts';

/** Addresses of the engine's folder and of the packed dataset file, both on the own origin. */
export type EngineSource = { engine: string; dataset: string };

/** Calls back with all bytes that have arrived so far, and whether those are all there are. */
export type OnProgress = (bytes: number, complete: boolean) => void;

const FILE = 'nianbao.duckdb';

/**
 * Starts the engine in a worker and attaches the dataset read-only.
 * @param onGone called when the worker is gone without having been closed
 * @throws FetchError when a file is missing or damaged, Error when the engine does not start
 */
export async function openBrowserDatabase(
  source: EngineSource,
  onProgress: OnProgress,
  onGone: () => void,
): Promise<Database> {
  let bytes = 0;
  const count = (more: number) => onProgress((bytes += more), false);
  const files = await pickEngineFiles(source.engine);
  // Whole, since a worker resolves it against its own address.
  const module = new URL(files.module, location.href).href;
  const worker = new Worker(files.worker);
  const life = new WorkerLife(worker, onGone);
  try {
    const { arrived, lost } = hearModule(worker, baseName(module), count);
    const packed = fetchBytes(source.dataset, count);
    void Promise.all([arrived, packed]).then(
      () => onProgress(bytes, true),
      () => undefined,
    );
    const [engine, dataset] = await Promise.all([
      Promise.race([life.within(instantiate(worker, module), null), lost]),
      packed.then(async (file) => {
        const bytes = await gunzip(file, FILE, { at: 8, text: 'DUCK' });
        await holdVersion(file, source.dataset, FILE);
        return bytes;
      }),
    ]);
    return await life.within(attach(engine, worker, life, new Uint8Array(dataset)), null);
  } catch (cause) {
    end(worker, life);
    throw cause;
  }
}

function end(worker: Worker, life: WorkerLife): void {
  life.over();
  worker.terminate();
}

const baseName = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/** Has the worker fetch and compile the module; what stops it from arriving is told by `hearModule`. */
async function instantiate(worker: Worker, module: string): Promise<duckdb.AsyncDuckDB> {
  const engine = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message || 'the engine worker did not start'));
    });
  });
  await Promise.race([engine.instantiate(module, null), failed]);
  await engine.open({ path: ':memory:' });
  return engine;
}

async function attach(
  engine: duckdb.AsyncDuckDB,
  worker: Worker,
  life: WorkerLife,
  dataset: Uint8Array,
): Promise<Database> {
  await engine.registerFileBuffer(FILE, dataset);
  const first = await engine.connect();
  // Otherwise the engine asks the internet for extensions and dies when there is none.
  await first.query('SET autoload_known_extensions=false');
  await first.query('SET autoinstall_known_extensions=false');
  try {
    await first.query(attachSql(FILE));
  } catch (cause) {
    throw new FetchError(FILE, 'damaged', cause);
  }
  // A statement typed by hand, or sent as a link, reads the dataset and nothing else.
  await first.query('SET enable_external_access=false');
  return connectedDatabase(
    async () => answering(await life.within(engine.connect()), life),
    async () => end(worker, life),
  );
}

function answering(connection: duckdb.AsyncDuckDBConnection, life: WorkerLife): Connection {
  const prepared = new PreparedStatements((sql) => connection.prepare(sql));
  const answer = (sql: string, params: readonly Param[]) =>
    params.length === 0 ? connection.query(sql) : prepared.run(sql, params);
  return {
    run: async (sql, params) => fromArrow(await life.within(answer(sql, params))),
    runSome: (sql, bounds) =>
      readSome(connection, sql, bounds, (promise, limit) => life.within(promise, limit)),
    forget: () => prepared.forget(),
  };
}
