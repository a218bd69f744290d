import type { Decision } from '../model/decision.ts';
import type { ImportFile, Reading } from '../model/import-file.ts';
import { reportId } from '../model/report.ts';
import type { ArchivedReport } from '../exports/local-archive.ts';
import { ImportStore, type AcceptedReport } from '../store/import-store.ts';
import { FileReaders } from './file-readers.ts';
import { localData } from './local-data.svelte.ts';
import { localDatasetOf } from './restore-local.ts';

/** Files kept in one step. */
const AT_ONCE = 10;

/** How much of the browser's room is used, in bytes; null where the browser does not tell. */
export type Room = { used: number; persistent: boolean } | null;

/**
 * The reader's own files: what was dropped, how far the reading is, what was accepted. Everything is
 * written to the browser's store before it shows, so a reload goes on where it stopped.
 */
class ImportDesk {
  files = $state.raw<readonly ImportFile[]>([]);
  accepted = $state.raw<readonly AcceptedReport[]>([]);
  phase = $state<'opening' | 'ready' | 'failed'>('opening');
  failure = $state.raw<unknown>(null);
  room = $state.raw<Room>(null);
  #store: ImportStore | null = null;
  #opening: Promise<void> | null = null;
  #taken = new Set<string>();
  readonly #readers = new FileReaders(
    () => this.#takeNext(),
    (id, file) => this.#read(id, file),
  );

  /** Opens the store and goes on with what was not read when the page was left. */
  open(): Promise<void> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open(): Promise<void> {
    try {
      this.#store = await ImportStore.open();
      this.files = inOrder(await this.#store.files());
      this.accepted = await this.#store.accepted();
      this.phase = 'ready';
      this.#join();
      this.#go();
      void this.#readers.prepare();
      await this.#measureRoom();
    } catch (cause) {
      this.failure = cause;
      this.phase = 'failed';
    }
  }

  get waiting(): number {
    return this.files.filter(({ state }) => state === 'waiting').length;
  }

  /** Keeps dropped files and begins to read them; all or, when there is no room, none. @throws then */
  async add(dropped: readonly File[]): Promise<void> {
    if (dropped.length === 0) return;
    await this.open();
    const store = this.#opened();
    const addedAt = new Date().toISOString();
    const entries = dropped.map((bytes) => ({ file: freshFile(bytes, addedAt), bytes }));
    const kept: string[] = [];
    try {
      // Handing several hundred files over at once would hold the page up.
      for (let start = 0; start < entries.length; start += AT_ONCE) {
        const some = entries.slice(start, start + AT_ONCE);
        await store.addFiles(some);
        kept.push(...some.map(({ file }) => file.id));
        this.files = [...this.files, ...some.map(({ file }) => file)];
        this.#go();
        await new Promise((resolve) => setTimeout(resolve));
      }
    } catch (cause) {
      await this.remove(kept);
      throw cause;
    }
    void askToKeep();
  }

  async reading(id: string): Promise<{
    reading: Reading | undefined;
    bytes: Blob | undefined;
    decisions: readonly Decision[];
  }> {
    const store = this.#opened();
    const [reading, bytes, decisions] = await Promise.all([
      store.reading(id),
      store.bytes(id),
      store.decisions(id),
    ]);
    return { reading, bytes, decisions };
  }

  /** Keeps what was decided on a file, with the counts of its line. */
  async decide(file: ImportFile, decisions: readonly Decision[]): Promise<void> {
    await this.#opened().putDecisions(file, decisions);
    this.#replace(new Map([[file.id, file]]));
  }

  /** Takes reports into the local dataset; one that stands there already is replaced. */
  async accept(reports: readonly AcceptedReport[]): Promise<void> {
    const ids = new Set(reports.map(({ reportId }) => reportId));
    const byFile = new Map(reports.map((report) => [report.fileId, report.reportId]));
    const changed = this.files.flatMap((file): ImportFile[] => {
      const accepted = byFile.get(file.id) ?? null;
      if (accepted) return [{ ...file, accepted }];
      // Another capture of the same report no longer speaks for it.
      return file.accepted && ids.has(file.accepted) ? [{ ...file, accepted: null }] : [];
    });
    // A file filed anew must not leave its earlier report behind.
    const left = this.accepted.filter(
      ({ fileId, reportId }) => byFile.has(fileId) && byFile.get(fileId) !== reportId,
    );
    const store = this.#opened();
    if (left.length > 0)
      await store.withdraw(
        [],
        left.map(({ reportId }) => reportId),
      );
    await store.accept(changed, reports);
    this.#replace(new Map(changed.map((file) => [file.id, file])));
    this.accepted = [
      ...this.accepted.filter((report) => !ids.has(report.reportId) && !left.includes(report)),
      ...reports,
    ];
    this.#join();
    await this.#measureRoom();
  }

  async withdraw(reportIds: readonly string[]): Promise<void> {
    const ids = new Set(reportIds);
    const changed = this.files
      .filter(({ accepted }) => accepted !== null && ids.has(accepted))
      .map((file) => ({ ...file, accepted: null }));
    await this.#opened().withdraw(changed, reportIds);
    this.#replace(new Map(changed.map((file) => [file.id, file])));
    this.accepted = this.accepted.filter(({ reportId }) => !ids.has(reportId));
    this.#join();
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#opened().removeFiles(ids);
    this.files = this.files.filter(({ id }) => !ids.includes(id));
    await this.#measureRoom();
  }

  /** Removes all files, decisions and accepted reports from this browser. */
  async clear(): Promise<void> {
    await this.#opened().clear();
    this.files = [];
    this.accepted = [];
    this.#join();
    await this.#measureRoom();
  }

  /** Takes archived reports back in; their files, where the archive has them, are read again. */
  async restore(archived: readonly ArchivedReport[]): Promise<void> {
    const store = this.#opened();
    const addedAt = new Date().toISOString();
    const entries = archived.map(({ agency, report, acceptedAt, file, decisions }) => {
      const id = reportId(report);
      const bytes = new File([(file?.bytes ?? '') as BlobPart], file?.name ?? '');
      const line = { ...freshFile(bytes, addedAt), accepted: id };
      const accepted = { reportId: id, fileId: line.id, agency, report, acceptedAt };
      return { line, bytes, decisions, accepted, hasFile: file !== null };
    });
    const kept = entries.filter(({ hasFile }) => hasFile);
    await store.addFiles(kept.map(({ line, bytes }) => ({ file: line, bytes })));
    for (const { line, decisions } of kept) await store.putDecisions(line, decisions);
    this.files = [...this.files, ...kept.map(({ line }) => line)];
    await this.accept(entries.map(({ accepted }) => accepted));
    this.#go();
  }

  /** Reads a refused or read file again. */
  async readAgain(file: ImportFile): Promise<void> {
    const waiting: ImportFile = { ...file, state: 'waiting', refusal: null, summary: null };
    await this.#opened().putReading(waiting, null);
    this.#taken.delete(file.id);
    this.#replace(new Map([[file.id, waiting]]));
    this.#go();
  }

  #go(): void {
    this.#readers.start(this.waiting);
  }

  #takeNext(): ImportFile | null {
    const next = this.files.find(({ id, state }) => state === 'waiting' && !this.#taken.has(id));
    if (next) this.#taken.add(next.id);
    return next ?? null;
  }

  #read(id: string, file: ImportFile | null): void {
    this.#taken.delete(id);
    if (!file) this.files = this.files.filter((other) => other.id !== id);
    else this.#replace(new Map([[id, file]]));
  }

  #replace(changed: ReadonlyMap<string, ImportFile>): void {
    this.files = this.files.map((file) => changed.get(file.id) ?? file);
  }

  #join(): void {
    void localData.set(localDatasetOf(this.accepted));
  }

  async #measureRoom(): Promise<void> {
    // Only a secure page is told; an intranet page over plain http is not.
    if (!navigator.storage?.estimate) return;
    const [{ usage = 0 }, persistent] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    this.room = { used: usage, persistent };
  }

  #opened(): ImportStore {
    if (!this.#store) throw new Error('the store of imported files is not open');
    return this.#store;
  }
}

/** Asks the browser not to drop the store when the disk fills up; it may decline. */
async function askToKeep(): Promise<void> {
  if (navigator.storage?.persist) await navigator.storage.persist();
}

function freshFile(bytes: File, addedAt: string): ImportFile {
  return {
    id: freshId(),
    name: bytes.webkitRelativePath || bytes.name,
    size: bytes.size,
    addedAt,
    hash: null,
    state: 'waiting',
    refusal: null,
    summary: null,
    accepted: null,
  };
}

function freshId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(3));
  return Array.from(parts, (part) => part.toString(36).padStart(7, '0')).join('');
}

const inOrder = (files: ImportFile[]): ImportFile[] =>
  files.sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0));

export const importDesk = new ImportDesk();
