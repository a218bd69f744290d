import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LocalDataset } from '../../../src/lib/model/local-dataset.ts';
import { localDatasetOf, restoreLocal } from '../../../src/lib/state/local/restore-local.ts';
import { ImportStore } from '../../../src/lib/store/import-store.ts';
import { acceptedFrom } from '../../store/import-files.ts';

let count = 0;
let name: string;
const shown: LocalDataset[] = [];
const show = async (dataset: LocalDataset): Promise<void> => void shown.push(dataset);

beforeEach(() => {
  name = `restore-${count++}`;
  shown.length = 0;
});

describe('restoreLocal', () => {
  it('brings back what was accepted, each agency once', async () => {
    const store = await ImportStore.open(name);
    await store.accept([acceptedFrom('a'), acceptedFrom('b', 2022)]);
    await restoreLocal(() => ImportStore.open(name), show);
    expect(shown).toEqual([localDatasetOf(await store.accepted())]);
    expect([shown[0]?.agencies.length, shown[0]?.reports.length]).toEqual([1, 2]);
  });

  it('brings nothing where nothing was accepted', async () => {
    await restoreLocal(() => ImportStore.open(name), show);
    expect(shown).toEqual([]);
  });

  it('lets the page go on where the browser keeps nothing', async () => {
    const refused = vi.fn(() => Promise.reject(new DOMException('private', 'SecurityError')));
    await restoreLocal(refused, show);
    expect([refused.mock.calls.length, shown]).toEqual([1, []]);
  });
});
