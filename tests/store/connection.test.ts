import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DBSchema } from 'idb';
import { Connection } from '../../src/lib/store/connection.ts';
import { ImportStore } from '../../src/lib/store/import-store.ts';
import { SettlementStore } from '../../src/lib/store/settlement-store.ts';
import { storeFault } from '../../src/lib/store/store-fault.ts';
import { entry } from './import-files.ts';
import { holdStore, refuseWrites } from './refusing-browser.ts';

let count = 0;
const freshName = () => `connection-${count++}`;

/** The fault of what a promise is rejected with. */
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (cause: unknown) => storeFault(cause),
  );

/** Deletes a store; whoever has it open is asked to give way. */
const deleted = (name: string) =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = request.onblocked = reject;
  });

afterEach(() => vi.restoreAllMocks());

describe('a store', () => {
  it('gives way to another tab that changes it, and opens again at the next use', async () => {
    const name = freshName();
    const store = await ImportStore.open(name);
    await store.add([entry('a')]);
    // As when the reader clears the site's data in another tab.
    await deleted(name);
    expect(await store.files()).toEqual([]);
    await store.add([entry('b')]);
    expect((await store.files()).map(({ id }) => id)).toEqual(['b']);
    store.close();
  });

  it('that another tab has made newer says so, and opens once it is gone', async () => {
    const name = freshName();
    const store = await ImportStore.open(name);
    const newer = await holdStore(name, 2);
    expect(await faultOf(store.files())).toBe('newer');
    newer.close();
    await deleted(name);
    expect(await store.files()).toEqual([]);
    store.close();
  });

  it('of an earlier version gets what the later one adds, and keeps what it holds', async () => {
    interface Schema extends DBSchema {
      old: { key: string; value: string };
      added: { key: string; value: string };
    }
    const name = freshName();
    const earlier = new Connection<Schema>({ name, version: 1, stores: ['old'] });
    await earlier.change(['old'], (change) => change.objectStore('old').put('kept', 'a'));
    const later = new Connection<Schema>({ name, version: 2, stores: ['old', 'added'] });
    await later.change(['added'], (change) => change.objectStore('added').put('new', 'a'));
    expect(await later.read(['old'], (read) => read.objectStore('old').getAll())).toEqual(['kept']);
    later.close();
  });

  it('that another tab holds is not waited for, and opens once it is let go', async () => {
    const name = freshName();
    // A tab with a version to come of which nothing is known holds it while it is deleted.
    const holder = await holdStore(name, 1);
    const deleting = indexedDB.deleteDatabase(name);
    const blocked = new Promise((resolve) => (deleting.onblocked = resolve));
    await blocked;
    expect(await faultOf(ImportStore.open(name, 20))).toBe('blocked');
    holder.close();
    const store = await ImportStore.open(name);
    expect(await store.files()).toEqual([]);
    store.close();
  });

  it('closed in the middle of a change has changed nothing and does the next', async () => {
    const store = await ImportStore.open(freshName());
    const letGo = refuseWrites('AbortError', 1);
    expect(await faultOf(store.add([entry('a'), entry('b')]))).toBe('closed');
    letGo();
    expect(await store.files()).toEqual([]);
    await store.add([entry('a')]);
    expect(await store.files()).toHaveLength(1);
    store.close();
  });

  it('closed by itself opens again for whoever still uses it', async () => {
    const store = await ImportStore.open(freshName());
    await store.add([entry('a')]);
    store.close();
    expect(await store.files()).toHaveLength(1);
    store.close();
  });

  it('where the browser keeps nothing throws at once, and is there when it does again', async () => {
    const name = freshName();
    const spy = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no storage here', 'SecurityError');
    });
    expect(await faultOf(ImportStore.open(name))).toBe('denied');
    spy.mockRestore();
    const store = await ImportStore.open(name);
    expect(await store.files()).toEqual([]);
    store.close();
  });
});

describe('answers to findings', () => {
  const line = (rule: string) => ({
    agency: '320813-001',
    year: 2023,
    rule,
    cells: ['reconsideration.total'],
    resolution: 'in_the_report' as const,
    note: '',
    at: '2026-11-24T04:00:00.000Z',
  });

  it('are each kept once, whoever adds them', async () => {
    const name = freshName();
    const [one, other] = [await SettlementStore.open(name), await SettlementStore.open(name)];
    await Promise.all([one.add([line('S4.1'), line('S4.2')]), other.add([line('S4.2')])]);
    expect((await one.lines()).map(({ rule }) => rule)).toEqual(['S4.1', 'S4.2']);
  });

  it('are kept all or none', async () => {
    const store = await SettlementStore.open(freshName());
    refuseWrites('QuotaExceededError', 1);
    expect(await faultOf(store.add([line('S4.1'), line('S4.2')]))).toBe('full');
    expect(await store.lines()).toEqual([]);
  });
});

describe('storeFault', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new DOMException('', 'VersionError'), 'newer'],
    [new DOMException('', 'InvalidStateError'), 'closed'],
    [new DOMException('', 'AbortError'), 'closed'],
    [new DOMException('', 'SecurityError'), 'denied'],
    [new TypeError('indexedDB is undefined'), 'denied'],
    ['no error at all', 'denied'],
  ])('%s is %s', (cause, fault) => {
    expect(storeFault(cause)).toBe(fault);
  });
});
