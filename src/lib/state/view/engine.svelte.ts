import { asset } from '$app/paths';
import type { OnProgress } from '../../db/browser/browser-database.ts';
import type { Database, Join } from '../../db/database.ts';
import { fetchBytes } from '../../db/fetch-bytes.ts';
import { AnswerStore } from '../../db/stored/answer-store.ts';
import { storeFirst } from '../../db/stored/store-first.ts';

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
  /** Counts what was joined or taken out: answers of an earlier one no longer hold. */
  revision = $state(0);
  /** Whether the reader's own reports stand among those of the dataset. */
  isJoined = $state(false);
  /** Why they do not, although they should; the dataset alone answers then. */
  joinFailure = $state.raw<unknown>(null);
  #join: Join | null = null;
  /** What the running engine was last told of it. */
  #joined: Join | null = null;
  #opening: Promise<Database> | null = null;
  #store: AnswerStore | null = null;
  #dataset = 'nianbao.duckdb.gzip';

  /**
   * Names the answers that were stored when the site was built; empty for none.
   * @param file name of their index in the dataset's folder of answers
   */
  useAnswers(file: string): void {
    this.#store ??= file === '' ? null : new AnswerStore(file, readAnswerFile);
  }

  /**
   * Names the dataset that the engine attaches.
   * @param file its address in the dataset's folder
   */
  useDataset(file: string): void {
    if (file !== '') this.#dataset = file;
  }

  /** Addresses of the files that the engine of this browser consists of, the dataset among them. */
  async files(): Promise<string[]> {
    const { pickEngineFiles } = await import('../../db/browser/engine-files.ts');
    const { module, worker } = await pickEngineFiles(asset('/duckdb'));
    return [module, worker, asset(`/dataset/${this.#dataset}`)];
  }

  /**
   * The database that a view asks. While the engine is not there and the dataset stands alone, stored answers
   * come first and the engine starts at the first question they lack; otherwise the engine answers.
   */
  answering(): Promise<Database> {
    const isAlone = this.#join === null && !this.isJoined;
    if (!this.#store || !isAlone || this.status.phase === 'ready') return this.open();
    return Promise.resolve(storeFirst(this.#store, () => this.open()));
  }

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

  /**
   * Puts the reader's own reports among those of the dataset, or with null takes them out: at once when
   * the engine is ready, otherwise before it answers anything. Never throws: see `joinFailure`.
   */
  async joinLocal(join: Join | null): Promise<void> {
    if (join === null && this.#join === null) return;
    this.#join = join;
    if (this.status.phase === 'ready') await this.#joinTo(this.status.database);
  }

  async #joinTo(database: Database): Promise<void> {
    const join = this.#join;
    const failure = await database.joinLocal(join).then(
      () => null,
      (cause: unknown) => ({ cause }),
    );
    this.#joined = join;
    this.joinFailure = failure?.cause ?? null;
    this.isJoined = join !== null && !failure;
    this.revision++;
  }

  /**
   * The worker is gone. What was asked of it fails at once; whoever asks next starts a new one, as after a
   * page that has just been opened.
   */
  #gone(opening: Promise<Database> | null): void {
    if (this.#opening !== opening || this.status.phase !== 'ready') return;
    this.#opening = null;
    this.status = { phase: 'idle' };
  }

  async #start(): Promise<Database> {
    let arriving = true;
    this.status = { phase: 'loading', bytes: 0 };
    try {
      const { openBrowserDatabase } = await import('../../db/browser/browser-database.ts');
      const source = { engine: asset('/duckdb'), dataset: asset(`/dataset/${this.#dataset}`) };
      const opening = this.#opening;
      const progress: OnProgress = (bytes, complete) => {
        // Other files may still arrive after one has failed.
        if (!arriving) return;
        this.status = complete ? { phase: 'starting' } : { phase: 'loading', bytes };
      };
      const database = await openBrowserDatabase(source, progress, () => this.#gone(opening));
      arriving = false;
      this.#joined = null;
      while (this.#joined !== this.#join) await this.#joinTo(database);
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

async function readAnswerFile(name: string): Promise<string> {
  return (await fetchBytes(asset(`/answers/${name}`), () => undefined)).text();
}

export const engine = new Engine();
