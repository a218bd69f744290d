import type { Decision } from '../model/decision.ts';
import { WAITING, type ImportFile, type Reading, type ReadLine } from '../model/import-file.ts';
import { beforeRestore, putBack, type BeforeRestore } from './before-restore.ts';
import { Connection, send, type Change } from './connection.ts';
import type { AcceptedReport, ImportSchema, IncomingFile } from './import-schema.ts';
import { soundFiles, soundReports } from './sound-records.ts';

export type { AcceptedReport, IncomingFile } from './import-schema.ts';

const STORES = ['files', 'bytes', 'readings', 'decisions', 'accepted'] as const;

/** What was decided on a file, and its line in the list. */
export type DecidedFile = { decisions: readonly Decision[]; file: ImportFile };

/**
 * The reader's own files and what became of them, kept in this browser alone. Pages in several tabs
 * and their workers open it at once: every change is one transaction on what stands there now, so that
 * nobody writes back what somebody else has changed meanwhile. A change that is refused leaves the store
 * as it was and throws what the browser threw.
 */
export class ImportStore {
  readonly #connection: Connection<ImportSchema>;

  private constructor(connection: Connection<ImportSchema>) {
    this.#connection = connection;
  }

  /** @throws what the browser throws when it keeps nothing (private windows, a full disk) */
  static async open(name = 'nianbao-import', patience?: number): Promise<ImportStore> {
    const layout = { name, version: 1, stores: STORES };
    const connection = new Connection<ImportSchema>(layout, patience);
    await connection.open();
    return new ImportStore(connection);
  }

  /** Lines of the list that can be read. */
  async files(): Promise<ImportFile[]> {
    return soundFiles(await this.#all('files'));
  }

  /** Accepted reports that can be read. */
  async accepted(): Promise<AcceptedReport[]> {
    return soundReports(await this.#all('accepted'));
  }

  /**
   * The same reports, and how many records of the two lists cannot be read; those stay as they are until
   * all is removed.
   */
  async acceptedAndDamaged(): Promise<{ accepted: AcceptedReport[]; damaged: number }> {
    const [files, reports] = await Promise.all([this.#all('files'), this.#all('accepted')]);
    const accepted = soundReports(reports);
    const sound = soundFiles(files).length + accepted.length;
    return { accepted, damaged: files.length + reports.length - sound };
  }

  #all(store: 'files' | 'accepted'): Promise<unknown[]> {
    return this.#connection.read([store], (read) => read.objectStore(store).getAll());
  }

  bytes(id: string): Promise<Blob | undefined> {
    return this.#connection.read(['bytes'], (read) => read.objectStore('bytes').get(id));
  }

  reading(id: string): Promise<Reading | undefined> {
    return this.#connection.read(['readings'], (read) => read.objectStore('readings').get(id));
  }

  async decisions(id: string): Promise<readonly Decision[]> {
    const found = await this.#connection.read(['decisions'], (read) =>
      read.objectStore('decisions').get(id),
    );
    return found ?? [];
  }

  /** Keeps files: all of them or, when there is no room, none. */
  add(entries: readonly IncomingFile[]): Promise<void> {
    return this.#connection.change([...STORES], (change) => put(change, entries));
  }

  /**
   * Keeps files and takes the reports that came with them into the local dataset: all or nothing.
   * @returns what stood there before, for `takeBack`
   */
  restore(
    entries: readonly IncomingFile[],
    reports: readonly AcceptedReport[],
  ): Promise<BeforeRestore> {
    return this.#connection.change([...STORES], async (change) => {
      const before = await beforeRestore(change, entries, reports);
      await put(change, entries);
      await take(change, reports);
      return before;
    });
  }

  /** Undoes a `restore` that nothing has followed. */
  takeBack(before: BeforeRestore): Promise<void> {
    return this.#connection.change([...STORES], (change) => putBack(change, before));
  }

