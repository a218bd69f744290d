import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import { StoreBlocked } from './store-fault.ts';

/** A store that has not opened by then is held by another tab, and the reader is told so. */
const PATIENCE_MS = 10_000;

/** Stores that a transaction is about. */
type Names<Schema extends DBSchema> = StoreNames<Schema>[];

/** A transaction that may write. */
export type Change<Schema extends DBSchema> = IDBPTransaction<Schema, Names<Schema>, 'readwrite'>;

/** What a store is made of; stores that a later version adds are made when it is first opened. */
export type StoreLayout<Schema extends DBSchema> = {
  name: string;
  version: number;
  stores: readonly StoreNames<Schema>[];
};

/**
 * A connection to a store of this browser. It gives way when a later version of the page, in another
 * tab, wants to change the store, and the browser may close it as well: the next use opens it again. An
 * opening that failed is tried again at the next use.
 */
export class Connection<Schema extends DBSchema> {
  readonly #layout: StoreLayout<Schema>;
  readonly #patience: number;
  #opening: Promise<IDBPDatabase<Schema>> | null = null;

  /** @param patience milliseconds an opening may take */
  constructor(layout: StoreLayout<Schema>, patience = PATIENCE_MS) {
    this.#layout = layout;
    this.#patience = patience;
  }

  /** @throws what the browser throws when it keeps nothing; StoreBlocked */
  async open(): Promise<void> {
    await this.#database();
  }

  /** Reads what stands in some of its stores, as of one moment. */
  async read<Answer>(
    stores: Names<Schema>,
    work: (transaction: IDBPTransaction<Schema, Names<Schema>, 'readonly'>) => Promise<Answer>,
  ): Promise<Answer> {
    return work(await this.#begin(stores, 'readonly'));
  }

  /** Changes some of its stores in one piece: all of it, or nothing where anything fails. @throws why */
  async change<Answer>(
    stores: Names<Schema>,
    work: (change: Change<Schema>) => Promise<Answer>,
  ): Promise<Answer> {
    const change = await this.#begin(stores, 'readwrite');
    const done = change.done.then(
      () => null,
      (cause: unknown) => ({ cause }),
    );
    const answer = await work(change).catch(async (cause: unknown) => {
      // Where the browser has ended it already, its reason counts and not what met the closed door.
      const failure = abort(change) ? null : await done;
      throw failure ? failure.cause : cause;
    });
    const failure = await done;
    if (failure) throw failure.cause;
    return answer;
  }

  close(): void {
    const opening = this.#opening;
    this.#opening = null;
    void opening?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  async #begin<Mode extends 'readonly' | 'readwrite'>(
    stores: Names<Schema>,
    mode: Mode,
  ): Promise<IDBPTransaction<Schema, Names<Schema>, Mode>> {
    const opening = this.#database();
    try {
      return (await opening).transaction(stores, mode);
    } catch (cause) {
      if (!isClosed(cause)) throw cause;
      // It was closed in the meantime and nothing has been done yet.
      this.#forget(opening);
      return (await this.#database()).transaction(stores, mode);
    }
  }

  #database(): Promise<IDBPDatabase<Schema>> {
    if (this.#opening) return this.#opening;
    const opening = this.#connect();
    this.#opening = opening;
    opening.catch(() => this.#forget(opening));
    return opening;
  }

  #forget(opening: Promise<IDBPDatabase<Schema>>): void {
    if (this.#opening === opening) this.#opening = null;
  }

  #connect(): Promise<IDBPDatabase<Schema>> {
    const { name, version, stores } = this.#layout;
    return new Promise((resolve, reject) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        reject(new StoreBlocked());
      }, this.#patience);
      openDB<Schema>(name, version, {
        upgrade(database) {
          // A store of an earlier version stays as it is, with what a reader keeps in it.
          const known = database.objectStoreNames;
          for (const store of stores) {
            if (!known.contains(store)) database.createObjectStore(store);
          }
        },
        // The next use meets a closed connection and opens another.
        blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
      })
        .then((database) => (isLate ? database.close() : resolve(database)), reject)
        .finally(() => clearTimeout(timer));
    });
  }
}

/** Sends a request whose failure ends its transaction: that one says why. */
export function send(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

const isClosed = (cause: unknown): boolean =>
  cause instanceof Error && cause.name === 'InvalidStateError';

/** Whether the change was still under way. */
function abort(change: { abort(): void }): boolean {
  try {
    change.abort();
    return true;
  } catch {
    return false;
  }
}
