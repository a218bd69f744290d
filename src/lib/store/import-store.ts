import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Agency } from '../model/agency.ts';
import type { Decision } from '../model/decision.ts';
import type { ImportFile, Reading } from '../model/import-file.ts';
import type { Report } from '../model/report.ts';

/** A report accepted into the local dataset, and the file it was read from. */
export type AcceptedReport = {
  reportId: string;
  fileId: string;
  agency: Agency;
  report: Report;
  acceptedAt: string;
};

interface ImportSchema extends DBSchema {
  /** What is listed: small, read whole. */
  files: { key: string; value: ImportFile };
  /** The dropped files themselves, as the browser keeps them on disk. */
  bytes: { key: string; value: Blob };
  readings: { key: string; value: Reading };
  /** What was decided on a file, in order. */
  decisions: { key: string; value: readonly Decision[] };
  accepted: { key: string; value: AcceptedReport };
}

const STORES = ['files', 'bytes', 'readings', 'decisions', 'accepted'] as const;

/**
 * The reader's own files and what became of them, kept in this browser alone. Page and worker open it
 * both: the worker writes readings, so that they never pass through the page's thread.
 */
export class ImportStore {
  readonly #database: IDBPDatabase<ImportSchema>;

  private constructor(database: IDBPDatabase<ImportSchema>) {
    this.#database = database;
  }

  /** @throws what the browser throws when it keeps nothing (private windows, a full disk) */
  static async open(name = 'nianbao-import'): Promise<ImportStore> {
    const database = await openDB<ImportSchema>(name, 1, {
      upgrade(fresh) {
        for (const store of STORES) fresh.createObjectStore(store);
      },
      // A newer version of the page in another tab may change the store.
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
    return new ImportStore(database);
  }

  files(): Promise<ImportFile[]> {
    return this.#database.getAll('files');
  }

  accepted(): Promise<AcceptedReport[]> {
    return this.#database.getAll('accepted');
  }

  bytes(id: string): Promise<Blob | undefined> {
    return this.#database.get('bytes', id);
  }

  reading(id: string): Promise<Reading | undefined> {
    return this.#database.get('readings', id);
  }

  async decisions(id: string): Promise<readonly Decision[]> {
    return (await this.#database.get('decisions', id)) ?? [];
  }

  /** Keeps dropped files with their bytes: all of them or, when there is no room, none. */
  async addFiles(entries: readonly { file: ImportFile; bytes: Blob }[]): Promise<void> {
    const change = this.#database.transaction(['files', 'bytes'], 'readwrite');
    await Promise.all([
      ...entries.flatMap(({ file, bytes }) => [
        change.objectStore('files').put(file, file.id),
        change.objectStore('bytes').put(bytes, file.id),
      ]),
      change.done,
    ]);
  }

  /** The line of a file with what its reading came to; nothing of it is kept when one part fails. */
  async putReading(file: ImportFile, reading: Reading | null): Promise<void> {
    const change = this.#database.transaction(['files', 'readings'], 'readwrite');
    // A file removed while it was being read stays removed.
    if ((await change.objectStore('files').getKey(file.id)) === undefined) return;
    await Promise.all([
      change.objectStore('files').put(file, file.id),
      ...(reading ? [change.objectStore('readings').put(reading, file.id)] : []),
      change.done,
    ]);
  }

  async putDecisions(file: ImportFile, decisions: readonly Decision[]): Promise<void> {
    const change = this.#database.transaction(['files', 'decisions'], 'readwrite');
    await Promise.all([
      change.objectStore('files').put(file, file.id),
      change.objectStore('decisions').put(decisions, file.id),
      change.done,
    ]);
  }

  /** Takes reports into the local dataset together with the lines of their files. */
  async accept(files: readonly ImportFile[], reports: readonly AcceptedReport[]): Promise<void> {
    const change = this.#database.transaction(['files', 'accepted'], 'readwrite');
    await Promise.all([
      ...files.map((file) => change.objectStore('files').put(file, file.id)),
      ...reports.map((report) => change.objectStore('accepted').put(report, report.reportId)),
      change.done,
    ]);
  }

  /** Takes reports out of the local dataset; their files stay. */
  async withdraw(files: readonly ImportFile[], reportIds: readonly string[]): Promise<void> {
    const change = this.#database.transaction(['files', 'accepted'], 'readwrite');
    await Promise.all([
      ...files.map((file) => change.objectStore('files').put(file, file.id)),
      ...reportIds.map((id) => change.objectStore('accepted').delete(id)),
      change.done,
    ]);
  }

  /** Removes files with their readings and decisions; accepted reports stay. */
  async removeFiles(ids: readonly string[]): Promise<void> {
    const change = this.#database.transaction(STORES, 'readwrite');
    await Promise.all([
      ...ids.flatMap((id) =>
        (['files', 'bytes', 'readings', 'decisions'] as const).map((store) =>
          change.objectStore(store).delete(id),
        ),
      ),
      change.done,
    ]);
  }

  /** Removes everything the reader ever imported here. */
  async clear(): Promise<void> {
    const change = this.#database.transaction(STORES, 'readwrite');
    await Promise.all([...STORES.map((store) => change.objectStore(store).clear()), change.done]);
  }

  close(): void {
    this.#database.close();
  }
}
