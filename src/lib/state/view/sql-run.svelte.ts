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
  | { phase: 'done'; sql: string; table: Table; milliseconds: number; joined: boolean };

/** Runs one statement of the reader at a time; the answer to an older one never replaces a newer. */
export class SqlRun {
  status = $state.raw<SqlStatus>({ phase: 'idle' });
  #latest = 0;

  async run(sql: string): Promise<void> {
    const turn = ++this.#latest;
    const refusal = sql.trim() === '' ? 'empty' : refusalOf(sql);
    if (refusal) {
      this.status = { phase: 'refused', refusal };
      return;
    }
    this.status = { phase: 'running', seconds: 0 };
    const timer = setInterval(() => {
      const { status } = this;
      if (turn === this.#latest && status.phase === 'running') {
        this.status = { phase: 'running', seconds: status.seconds + 1 };
      }
    }, 1000);
    const status = await answer(sql).finally(() => clearInterval(timer));
    if (turn === this.#latest) this.status = status;
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
    this.#latest++;
    this.status = { phase: 'idle' };
  }
}

async function answer(sql: string): Promise<SqlStatus> {
  try {
    const database = await engine.open();
    const { revision, isJoined: joined } = engine;
    const start = performance.now();
    const table = await database.table(sql);
    if (revision !== engine.revision) return await answer(sql);
    return { phase: 'done', sql, table, milliseconds: performance.now() - start, joined };
  } catch (cause) {
    const words = refusalWords(cause);
    return words === null ? { phase: 'unanswered', cause } : { phase: 'failed', words };
  }
}

/** What the engine says about the statement itself; null when it is not about the statement. */
function refusalWords(cause: unknown): string | null {
  if (!(cause instanceof Error) || cause.name !== 'QueryError') return null;
  const inner = cause.cause;
  if (inner instanceof Error) return inner.name === 'EngineSilent' ? null : inner.message;
  return String(inner);
}
