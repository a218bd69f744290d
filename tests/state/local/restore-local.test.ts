import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LocalDataset } from '../../../src/lib/model/local-dataset.ts';
import {
  localDatasetOf,
  restoreLocal,
  type LocalHolder,
} from '../../../src/lib/state/local/restore-local.ts';
import { ImportStore } from '../../../src/lib/store/import-store.ts';
import { StoreBlocked } from '../../../src/lib/store/store-fault.ts';
import { acceptedFrom, putRaw } from '../../store/import-files.ts';

let count = 0;
let name: string;
const shown: LocalDataset[] = [];
const held: LocalHolder & { count: number } = {
  set: async (dataset) => void shown.push(dataset),
  fault: null,
  count: 0,
  damaged: 0,
};

beforeEach(() => {
  name = `restore-${count++}`;
  shown.length = 0;
  held.fault = null;
  held.count = 0;
  held.damaged = 0;
});

describe('restoreLocal', () => {
  it('brings back what was accepted, each agency once', async () => {
    const store = await ImportStore.open(name);
    await store.accept([acceptedFrom('a'), acceptedFrom('b', 2022)]);
    await restoreLocal(held, () => ImportStore.open(name));
    expect(shown).toEqual([localDatasetOf(await store.accepted())]);
    expect([shown[0]?.agencies.length, shown[0]?.reports.length]).toEqual([1, 2]);
  });

  it.each([{}, null, 5, 'x', [], { reportId: 5, report: null }])(
    'brings back the others where a record is damaged: %j',
    async (damaged) => {
      const store = await ImportStore.open(name);
      await putRaw(name, { accepted: damaged, files: damaged });
      await store.accept([acceptedFrom('a')]);
      await restoreLocal(held, () => ImportStore.open(name));
      expect(shown).toEqual([localDatasetOf([acceptedFrom('a')])]);
      expect([held.fault, held.damaged]).toEqual([null, 2]);
      expect([await store.files(), await store.accepted()]).toEqual([[], [acceptedFrom('a')]]);
      await store.clear();
      expect((await store.acceptedAndDamaged()).damaged).toBe(0);
    },
  );

  it('brings nothing where nothing was accepted', async () => {
    await restoreLocal(held, () => ImportStore.open(name));
    expect(shown).toEqual([]);
  });

  it('lets the page go on where the browser keeps nothing', async () => {
    const refused = vi.fn(() => Promise.reject(new DOMException('private', 'SecurityError')));
    await restoreLocal(held, refused);
    expect([refused.mock.calls.length, shown, held.fault]).toEqual([1, [], null]);
  });

  it('shows that another tab took out all there were', async () => {
    held.count = 2;
    await restoreLocal(held, () => ImportStore.open(name));
    expect(shown).toEqual([{ agencies: [], reports: [] }]);
  });

  it('says that another tab holds the store', async () => {
    await restoreLocal(held, () => Promise.reject(new StoreBlocked()));
    expect([shown, held.fault]).toEqual([[], 'blocked']);
  });

  it('says that the store was closed meanwhile, and holds it open no longer', async () => {
    const close = vi.fn();
    held.count = 2;
    const acceptedAndDamaged = () => Promise.reject(new DOMException('closed', 'AbortError'));
    await restoreLocal(held, async () => ({ acceptedAndDamaged, close }));
    expect([shown, held.fault, close.mock.calls.length]).toEqual([[], 'closed', 1]);
  });
});
