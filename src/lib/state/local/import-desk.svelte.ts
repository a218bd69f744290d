import type { ArchivedReport } from '../../exports/archive/archive-layout.ts';
import { nextTask } from '../../pace/next-task.ts';
import type { Decision } from '../../model/decision.ts';
import {
  READING_VERSION,
  WAITING,
  type ImportFile,
  type Reading,
} from '../../model/import-file.ts';
import type { AcceptedReport, DecidedFile, ImportStore } from '../../store/import-store.ts';
import { storeFault, StoredGone, type StoreFault } from '../../store/store-fault.ts';
import type { BeforeRestore } from '../../store/before-restore.ts';
import { askToKeep, measuredRoom, type Room } from '../browser/browser-room.ts';
import type { FileReaders, NextFile, OnRead, ReadOutcome } from './file-readers.ts';
import { freshFile, inOrder, nameOf } from './fresh-file.ts';
import { ReadingQueue } from './reading-queue.ts';
import { returningReports } from './returning-reports.ts';
import { TabChannel } from './tab-channel.ts';
import { UnkeptNames, type NameKeeper } from './unkept-names.ts';

/** Files kept in one step. */
const AT_ONCE = 10;

/** The store of the reader's files, as the desk uses it. */
export type DeskStore = Pick<ImportStore, keyof ImportStore>;

/** What the desk works with. */
export type DeskHost = {
  openStore: () => Promise<DeskStore>;
  now: () => Date;
  nameKeeper: () => NameKeeper;
  readers: (next: NextFile, onRead: OnRead) => Pick<FileReaders, 'prepare' | 'start'>;
  /** Called with the reports of the local dataset whenever they have changed. */
  onAccepted: (accepted: readonly AcceptedReport[]) => void;
};

/**
 * The reader's own files: what was dropped, how far the reading is, what was accepted. The store is
 * changed first and shown then, so a reload goes on where it stopped and every tab shows the same. A
 * change that the store refuses changes nothing, gives false and leaves its `fault` to be told.
 */
export class ImportDesk {
  files = $state.raw<readonly ImportFile[]>([]);
  accepted = $state.raw<readonly AcceptedReport[]>([]);
  phase = $state<'opening' | 'ready' | 'failed'>('opening');
  /** Why the store did not open, or refused what was asked last; null when it did what was asked. */
  fault = $state<StoreFault | null>(null);
  room = $state.raw<Room>(null);
  /** Names of files that an earlier visit was taking in when the page was left: to be dropped again. */
  unkept = $state.raw<readonly string[]>([]);
  /** Dropped files that are not kept yet: leaving now would lose them. */
  taking = $state(0);
  /** How many files of the last drop are kept though the rest was refused: the store let go of none. */
  stuck = 0;
  /** Grows whenever another tab has changed something: what lies open is to follow. */
  heard = $state(0);
  /** What an archive that was taken in last replaced; null once anything followed. */
  #before = $state.raw<BeforeRestore | null>(null);
  readonly #host: DeskHost;
  readonly #readers: Pick<FileReaders, 'prepare' | 'start'>;
  #store: DeskStore | null = null;
  #opening: Promise<void> | null = null;
  #tabs: TabChannel | null = null;
  readonly #queue = new ReadingQueue();
  readonly #names: UnkeptNames;
  /** Counts what changed in `files`. */
  #changes = 0;

