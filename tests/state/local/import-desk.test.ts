import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { READING_VERSION, type ImportFile } from '../../../src/lib/model/import-file.ts';
import { ImportStore } from '../../../src/lib/store/import-store.ts';
import { acceptedFrom, confirmedAt, emptyReading, entry } from '../../store/import-files.ts';
import {
  drop,
  names,
  deskOver,
  freshStore,
  NOON,
  storeWith,
  tabMemory,
  READ,
} from './desk-double.ts';

afterEach(() => vi.restoreAllMocks());

describe('the desk', () => {
  it('keeps what is dropped, in order, and goes on with it at the next visit', async () => {
    const store = freshStore();
    const { desk } = deskOver(store);
    const many = Array.from({ length: 23 }, (_, at) => `${at}.pdf`);
    expect(await desk.add(drop(...many))).toBe(true);
    expect(desk.waiting).toBe(23);
    expect(desk.files[0]?.addedAt).toBe(NOON.toISOString());
    const next = deskOver(store);
    await next.desk.open();
    expect(names(next.desk.files)).toEqual(many);
    expect(next.readers.take()).toHaveLength(23);
    expect(await next.desk.add([])).toBe(true);
  });

  it('says after a reload which files were dropped and not kept', async () => {
    const store = freshStore();
    const memory = tabMemory();
    const nameKeeper = () => memory;
    // The page goes away while the second step of ten is being kept: the store never answers.
    const opened = await ImportStore.open(store);
    let steps = 0;
    const left = deskOver(store, {
      nameKeeper,
      openStore: () =>
        Promise.resolve(
          storeWith(opened, {
            add: (entries) => (steps++ === 0 ? opened.add(entries) : new Promise(() => undefined)),
          }),
        ),
    });
    const many = Array.from({ length: 13 }, (_, at) => `${at}.pdf`);
    void left.desk.add(drop(...many, '0.pdf'));
    await vi.waitFor(() => expect(left.desk.files).toHaveLength(10));
    expect(left.desk.taking).toBe(14);
    const next = deskOver(store, { nameKeeper });
    await next.desk.open();
    expect(names(next.desk.files)).toEqual(many.slice(0, 10));
    expect(next.desk.unkept).toEqual(['10.pdf', '11.pdf', '12.pdf', '0.pdf']);
    expect(await next.desk.add(drop('10.pdf'))).toBe(true);
    next.desk.forgetUnkept();
    expect(next.desk.unkept).toEqual([]);
    expect(next.desk.taking).toBe(0);
    const last = deskOver(store, { nameKeeper });
    await last.desk.open();
    expect(last.desk.unkept).toEqual([]);
  });

  it('takes files in where the browser keeps no names', async () => {
    const { desk } = deskOver(freshStore(), {
      nameKeeper: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    expect(await desk.add(drop('a'))).toBe(true);
    expect(desk.unkept).toEqual([]);
  });

  it('hands each file to one reader, shows what became of it, and forgets what is gone', async () => {
    const { desk, readers } = deskOver(freshStore());
    await desk.add(drop('a', 'b', 'c'));
    const [a = '', b = '', c = ''] = readers.take();
    expect(readers.take()).toEqual([]);
    const [file] = desk.files;
    readers.done(a, { file: { ...(file as ImportFile), ...READ }, refusal: null });
    readers.done(b, { file: null, refusal: { code: 'no_answer', what: '', pages: 0 } });
    readers.done(c, { file: null, refusal: null });
    await vi.waitFor(() => expect(desk.files).toHaveLength(2));
    await vi.waitFor(() => expect(desk.waiting).toBe(0));
    expect(desk.files.map(({ state }) => state)).toEqual(['read', 'refused']);
  });

  it('keeps why a file was not read, and reads it again when asked', async () => {
    const store = freshStore();
    const { desk, readers } = deskOver(store);
    await desk.add(drop('a'));
    const [id = ''] = readers.take();
    readers.done(id, { file: null, refusal: { code: 'no_answer', what: '', pages: 0 } });
    await vi.waitFor(() => expect(desk.waiting).toBe(0));
    const next = deskOver(store);
    await next.desk.open();
    const [refused] = next.desk.files;
    expect(refused?.refusal?.code).toBe('no_answer');
    expect(await next.desk.readAgain(refused as ImportFile)).toBe(true);
    expect(next.readers.take()).toEqual([id]);
  });

  it('reads again what an earlier version of the page read', async () => {
    const store = freshStore();
    const kept = await ImportStore.open(store);
    await kept.add([entry('a'), entry('b')]);
    const summary = { version: READING_VERSION - 1 } as ImportFile['summary'];
    await kept.putReading('a', { ...READ, summary }, emptyReading('a'));
    const { desk, readers } = deskOver(store);
    await desk.open();
    expect(readers.take()).toEqual(['a', 'b']);
  });

  it('accepts, takes out, removes and clears, and hands the views what is accepted', async () => {
    const { desk, handed } = deskOver(freshStore());
    await desk.add(drop('a'));
    const id = desk.files[0]?.id ?? '';
    expect(await desk.accept([acceptedFrom(id)])).toBe(true);
    expect(desk.files[0]?.accepted).toBe('140423-local-001-2023-own');
    expect(await desk.remove([id])).toBe(true);
    expect([desk.files.length, desk.accepted.length]).toEqual([0, 1]);
    expect(await desk.withdraw(['140423-local-001-2023-own'])).toBe(true);
    expect(handed.map((reports) => reports.length)).toEqual([1, 0]);
    await desk.add(drop('b'));
    expect(await desk.clear()).toBe(true);
    expect(desk.files).toEqual([]);
  });
});

describe('two tabs', () => {
  it('show each other what they add, accept and remove', async () => {
    const store = freshStore();
    const [one, other] = [deskOver(store), deskOver(store)];
    await Promise.all([one.desk.open(), other.desk.open()]);
    await one.desk.add(drop('a'));
    await vi.waitFor(() => expect(names(other.desk.files)).toEqual(['a']));
    const id = one.desk.files[0]?.id ?? '';
    await other.desk.accept([acceptedFrom(id)]);
    await vi.waitFor(() => expect(one.desk.accepted).toHaveLength(1));
    await one.desk.remove([id]);
    await vi.waitFor(() => expect(other.desk.files).toEqual([]));
    expect(other.desk.accepted).toHaveLength(1);
  });

  it('decide on one file without losing what the other decided', async () => {
    const store = freshStore();
    const [one, other] = [deskOver(store), deskOver(store)];
    await one.desk.add(drop('a'));
    await other.desk.open();
    const id = one.desk.files[0]?.id ?? '';
    const add = (hour: number) => (before: readonly object[]) =>
      [...before, confirmedAt(hour)] as never;
    await Promise.all([
      one.desk.decide(id, add(1), () => null),
      other.desk.decide(id, add(2), () => null),
    ]);
    expect((await one.desk.reading(id)).decisions).toHaveLength(2);
    expect(await one.desk.decide('gone', add(3), () => null)).toBeNull();
  });

  it('say that a file which the other removed is gone, when it is to be read again', async () => {
    const store = freshStore();
    const { desk } = deskOver(store);
    await desk.add(drop('a'));
    const [file] = desk.files;
    if (!file) throw new Error('not kept');
    const other = await ImportStore.open(store);
    await other.removeFiles([file.id]);
    other.close();
    expect(await desk.readAgain(file)).toBe(false);
    expect([desk.fault, desk.files]).toEqual(['gone', []]);
  });
});

describe('what is shown', () => {
  it('is never older than what was read while the store was asked', async () => {
    const store = freshStore();
    let hold: Promise<void> | null = null;
    let onFound: () => void = () => undefined;
    const { desk, readers } = deskOver(store, {
      async openStore() {
        const opened = await ImportStore.open(store);
        const files = async () => {
          const found = await opened.files();
          onFound();
          await hold;
          return found;
        };
        return storeWith(opened, { files });
      },
    });
    await desk.add(drop('a'));
    const file = desk.files[0] as ImportFile;
    const [id = ''] = readers.take();
    let letGo: () => void = () => undefined;
    hold = new Promise((resolve) => (letGo = resolve));
    const found = new Promise<void>((resolve) => (onFound = resolve));
    const removing = desk.remove([]);
    await found;
    const kept = await ImportStore.open(store);
    const line = await kept.putReading(id, READ, emptyReading(id));
    readers.done(id, { file: line, refusal: null });
    hold = null;
    letGo();
    await removing;
    expect(desk.files).toEqual([{ ...file, ...READ }]);
    expect(readers.take(), 'read once').toEqual([]);
  });

  it('of two answers of the store is the later one', async () => {
    const store = freshStore();
    const { desk } = deskOver(store);
    await desk.add(drop('a', 'b'));
    const [a = '', b = ''] = desk.files.map(({ id }) => id);
    await Promise.all([desk.remove([a]), desk.remove([b])]);
    expect(desk.files).toEqual([]);
  });
});
