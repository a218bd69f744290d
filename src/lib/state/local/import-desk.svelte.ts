import type { ArchivedReport } from '../../exports/archive/archive-layout.ts';
import { newestReports } from '../../exports/archive/newest-reports.ts';
import type { Decision } from '../../model/decision.ts';
import { READING_VERSION, type ImportFile, type Reading } from '../../model/import-file.ts';
import { reportId } from '../../model/report.ts';
import { ImportStore, type AcceptedReport } from '../../store/import-store.ts';
import { FileReaders, type ReadOutcome } from './file-readers.ts';
import { localData } from './local-data.svelte.ts';
import { localDatasetOf } from './restore-local.ts';
import { TabChannel } from './tab-channel.ts';

/** How much of the browser's room is used, in bytes; null where the browser does not tell. */
export type Room = { used: number; persistent: boolean } | null;

/** Files kept in one step. */
const AT_ONCE = 10;

const WAITING = { state: 'waiting', refusal: null, summary: null } as const;

/**
 * The reader's own files: what was dropped, how far the reading is, what was accepted. The store is
 * changed first and shown then, so a reload goes on where it stopped and every tab shows the same.
 */
class ImportDesk {
  files = $state.raw<readonly ImportFile[]>([]);
  accepted = $state.raw<readonly AcceptedReport[]>([]);
  phase = $state<'opening' | 'ready' | 'failed'>('opening');
  failure = $state.raw<unknown>(null);
  room = $state.raw<Room>(null);
  #store: ImportStore | null = null;
  #opening: Promise<void> | null = null;
  #tabs: TabChannel | null = null;
  #taken = new Set<string>();
  readonly #readers = new FileReaders(
    () => this.#takeNext(),
    (id, outcome) => void this.#read(id, outcome),
  );

  /** Opens the store and goes on with what was not read when the page was left. */
  open(): Promise<void> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open(): Promise<void> {
    try {
      this.#store = await ImportStore.open();
      this.#tabs = new TabChannel('nianbao-import', () => void this.#reload());
      await this.#readOldAgain(this.#store);
      await this.#reload();
      this.phase = 'ready';
      void this.#readers.prepare();
    } catch (cause) {
      this.failure = cause;
      this.phase = 'failed';
    }
  }

  /** A reading of an earlier version of the page may lack what this one shows. */
  async #readOldAgain(store: ImportStore): Promise<void> {
    for (const { id, summary, hash } of await store.files()) {
      if (summary && summary.version !== READING_VERSION) {
        await store.putReading(id, { ...WAITING, hash }, null);
      }
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
    const kept: string[] = [];
    try {
      // Several hundred files at once would hold the page up.
      for (let start = 0; start < dropped.length; start += AT_ONCE) {
        await new Promise((resolve) => setTimeout(resolve));
        const entries = dropped.slice(start, start + AT_ONCE).map((bytes, at) => ({
          file: freshFile(bytes, addedAt, start + at),
          bytes,
          decisions: [],
        }));
        await store.add(entries);
        kept.push(...entries.map(({ file }) => file.id));
        this.files = [...this.files, ...entries.map(({ file }) => file)];
        this.#go();
      }
    } catch (cause) {
      await this.remove(kept);
      throw cause;
    }
    this.#tabs?.tell();
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

  /** Changes what was decided on a file, from what stands in the store now. */
  changeDecisions(
    id: string,
    next: (decisions: readonly Decision[]) => readonly Decision[],
  ): Promise<readonly Decision[]> {
    return this.#opened().changeDecisions(id, next);
  }

  /** Keeps the counts of a file's line after something was decided. */
  async keepSummary(id: string, summary: ImportFile['summary']): Promise<void> {
    const file = await this.#opened().putSummary(id, summary);
    if (file) this.#replace(file);
    this.#tabs?.tell();
  }

  /** Takes reports into the local dataset; one that stands there already is replaced. */
  accept(reports: readonly AcceptedReport[]): Promise<void> {
    return this.#change((store) => store.accept(reports));
  }

  /** Takes reports out of the local dataset; their files stay. */
  withdraw(reportIds: readonly string[]): Promise<void> {
    return this.#change((store) => store.withdraw(reportIds));
  }

  /** Removes files with their readings and decisions; reports accepted from them stay. */
  remove(ids: readonly string[]): Promise<void> {
    return this.#change((store) => store.removeFiles(ids));
  }

  /** Removes all files, decisions and accepted reports from this browser. */
  clear(): Promise<void> {
    return this.#change((store) => store.clear());
  }

  /**
   * Takes archived reports back in. A file that is here already, told by its bytes, is not added a
   * second time; the others are read again. A report that was accepted here later stays.
   * @returns how many came back, and how many were newer here
   */
  async restore(archived: readonly ArchivedReport[]): Promise<{ restored: number; kept: number }> {
    const addedAt = new Date().toISOString();
    const newest = newestReports(
      archived,
      new Map(this.accepted.map((one) => [one.reportId, one.acceptedAt])),
    );
    const here = new Map(this.files.map((file) => [file.hash, file]));
    const entries = newest.map((one, at) => {
      const { agency, report, acceptedAt, file, hash, decisions } = one;
      const known = hash === null ? undefined : here.get(hash);
      const bytes = file ? new File([file.bytes as BlobPart], file.name) : null;
      const line = known ?? freshFile(bytes ?? new File([], ''), addedAt, at);
      const accepted = { reportId: reportId(report), fileId: line.id, agency, report, acceptedAt };
      return { file: line, bytes: known ? null : bytes, decisions, accepted };
    });
    await this.#change(async (store) => {
      await store.add(entries);
      await store.accept(entries.map(({ accepted }) => accepted));
    });
    return { restored: entries.length, kept: archived.length - entries.length };
  }

  /** Reads a refused or read file again. */
  readAgain({ id, hash }: ImportFile): Promise<void> {
    return this.#change(async (store) => {
      this.#taken.delete(id);
      await store.putReading(id, { ...WAITING, hash }, null);
    });
  }

  async #change(work: (store: ImportStore) => Promise<unknown>): Promise<void> {
    await work(this.#opened());
    await this.#reload();
    this.#tabs?.tell();
  }

  /** Shows what stands in the store, and goes on reading what waits there. */
  async #reload(): Promise<void> {
    const store = this.#opened();
    const [files, accepted] = await Promise.all([store.files(), store.accepted()]);
    this.files = inOrder(files);
    if (stateOf(accepted) !== stateOf(this.accepted)) {
      this.accepted = accepted;
      void localData.set(localDatasetOf(accepted));
    }
    this.#go();
    await this.#measureRoom();
  }

  #go(): void {
    this.#readers.start(this.waiting);
  }

  #takeNext(): ImportFile | null {
    const next = this.files.find(({ id, state }) => state === 'waiting' && !this.#taken.has(id));
    if (next) this.#taken.add(next.id);
    return next ?? null;
  }

  async #read(id: string, outcome: ReadOutcome): Promise<void> {
    let file = outcome.file;
    if (outcome.refusal) {
      const { refusal } = outcome;
      const line = { hash: null, state: 'refused', refusal, summary: null } as const;
      file = await this.#opened().putReading(id, line, null);
    }
    this.#taken.delete(id);
    if (file) this.#replace(file);
    else this.files = this.files.filter((other) => other.id !== id);
  }

  #replace(changed: ImportFile): void {
    this.files = this.files.map((file) => (file.id === changed.id ? changed : file));
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

function freshFile(bytes: File, addedAt: string, position: number): ImportFile {
  return {
    id: freshId(),
    name: bytes.webkitRelativePath || bytes.name,
    size: bytes.size,
    addedAt,
    position,
    hash: null,
    ...WAITING,
    accepted: null,
  };
}

function freshId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(3));
  return Array.from(parts, (part) => part.toString(36).padStart(7, '0')).join('');
}

/** What tells one state of the local dataset from another. */
const stateOf = (accepted: readonly AcceptedReport[]): string =>
  accepted.map(({ reportId, acceptedAt }) => `${reportId} ${acceptedAt}`).join();

const inOrder = (files: ImportFile[]): ImportFile[] =>
  files.sort((a, b) =>
    a.addedAt === b.addedAt ? a.position - b.position : a.addedAt < b.addedAt ? -1 : 1,
  );

export const importDesk = new ImportDesk();
