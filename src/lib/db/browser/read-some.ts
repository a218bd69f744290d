import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Table as ArrowTable, type RecordBatch } from 'apache-arrow';
import type { Bounds, Table } from '../database.ts';
import { QueryStopped } from '../query.ts';
import { fromArrow } from './from-arrow.ts';

/** A result of more bytes than this is cut as one of too many rows is: the page would freeze. */
const MOST_BYTES = 64_000_000;

/**
 * Takes the first rows of what a statement answers, batch by batch, so that neither a long statement nor
 * a large result holds the page or the engine: between two steps of the engine it can be stopped.
 * @param within rejects what the worker does not answer any more; a statement itself has no limit here
 * @throws QueryStopped
 */
export async function readSome(
  connection: Pick<AsyncDuckDBConnection, 'send' | 'cancelSent'>,
  sql: string,
  { mostRows, signal }: Bounds,
  within: <Answer>(promise: Promise<Answer>, limit?: number | null) => Promise<Answer>,
): Promise<Table> {
  if (signal?.aborted) throw new QueryStopped();
  const stopped = stoppedBy(signal, () => within(connection.cancelSent()));
  const reading = takeBatches(connection, sql, mostRows);
  try {
    const { batches, isCut } = await Promise.race([within(reading, null), stopped.promise]);
    const { columns, rows } = fromArrow(new ArrowTable(batches));
    return { columns, rows: rows.slice(0, mostRows), isCut };
  } finally {
    stopped.forget();
    // What is stopped ends with a failure that nobody waits for.
    void reading.catch(() => undefined);
  }
}

async function takeBatches(
  connection: Pick<AsyncDuckDBConnection, 'send'>,
  sql: string,
  mostRows: number,
): Promise<{ batches: RecordBatch[]; isCut: boolean }> {
  const reader = await connection.send(sql, true);
  const batches: RecordBatch[] = [];
  let rows = 0;
  let bytes = 0;
  for await (const batch of reader) {
    batches.push(batch);
    rows += batch.numRows;
    bytes += batch.data.byteLength;
    if (rows > mostRows || bytes > MOST_BYTES) return { batches, isCut: true };
  }
  // An answer without rows has its columns in the schema alone.
  return batches.length === 0
    ? { batches: new ArrowTable(reader.schema).batches, isCut: false }
    : { batches, isCut: false };
}

/** Rejects once the signal says so and the engine has given the statement up. */
function stoppedBy(signal: AbortSignal | undefined, cancel: () => Promise<unknown>) {
  let stop: () => void = () => undefined;
  const promise = new Promise<never>((_, reject) => {
    stop = () => void cancel().then(() => reject(new QueryStopped()), reject);
  });
  signal?.addEventListener('abort', stop);
  return { promise, forget: () => signal?.removeEventListener('abort', stop) };
}
