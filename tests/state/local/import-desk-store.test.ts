import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ImportFile } from '../../../src/lib/model/import-file.ts';
import { ImportStore } from '../../../src/lib/store/import-store.ts';
import { acceptedFrom } from '../../store/import-files.ts';
import { refuseWrites } from '../../store/refusing-browser.ts';
import { archived, drop, names, deskOver, freshStore, storeWith } from './desk-double.ts';

afterEach(() => vi.restoreAllMocks());

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

  it('a drop, and then to let go of what had room, is counted as it stands', async () => {
    const store = freshStore();
    let isBroken = true;
    const { desk } = deskOver(store, {
      async openStore() {
        const opened = await ImportStore.open(store);
        const closed = () => Promise.reject(new DOMException('closed', 'InvalidStateError'));
        return storeWith(opened, {
          removeFiles: (ids) => (isBroken ? closed() : opened.removeFiles(ids)),
        });
      },
    });
    await desk.add(drop('before'));
    const many = drop(...Array.from({ length: 15 }, (_, at) => `${at}.pdf`));
    const refuse = async () => {
      const makeRoom = refuseWrites('QuotaExceededError', 20);
      expect(await desk.add(many)).toBe(false);
      makeRoom();
    };
    await refuse();
    expect([desk.fault, desk.stuck, desk.files.length]).toEqual(['full', 10, 11]);
    isBroken = false;
    await refuse();
    expect([desk.fault, desk.stuck, desk.files.length]).toEqual(['full', 0, 11]);
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
