import { asset } from '$app/paths';
import type { Database } from '../db/database.ts';

export type EngineStatus =
  | { phase: 'idle' }
  | { phase: 'loading'; bytes: number }
  | { phase: 'starting' }
  | { phase: 'ready'; database: Database }
  | { phase: 'failed'; cause: unknown };

/**
 * The one engine of the page. It starts after the first view is painted, can fail without taking the
 * page along, and can be started again.
 */
class Engine {
  status = $state.raw<EngineStatus>({ phase: 'idle' });
  #opening: Promise<Database> | null = null;

  /**
   * The database, started on first call. Once it could not start, every call rejects with the same
   * cause until `retry`: nothing downloads megabytes again behind the reader's back.
   */
  open(): Promise<Database> {
    this.#opening ??= this.#start();
    return this.#opening;
  }

  /** Ends an engine that runs but no longer answers, and starts a new one unless one is starting. */
  async retry(): Promise<void> {
    const { status } = this;
    if (status.phase === 'ready' || status.phase === 'failed') this.#opening = null;
    if (status.phase === 'ready') await status.database.close();
    await this.open().catch(() => undefined);
  }

  async #start(): Promise<Database> {
    let arriving = true;
    this.status = { phase: 'loading', bytes: 0 };
    try {
      const { openBrowserDatabase } = await import('../db/browser/browser-database.ts');
      const source = { engine: asset('/duckdb'), dataset: asset('/dataset/nianbao.duckdb.gzip') };
      const database = await openBrowserDatabase(source, (bytes, complete) => {
        // Other files may still arrive after one has failed.
        if (!arriving) return;
        this.status = complete ? { phase: 'starting' } : { phase: 'loading', bytes };
      });
      arriving = false;
      this.status = { phase: 'ready', database };
      performance.mark('nianbao:engine-ready');
      return database;
    } catch (cause) {
      arriving = false;
      this.status = { phase: 'failed', cause };
      throw cause;
    }
  }
}

export const engine = new Engine();
