import type { ArchivedReport } from '../../../src/lib/exports/archive/archive-layout.ts';
import type { ImportFile } from '../../../src/lib/model/import-file.ts';
import type { AcceptedReport } from '../../../src/lib/store/import-store.ts';
import { ImportStore } from '../../../src/lib/store/import-store.ts';
import type { NextFile, OnRead, ReadOutcome } from '../../../src/lib/state/local/file-readers.ts';
import {
  ImportDesk,
  type DeskHost,
  type DeskStore,
} from '../../../src/lib/state/local/import-desk.svelte.ts';
import type { NameKeeper } from '../../../src/lib/state/local/unkept-names.ts';
import { acceptedFrom } from '../../store/import-files.ts';

export const NOON = new Date('2026-11-24T04:00:00.000Z');

/** Readers that read when the test says so. */
export class ReadersDouble {
  readonly #next: NextFile;
  readonly #onRead: OnRead;

  constructor(next: NextFile, onRead: OnRead) {
    this.#next = next;
    this.#onRead = onRead;
  }

  prepare = (): Promise<void> => Promise.resolve();
  start = (): void => undefined;

  /** The files that wait, each taken once. */
  take(): string[] {
    const taken: string[] = [];
    for (let file = this.#next(); file; file = this.#next()) taken.push(file.id);
    return taken;
  }

  done(id: string, outcome: ReadOutcome): void {
    this.#onRead(id, outcome);
  }
}

/** What a tab keeps over a reload. */
export function tabMemory(): NameKeeper {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** A desk over a store of this name, its readers, and what it handed to the views. */
export function deskOver(name: string, change: Partial<DeskHost> = {}) {
  let readers: ReadersDouble | null = null;
  const handed: (readonly AcceptedReport[])[] = [];
  const keeper = tabMemory();
  const desk = new ImportDesk({
    openStore: () => ImportStore.open(name),
    now: () => NOON,
    nameKeeper: () => keeper,
    readers: (next, onRead) => (readers = new ReadersDouble(next, onRead)),
    onAccepted: (accepted) => handed.push(accepted),
    ...change,
  });
  if (!readers) throw new Error('the desk has no readers');
  return { desk, readers: readers as ReadersDouble, handed };
}

/** A store of which some works go another way. */
export const storeWith = (opened: ImportStore, change: Partial<DeskStore>): DeskStore =>
  new Proxy<DeskStore>(opened, {
    get(_, key) {
      const work = change[key as keyof DeskStore] ?? Reflect.get(opened, key);
      return typeof work === 'function' ? work.bind(opened) : work;
    },
  });

let count = 0;
/** A name that no other test uses. */
export const freshStore = (): string => `desk-${count++}`;

/** Files that hold their names. */
export const drop = (...names: string[]) => names.map((name) => new File([name], name));
export const names = (files: readonly ImportFile[]) => files.map(({ name }) => name);

/** A report as an archive has it. */
export const archived = (change: Partial<ArchivedReport> = {}): ArchivedReport => {
  const { agency, report } = acceptedFrom('any');
  return {
    agency,
    report,
    acceptedAt: '2026-03-01T00:00:00.000Z',
    file: { name: 'a.pdf', bytes: Uint8Array.of(1) },
    hash: 'h',
    decisions: [],
    ...change,
  };
};

/** What the desk says of a file that was read. */
export const READ = { hash: 'h', state: 'read', refusal: null, summary: null } as const;
