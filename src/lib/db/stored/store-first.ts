import type { Database } from '../database.ts';
import type { AnswerStore } from './answer-store.ts';

/**
 * A database that answers from the store and has the engine answer the rest: typed questions that were not
 * asked when the site was built, and every statement typed by hand.
 * @param open the engine, started on first call
 */
export function storeFirst(store: AnswerStore, open: () => Promise<Database>): Database {
  return {
    query: async (query) => (await store.find(query)) ?? (await open()).query(query),
    table: async (sql, bounds) => (await open()).table(sql, bounds),
    joinLocal: async (join) => (await open()).joinLocal(join),
    close: async () => (await open()).close(),
  };
}
