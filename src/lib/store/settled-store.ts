import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { type Settlement, parseSettlements, settlementLine } from '../model/settlement.ts';

interface VerdictSchema extends DBSchema {
  /** Lines of the portable file, each its own key: what is put twice is there once. */
  lines: { key: string; value: string };
}

/**
 * What people said of findings, kept in this browser alone: a set of lines that only grows, so that
 * two tabs or two imported files never overwrite each other.
 */
export class VerdictStore {
  readonly #database: IDBPDatabase<VerdictSchema>;

  private constructor(database: IDBPDatabase<VerdictSchema>) {
    this.#database = database;
  }

  /** @throws what the browser throws when it keeps nothing (private windows, a full disk) */
  static async open(name = 'nianbao-verdicts'): Promise<VerdictStore> {
    const database = await openDB<VerdictSchema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('lines');
      },
      // A newer version of the page in another tab may change the store.
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
    return new VerdictStore(database);
  }

  async lines(): Promise<Settlement[]> {
    const lines = await this.#database.getAll('lines');
    return parseSettlements(lines.join('\n')).settlements;
  }

  async add(settled: readonly Settlement[]): Promise<void> {
    const transaction = this.#database.transaction('lines', 'readwrite');
    const lines = settled.map(settlementLine);
    await Promise.all([
      ...lines.map((line) => transaction.store.put(line, line)),
      transaction.done,
    ]);
  }
}
