import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Agency } from '../model/agency.ts';
import type { Decision } from '../model/decision.ts';
import type { ImportFile, Reading, ReadLine } from '../model/import-file.ts';
import type { Report } from '../model/report.ts';

/** A report accepted into the local dataset, and the file it was read from. */
export type AcceptedReport = {
  reportId: string;
  fileId: string;
  agency: Agency;
  report: Report;
  acceptedAt: string;
};

/** A file as it comes in, with what is known of it already. */
export type IncomingFile = {
  file: ImportFile;
  /** Null for a report whose file did not come along. */
  bytes: Blob | null;
  decisions: readonly Decision[];
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
 * The reader's own files and what became of them, kept in this browser alone. Pages in several tabs
 * and their workers open it at once: every change is one transaction on what stands there now, so that
 * nobody writes back what somebody else has changed meanwhile.
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

  /** Keeps files, and reports accepted with them: all of them or, when there is no room, none. */
  async add(
    entries: readonly IncomingFile[],
    reports: readonly AcceptedReport[] = [],
  ): Promise<void> {
    const change = this.#database.transaction(STORES, 'readwrite');
    const [files, bytes] = [change.objectStore('files'), change.objectStore('bytes')];
    for (const entry of entries) {
      if (entry.bytes) {
        void files.put(entry.file, entry.file.id);
        void bytes.put(entry.bytes, entry.file.id);
      }
      if (entry.decisions.length > 0) {
        void change.objectStore('decisions').put(entry.decisions, entry.file.id);
      }
    }
    for (const report of reports) {
      void change.objectStore('accepted').put(report, report.reportId);
    }
    await change.done;
  }

  /** What reading a file came to; null when the file was removed meanwhile, and then nothing is kept. */
  async putReading(
    id: string,
    line: ReadLine,
    reading: Reading | null,
  ): Promise<ImportFile | null> {
    const change = this.#database.transaction(['files', 'readings'], 'readwrite');
    const stored = await change.objectStore('files').get(id);
    if (!stored) return null;
    const file = { ...stored, ...line };
    void change.objectStore('files').put(file, id);
    if (reading) void change.objectStore('readings').put(reading, id);
    await change.done;
    return file;
  }

  /** Changes what was decided on a file, from what stands there now. */
  async changeDecisions(
    id: string,
    next: (decisions: readonly Decision[]) => readonly Decision[],
  ): Promise<readonly Decision[]> {
    const change = this.#database.transaction('decisions', 'readwrite');
    const decisions = next((await change.store.get(id)) ?? []);
    void change.store.put(decisions, id);
    await change.done;
    return decisions;
  }

  /** The counts of a file's line after something was decided; null when the file is gone. */
  async putSummary(id: string, summary: ImportFile['summary']): Promise<ImportFile | null> {
    const change = this.#database.transaction('files', 'readwrite');
    const stored = await change.store.get(id);
    if (!stored) return null;
    const file = { ...stored, summary };
    void change.store.put(file, id);
    await change.done;
    return file;
  }

  /**
   * Takes reports into the local dataset. One that stands there already is replaced, and a file that is
   * filed anew leaves no earlier report behind.
   */
  async accept(reports: readonly AcceptedReport[]): Promise<void> {
    const change = this.#database.transaction(['files', 'accepted'], 'readwrite');
    const [files, accepted] = [change.objectStore('files'), change.objectStore('accepted')];
    const fresh = new Map(reports.map((report) => [report.fileId, report.reportId]));
    for (const { reportId, fileId } of await accepted.getAll()) {
      const now = fresh.get(fileId);
      if (now !== undefined && now !== reportId) void accepted.delete(reportId);
    }
    for (const report of reports) void accepted.put(report, report.reportId);
    const taken = new Set(fresh.values());
    for (const file of await files.getAll()) {
      const now = fresh.get(file.id);
      if (now !== undefined) void files.put({ ...file, accepted: now }, file.id);
      // Another capture of the same report no longer speaks for it.
      else if (file.accepted && taken.has(file.accepted)) {
        void files.put({ ...file, accepted: null }, file.id);
      }
    }
    await change.done;
  }

  /** Takes reports out of the local dataset; their files stay. */
  async withdraw(reportIds: readonly string[]): Promise<void> {
    const change = this.#database.transaction(['files', 'accepted'], 'readwrite');
    const files = change.objectStore('files');
    const gone = new Set(reportIds);
    for (const id of reportIds) void change.objectStore('accepted').delete(id);
    for (const file of await files.getAll()) {
      if (file.accepted && gone.has(file.accepted)) {
        void files.put({ ...file, accepted: null }, file.id);
      }
    }
    await change.done;
  }

  /** Removes files with their readings and decisions; accepted reports stay. */
  async removeFiles(ids: readonly string[]): Promise<void> {
    const change = this.#database.transaction(STORES, 'readwrite');
    for (const id of ids) {
      for (const store of ['files', 'bytes', 'readings', 'decisions'] as const) {
        void change.objectStore(store).delete(id);
      }
    }
    await change.done;
  }

  /** Removes everything the reader ever imported here. */
  async clear(): Promise<void> {
    const change = this.#database.transaction(STORES, 'readwrite');
    for (const store of STORES) void change.objectStore(store).clear();
    await change.done;
  }

  close(): void {
    this.#database.close();
  }
}