  /** What reading a file came to; null when the file was removed meanwhile, and then nothing is kept. */
  putReading(id: string, line: ReadLine, reading: Reading | null): Promise<ImportFile | null> {
    return this.#connection.change(['files', 'readings'], async (change) => {
      const stored = await change.objectStore('files').get(id);
      if (!stored) return null;
      const file = { ...stored, ...line };
      send(change.objectStore('files').put(file, id));
      if (reading) send(change.objectStore('readings').put(reading, id));
      return file;
    });
  }

  /**
   * Changes what was decided on a file, from what stands there now, and the counts of its line with it.
   * Null when the file was removed meanwhile, and then nothing is kept.
   */
  decide(
    id: string,
    next: (decisions: readonly Decision[]) => readonly Decision[],
    summaryOf: (decisions: readonly Decision[]) => ImportFile['summary'],
  ): Promise<DecidedFile | null> {
    return this.#connection.change(['files', 'decisions'], async (change) => {
      const [files, kept] = [change.objectStore('files'), change.objectStore('decisions')];
      const [stored, before] = await Promise.all([files.get(id), kept.get(id)]);
      if (!stored) return null;
      const decisions = next(before ?? []);
      const file = { ...stored, summary: summaryOf(decisions) };
      send(kept.put(decisions, id));
      send(files.put(file, id));
      return { decisions, file };
    });
  }

  /**
   * Takes reports into the local dataset. One that stands there already is replaced, and a file that is
   * filed anew leaves no earlier report behind.
   */
  accept(reports: readonly AcceptedReport[]): Promise<void> {
    return this.#connection.change(['files', 'accepted'], (change) => take(change, reports));
  }

  /** Takes reports out of the local dataset; their files stay. */
  withdraw(reportIds: readonly string[]): Promise<void> {
    return this.#connection.change(['files', 'accepted'], async (change) => {
      const files = change.objectStore('files');
      const gone = new Set(reportIds);
      for (const id of reportIds) send(change.objectStore('accepted').delete(id));
      for (const file of soundFiles(await files.getAll())) {
        if (file.accepted && gone.has(file.accepted)) {
          send(files.put({ ...file, accepted: null }, file.id));
        }
      }
    });
  }

  /** Removes files with their readings and decisions; accepted reports stay. */
  removeFiles(ids: readonly string[]): Promise<void> {
    const stores = ['files', 'bytes', 'readings', 'decisions'] as const;
    return this.#connection.change([...stores], async (change) => {
      for (const id of ids) {
        for (const store of stores) send(change.objectStore(store).delete(id));
      }
    });
  }

  /** Removes everything the reader ever imported here. */
  clear(): Promise<void> {
    return this.#connection.change([...STORES], async (change) => {
      for (const store of STORES) send(change.objectStore(store).clear());
    });
  }

  close(): void {
    this.#connection.close();
  }
}

async function put(change: Change<ImportSchema>, entries: readonly IncomingFile[]): Promise<void> {
  const [files, kept] = [change.objectStore('files'), change.objectStore('decisions')];
  for (const { file, bytes, decisions } of entries) {
    if (bytes) {
      send(files.put(file, file.id));
      send(change.objectStore('bytes').put(bytes, file.id));
    }
    const before = (await kept.get(file.id)) ?? [];
    // What was decided here since the file was exported stays.
    if (decisions.length === 0 || lastTime(before) > lastTime(decisions)) continue;
    send(kept.put(decisions, file.id));
    const stored = await files.get(file.id);
    if (stored) send(files.put({ ...stored, ...WAITING }, file.id));
  }
}

const lastTime = (decisions: readonly Decision[]): string =>
  decisions[decisions.length - 1]?.at ?? '';

async function take(
  change: Change<ImportSchema>,
  reports: readonly AcceptedReport[],
): Promise<void> {
  const [files, accepted] = [change.objectStore('files'), change.objectStore('accepted')];
  const fresh = new Map(reports.map((report) => [report.fileId, report.reportId]));
  for (const { reportId, fileId } of soundReports(await accepted.getAll())) {
    const now = fresh.get(fileId);
    if (now !== undefined && now !== reportId) send(accepted.delete(reportId));
  }
  for (const report of reports) send(accepted.put(report, report.reportId));
  const taken = new Set(fresh.values());
  for (const file of soundFiles(await files.getAll())) {
    const now = fresh.get(file.id);
    if (now !== undefined) send(files.put({ ...file, accepted: now }, file.id));
    // Another capture of the same report no longer speaks for it.
    else if (file.accepted && taken.has(file.accepted)) {
      send(files.put({ ...file, accepted: null }, file.id));
    }
  }
}
