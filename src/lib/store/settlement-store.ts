import type { DBSchema } from 'idb';
import { parseSettlements, settlementLine, type Settlement } from '../model/settlement.ts';
import { Connection, send } from './connection.ts';

interface SettlementSchema extends DBSchema {
  /** Lines of the portable file, each its own key: what is put twice is there once. */
  lines: { key: string; value: string };
}

/**
 * What people answered to findings, kept in this browser alone: a set of lines that only grows, so that
 * two tabs or two imported files never overwrite each other.
 */
export class SettlementStore {
  readonly #connection: Connection<SettlementSchema>;

  private constructor(connection: Connection<SettlementSchema>) {
    this.#connection = connection;
  }

  /** @throws what the browser throws when it keeps nothing (private windows, a full disk) */
  // The name stands in readers' browsers.
  static async open(name = 'nianbao-verdicts'): Promise<SettlementStore> {
    const layout = { name, version: 1, stores: ['lines'] as const };
    const connection = new Connection<SettlementSchema>(layout);
    await connection.open();
    return new SettlementStore(connection);
  }

  async lines(): Promise<Settlement[]> {
    const lines = await this.#connection.read(['lines'], (read) =>
      read.objectStore('lines').getAll(),
    );
    return parseSettlements(lines.join('\n')).settlements;
  }

  /** Adds lines, all of them or none. @throws what the browser throws when it refuses */
  add(settlements: readonly Settlement[]): Promise<void> {
    return this.#connection.change(['lines'], async (change) => {
      const lines = change.objectStore('lines');
      for (const line of settlements.map(settlementLine)) send(lines.put(line, line));
    });
  }
}
