import type { Table } from '../../db/database.ts';
import { refusalOf, type Refusal } from '../../db/read-only.ts';
import { engine } from './engine.svelte.ts';

export type SqlStatus =
  | { phase: 'idle' }
  | { phase: 'running'; seconds: number }
  | { phase: 'refused'; refusal: Refusal | 'empty' }
  /** The engine refused the statement: its own words. */
  | { phase: 'failed'; words: string }
  /** The engine itself did not start or stopped answering. */
  | { phase: 'unanswered'; cause: unknown }
  /** `joined`: the reader's own reports stood among those asked. */
  /** By the reader, or by the clock. */
  | { phase: 'stopped'; by: 'reader' | 'clock'; sql: string }
  | { phase: 'done'; sql: string; table: Table; milliseconds: number; joined: boolean };

/** Rows of an answer that are taken: more would freeze the page, and no reader reads them. */
export const MOST_ROWS_TAKEN = 100_000;

/** A statement that runs longer is stopped, unless the reader asked for it to run on. */
export const PATIENCE_SECONDS = 30;

/** Runs one statement of the reader at a time; the answer to an older one never replaces a newer. */
export class SqlRun {
  status = $state.raw<SqlStatus>({ phase: 'idle' });
  #latest = 0;
  #stopping: AbortController | null = null;

  /** @param patience seconds after which it is stopped */
  async run(sql: string, patience = PATIENCE_SECONDS): Promise<void> {
    this.#stopping?.abort();
    const turn = ++this.#latest;
    const refusal = sql.trim() === '' ? 'empty' : refusalOf(sql);
    if (refusal) {
      this.status = { phase: 'refused', refusal };
      return;
    }
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.status = { phase: 'running', seconds: 0 };
    let by: 'reader' | 'clock' = 'reader';
    const timer = setInterval(() => {
      const { status } = this;
      if (turn !== this.#latest || status.phase !== 'running') return;
      const seconds = status.seconds + 1;
      this.status = { phase: 'running', seconds };
      if (seconds < patience || stopping.signal.aborted) return;
      by = 'clock';
      stopping.abort();
    }, 1000);
    const status = await answer(sql, stopping.signal).finally(() => clearInterval(timer));
    if (turn === this.#latest)
      this.status = status.phase === 'stopped' ? { ...status, by } : status;
  }

  /** Stops what runs. */
  stop(): void {
    this.#stopping?.abort();
  }

  /** Starts the engine anew and runs the statement again. */
  async retry(sql: string): Promise<void> {
    this.status = { phase: 'running', seconds: 0 };
    await engine.retry();
    await this.run(sql);
  }

  /** Runs what is answered again: other reports stand there since local data came or went. */
  async renew(): Promise<void> {
    if (this.status.phase === 'done') await this.run(this.status.sql);
  }

  clear(): void {
    this.#stopping?.abort();
    this.#latest++;
    this.status = { phase: 'idle' };
  }
}

async function answer(sql: string, signal: AbortSignal): Promise<SqlStatus> {
  try {
    const database = await engine.open();
    const { revision, isJoined: joined } = engine;
    const start = performance.now();
    const table = await database.table(sql, { mostRows: MOST_ROWS_TAKEN, signal });
    if (revision !== engine.revision) return await answer(sql, signal);
    return { phase: 'done', sql, table, milliseconds: performance.now() - start, joined };
  } catch (cause) {
    if (wasStopped(cause)) return { phase: 'stopped', by: 'reader', sql };
    const words = refusalWords(cause);
    return words === null ? { phase: 'unanswered', cause } : { phase: 'failed', words };
  }
}

const wasStopped = (cause: unknown): boolean =>
  cause instanceof Error && cause.cause instanceof Error && cause.cause.name === 'QueryStopped';

/** What the engine says about the statement itself; null when it is not about the statement. */
function refusalWords(cause: unknown): string | null {
  if (!(cause instanceof Error) || cause.name !== 'QueryError') return null;
  const inner = cause.cause;
  if (inner instanceof Error) return inner.name === 'EngineSilent' ? null : inner.message;
  return String(inner);
}