  constructor(host: DeskHost) {
    this.#host = host;
    this.#names = new UnkeptNames(host.nameKeeper);
    this.#readers = host.readers(
      () => this.#queue.next(this.files),
      (id, outcome) => void this.#read(id, outcome),
    );
  }

  /** Opens the store, after a failure anew, and goes on with what was not read when the page was left. */
  open(): Promise<void> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open(): Promise<void> {
    this.phase = 'opening';
    this.fault = null;
    if (this.taking === 0) this.unkept = this.#names.list();
    try {
      const store = await this.#host.openStore();
      this.#store = store;
      this.#tabs ??= new TabChannel('nianbao-import', () => void this.#follow());
      await this.#readOldAgain(store);
      await this.#reload();
      this.phase = 'ready';
      void this.#readers.prepare();
    } catch (cause) {
      this.#opening = null;
      this.#store?.close();
      this.#store = null;
      this.fault = storeFault(cause);
      this.phase = 'failed';
    }
  }

  /** A reading of an earlier version of the page may lack what this one shows. */
  async #readOldAgain(store: DeskStore): Promise<void> {
    for (const { id, summary, hash } of await store.files()) {
      if (summary && summary.version !== READING_VERSION) {
        await store.putReading(id, { ...WAITING, hash }, null);
      }
    }
  }

  get waiting(): number {
    return this.files.filter(({ state }) => state === 'waiting').length;
  }

  /** Shows what another tab has changed. */
  async #follow(): Promise<void> {
    this.#before = null;
    await this.#show();
    this.heard++;
  }

  /**
   * Keeps dropped files and begins to read them; all or, when there is no room, none. Where the store
   * refuses to take them out again as well, `stuck` counts those that stay.
   */
  async add(dropped: readonly File[]): Promise<boolean> {
    if (dropped.length === 0) return true;
    this.#before = null;
    const names = dropped.map(nameOf);
    this.#names.add(names);
    this.taking += dropped.length;
    const isKept = await this.#takeIn(dropped);
    this.taking -= dropped.length;
    this.#names.drop(names);
    this.#tabs?.tell();
    return isKept;
  }

  async #takeIn(dropped: readonly File[]): Promise<boolean> {
    const addedAt = this.#host.now();
    const kept: string[] = [];
    const isKept = await this.#attempt(async (store) => {
      // Several hundred files at once would hold the page up.
      for (let start = 0; start < dropped.length; start += AT_ONCE) {
        await nextTask();
        const entries = dropped.slice(start, start + AT_ONCE).map((bytes, at) => ({
          file: freshFile(bytes, addedAt, start + at),
          bytes,
          decisions: [],
        }));
        await store.add(entries);
        kept.push(...entries.map(({ file }) => file.id));
        this.#names.drop(entries.map(({ file }) => file.name));
        this.#set([...this.files, ...entries.map(({ file }) => file)]);
        this.#go();
      }
    });
    let stuck = 0;
    if (isKept) void askToKeep();
    else if (kept.length > 0) {
      const { fault } = this;
      await this.remove(kept);
      stuck = this.files.filter(({ id }) => kept.includes(id)).length;
      this.fault = fault;
    }
    this.stuck = stuck;
    return isKept;
  }

  /** The reader was told which files an earlier visit did not keep. */
  forgetUnkept(): void {
    this.#names.drop(this.unkept);
    this.unkept = [];
  }

  /** What the store holds of a file. @throws what the store throws */
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

  /**
   * Changes what was decided on a file, from what stands in the store now, and the counts of its line.
   * Null for a file that is gone. @throws what the store throws
   */
  async decide(
    id: string,
    next: (decisions: readonly Decision[]) => readonly Decision[],
    summaryOf: (decisions: readonly Decision[]) => ImportFile['summary'],
  ): Promise<DecidedFile | null> {
    this.#before = null;
    const decided = await this.#opened().decide(id, next, summaryOf);
    if (decided) this.#replace(decided.file);
    this.#tabs?.tell();
    return decided;
  }

  /** Takes reports into the local dataset; one that stands there already is replaced. */
  accept(reports: readonly AcceptedReport[]): Promise<boolean> {
    return this.#change((store) => store.accept(reports));
  }

  /** Takes reports out of the local dataset; their files stay. */
  withdraw(reportIds: readonly string[]): Promise<boolean> {
    return this.#change((store) => store.withdraw(reportIds));
  }

  /** Removes files with their readings and decisions; reports accepted from them stay. */
  remove(ids: readonly string[]): Promise<boolean> {
    return this.#change((store) => store.removeFiles(ids));
  }

  /** Removes all files, decisions and accepted reports from this browser. */
  clear(): Promise<boolean> {
    return this.#change((store) => store.clear());
  }

  /**
   * Takes archived reports back in, all or none. @returns how many came back, and how many were newer
   * here; null where the store refused
   */
  async restore(
    archived: readonly ArchivedReport[],
  ): Promise<{ restored: number; kept: number } | null> {
    const { entries, reports } = returningReports(archived, this, this.#host.now());
    let before: BeforeRestore | null = null;
    const isDone = await this.#change(async (store) => {
      before = await store.restore(entries, reports);
    });
    if (isDone && reports.length > 0) this.#before = before;
    return isDone ? { restored: reports.length, kept: archived.length - reports.length } : null;
  }

  /** Whether the last thing done was to take an archive in. */
  get canTakeBack(): boolean {
    return this.#before !== null;
  }

  /** Puts everything back as it was before an archive was taken in. */
  async takeBack(): Promise<boolean> {
    const before = this.#before;
    return before !== null && (await this.#change((store) => store.takeBack(before)));
  }

  /** Reads a refused or read file again. */
  readAgain({ id, hash }: ImportFile): Promise<boolean> {
    return this.#change(async (store) => {
      this.#queue.release(id);
      if ((await store.putReading(id, { ...WAITING, hash }, null)) === null) throw new StoredGone();
    });
  }

  /** Does one thing and shows what stands in the store then, whatever came of it. */
  async #change(work: (store: DeskStore) => Promise<unknown>): Promise<boolean> {
    this.#before = null;
    const isDone = await this.#attempt(work);
    if (this.#store) await this.#show();
    this.#tabs?.tell();
    return isDone;
  }

  /** Whether the store did it; where not, `fault` says why. A store that did not open is tried anew. */
  async #attempt(work: (store: DeskStore) => Promise<unknown>): Promise<boolean> {
    await this.open();
    if (!this.#store) return false;
    this.fault = null;
    try {
      await work(this.#store);
      return true;
    } catch (cause) {
      this.fault = storeFault(cause);
      return false;
    }
  }

  /** Shows what stands in the store; where it cannot be read, what was shown stays. */
  async #show(): Promise<void> {
    try {
      await this.#reload();
    } catch (cause) {
      this.fault ??= storeFault(cause);
    }
  }

  /** Shows what stands in the store, and goes on reading what waits there. */
  async #reload(): Promise<void> {
    const store = this.#opened();
    let seen: number;
    let files: ImportFile[];
    let accepted: AcceptedReport[];
    do {
      seen = this.#changes;
      [files, accepted] = await Promise.all([store.files(), store.accepted()]);
      // A file that was read meanwhile may stand in the answer as it was before.
    } while (seen !== this.#changes);
    this.#set(inOrder(files));
    if (stateOf(accepted) !== stateOf(this.accepted)) {
      this.accepted = accepted;
      this.#host.onAccepted(accepted);
    }
    this.#go();
    this.room = await measuredRoom();
  }

  #go(): void {
    this.#readers.start(this.waiting);
  }

  async #read(id: string, { file, refusal }: ReadOutcome): Promise<void> {
    let line = file;
    if (refusal) {
      const refused = { hash: null, state: 'refused', refusal, summary: null } as const;
      const shown = this.files.find((other) => other.id === id);
      try {
        line = await this.#opened().putReading(id, refused, null);
      } catch {
        // The store will say that the file waits, and the next visit reads it; here it is said why.
        line = shown ? { ...shown, ...refused } : null;
      }
    }
    this.#queue.release(id);
    if (line) this.#replace(line);
    else this.#set(this.files.filter((other) => other.id !== id));
  }

  #replace(changed: ImportFile): void {
    this.#set(this.files.map((file) => (file.id === changed.id ? changed : file)));
  }

  #set(files: readonly ImportFile[]): void {
    this.files = files;
    this.#changes++;
  }

  #opened(): DeskStore {
    if (!this.#store) throw new Error('the store of imported files is not open');
    return this.#store;
  }
}

/** What tells one state of the local dataset from another. */
const stateOf = (accepted: readonly AcceptedReport[]): string =>
  accepted.map(({ reportId, acceptedAt }) => `${reportId} ${acceptedAt}`).join();
