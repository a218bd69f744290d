import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ArchivedReport } from '../../../src/lib/exports/archive/archive-layout.ts';
import { READING_VERSION, type ImportFile } from '../../../src/lib/model/import-file.ts';
import { ImportStore } from '../../../src/lib/store/import-store.ts';
import { acceptedFrom, confirmedAt, emptyReading, entry } from '../../store/import-files.ts';
import { refuseWrites } from '../../store/refusing-browser.ts';
import { deskOver, freshStore, NOON, storeWith, tabMemory } from './desk-double.ts';

const drop = (...names: string[]) => names.map((name) => new File([name], name));
const names = (files: readonly ImportFile[]) => files.map(({ name }) => name);
const READ = { hash: 'h', state: 'read', refusal: null, summary: null } as const;

const archived = (change: Partial<ArchivedReport> = {}): ArchivedReport => {
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

describe('a store that refuses', () => {
  it('to open is told, and is opened by the next use', async () => {
    const store = freshStore();
    let isClosed = true;
    const { desk } = deskOver(store, {
      async openStore() {
        if (isClosed) throw new DOMException('private window', 'SecurityError');
        return ImportStore.open(store);
      },
    });
    await desk.open();
    expect([desk.phase, desk.fault]).toEqual(['failed', 'denied']);
    expect(await desk.add(drop('a'))).toBe(false);
    expect([desk.phase, desk.fault]).toEqual(['failed', 'denied']);
    isClosed = false;
    expect(await desk.add(drop('a'))).toBe(true);
    expect([desk.phase, desk.fault, desk.files.length]).toEqual(['ready', null, 1]);
  });

  it('in the middle of its opening is closed and opened anew', async () => {
    const store = freshStore();
    const closed: string[] = [];
    let isBroken = true;
    const { desk } = deskOver(store, {
      async openStore() {
        const opened = await ImportStore.open(store);
        if (!isBroken) return opened;
        return storeWith(opened, {
          files: () => Promise.reject(new DOMException('gone', 'AbortError')),
          close: () => closed.push('closed'),
        });
      },
    });
    await desk.open();
    expect([desk.phase, desk.fault, closed]).toEqual(['failed', 'closed', ['closed']]);
    isBroken = false;
    await desk.open();
    expect([desk.phase, desk.fault]).toEqual(['ready', null]);
  });

  it('a drop keeps none of it, not even what had room', async () => {
    const store = freshStore();
    const { desk } = deskOver(store);
    await desk.add(drop('before'));
    // Room for the first ten files, each with its bytes.
    const makeRoom = refuseWrites('QuotaExceededError', 20);
    const many = drop(...Array.from({ length: 15 }, (_, at) => `${at}.pdf`));
    expect(await desk.add(many)).toBe(false);
    makeRoom();
    expect(desk.fault).toBe('full');
    expect(names(desk.files)).toEqual(['before']);
    const next = deskOver(store);
    await next.desk.open();
    expect(names(next.desk.files)).toEqual(['before']);
  });

  it.each(['accept', 'withdraw', 'restore', 'readAgain'] as const)(
    'to %s leaves all as it was and says why',
    async (work) => {
      const { desk, handed } = deskOver(freshStore());
      await desk.add(drop('a'));
      const file = desk.files[0] as ImportFile;
      await desk.accept([acceptedFrom(file.id)]);
      const before = { files: desk.files, accepted: desk.accepted };
      const letGo = refuseWrites('QuotaExceededError');
      const done = await {
        accept: () => desk.accept([acceptedFrom(file.id, 2022)]),
        withdraw: () => desk.withdraw(['140423-local-001-2023-own']),
        restore: () => desk.restore([archived({ hash: 'other' })]),
        readAgain: () => desk.readAgain(file),
      }[work]();
      letGo();
      expect(done).toBe(work === 'restore' ? null : false);
      expect(desk.fault).toBe('full');
      expect({ files: desk.files, accepted: desk.accepted }).toEqual(before);
      expect(handed).toHaveLength(1);
      expect(await desk.remove([])).toBe(true);
      expect(desk.fault, 'told until something is done again').toBeNull();
    },
  );

  it.each(['remove', 'clear'] as const)('to %s leaves all as it was and says why', async (work) => {
    const store = freshStore();
    const { desk } = deskOver(store, {
      async openStore() {
        const opened = await ImportStore.open(store);
        const refuse = () => Promise.reject(new DOMException('closed', 'InvalidStateError'));
        return storeWith(opened, { removeFiles: refuse, clear: refuse });
      },
    });
    await desk.add(drop('a'));
    const id = desk.files[0]?.id ?? '';
    expect(await (work === 'remove' ? desk.remove([id]) : desk.clear())).toBe(false);
    expect([desk.fault, names(desk.files)]).toEqual(['closed', ['a']]);
  });

  it('why a file was not read is said all the same, and the next visit reads the file', async () => {
    const store = freshStore();
    const { desk, readers } = deskOver(store);
    await desk.add(drop('a', 'gone'));
    const [id = '', gone = ''] = readers.take();
    await desk.remove([gone]);
    const letGo = refuseWrites('QuotaExceededError');
    const refusal = { code: 'no_answer', what: '', pages: 0 };
    readers.done(id, { file: null, refusal });
    readers.done(gone, { file: null, refusal });
    await vi.waitFor(() => expect(desk.files[0]?.refusal?.code).toBe('no_answer'));
    letGo();
    const next = deskOver(store);
    await next.desk.open();
    expect(next.readers.take()).toEqual([id]);
  });

  it('to be read leaves what was shown', async () => {
    const store = freshStore();
    let isBroken = false;
    const { desk } = deskOver(store, {
      async openStore() {
        const opened = await ImportStore.open(store);
        const files = () =>
          isBroken
            ? Promise.reject(new DOMException('closed', 'InvalidStateError'))
            : opened.files();
        return storeWith(opened, { files, accept: () => opened.accept([]) });
      },
    });
    await desk.add(drop('a'));
    isBroken = true;
    expect(await desk.accept([]), 'it was done, only not seen').toBe(true);
    expect([desk.fault, names(desk.files)]).toEqual(['closed', ['a']]);
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

describe('what comes back from an archive', () => {
  it('stands with its file, which is read again', async () => {
    const { desk, readers, handed } = deskOver(freshStore());
    expect(await desk.restore([archived({ decisions: [confirmedAt(1)] })])).toEqual({
      restored: 1,
      kept: 0,
    });
    expect(desk.files).toMatchObject([{ name: 'a.pdf', accepted: '140423-local-001-2023-own' }]);
    expect(readers.take()).toHaveLength(1);
    expect(handed.at(-1)).toHaveLength(1);
    const { bytes, decisions } = await desk.reading(desk.files[0]?.id ?? '');
    expect([bytes?.size, decisions.length]).toEqual([1, 1]);
  });

  it('leaves what is newer here, and adds no file that is here', async () => {
    const store = freshStore();
    const kept = await ImportStore.open(store);
    await kept.add([entry('a')]);
    await kept.putReading('a', READ, emptyReading('a'));
    await kept.accept([acceptedFrom('a', 2023, '2026-06-01T00:00:00.000Z')]);
    const { desk } = deskOver(store);
    await desk.open();
    const other = acceptedFrom('any', 2022);
    const back = await desk.restore([archived(), archived({ report: other.report, hash: 'x' })]);
    expect(back).toEqual({ restored: 1, kept: 1 });
    expect(desk.accepted.map(({ report, acceptedAt }) => [report.year, acceptedAt])).toEqual([
      [2022, '2026-03-01T00:00:00.000Z'],
      [2023, '2026-06-01T00:00:00.000Z'],
    ]);
  });

  it('does not take back a filing that was changed here since', async () => {
    const store = freshStore();
    const kept = await ImportStore.open(store);
    await kept.add([entry('a')]);
    await kept.putReading('a', READ, emptyReading('a'));
    await kept.accept([acceptedFrom('a', 2023, '2026-06-01T00:00:00.000Z')]);
    const { desk } = deskOver(store);
    await desk.open();
    const { report } = acceptedFrom('a', 2022);
    expect(await desk.restore([archived({ report })])).toEqual({ restored: 0, kept: 1 });
    expect(desk.accepted.map(({ report: { year } }) => year)).toEqual([2023]);
  });

  it('is taken back whole: what it replaced stands there again, what came with it is gone', async () => {
    const store = freshStore();
    const kept = await ImportStore.open(store);
    await kept.add([entry('a', [confirmedAt(1)])]);
    await kept.putReading('a', READ, emptyReading('a'));
    await kept.accept([acceptedFrom('a'), acceptedFrom('b', 2022)]);
    const all = async () => [
      await kept.files(),
      await kept.accepted(),
      await kept.decisions('a'),
      await kept.bytes('a').then((bytes) => bytes?.size),
    ];
    const before = await all();
    const { desk } = deskOver(store);
    await desk.open();
    const later = { acceptedAt: '2027-01-01T00:00:00.000Z', decisions: [confirmedAt(9)] };
    const { report } = acceptedFrom('any', 2021);
    await desk.restore([archived(later), archived({ ...later, report, hash: 'x' })]);
    expect(desk.accepted).toHaveLength(3);
    expect([await desk.takeBack(), desk.canTakeBack]).toEqual([true, false]);
    expect(await all()).toEqual(before);
    expect([desk.files.length, desk.accepted.length]).toEqual([1, 2]);
    kept.close();
  });

  it('is not taken back once anything followed, here or in another tab', async () => {
    const store = freshStore();
    const { desk } = deskOver(store);
    await desk.restore([archived()]);
    await desk.add(drop('b'));
    expect([desk.canTakeBack, await desk.takeBack()]).toEqual([false, false]);
    await desk.restore([archived({ acceptedAt: '2027-01-01T00:00:00.000Z' })]);
    expect(desk.canTakeBack).toBe(true);
    await deskOver(store).desk.add(drop('c'));
    await vi.waitFor(() => expect(desk.canTakeBack).toBe(false));
    expect(desk.accepted).toHaveLength(1);
  });

  it('may come without its file', async () => {
    const { desk } = deskOver(freshStore());
    await desk.restore([archived({ file: null, hash: null })]);
    expect([desk.files.length, desk.accepted.length]).toEqual([0, 1]);
  });
});
