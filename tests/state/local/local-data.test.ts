import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database, Join } from '../../../src/lib/db/database.ts';
import type { engine as Engine } from '../../../src/lib/state/view/engine.svelte.ts';
import type { localData as LocalData } from '../../../src/lib/state/local/local-data.svelte.ts';
import { LOCAL } from '../../dataset/join/local-reports.ts';

/** What the engines of the test were told to join, one list for each start. */
const joins: (Join | null)[][] = [];
/** Makes the next joins fail. */
let failing: Error | null = null;
/** Holds a start back until it is called. */
let letStart: () => void = () => undefined;

vi.mock('$app/paths', () => ({ asset: (path: string) => path }));
vi.mock('../../../src/lib/db/browser/browser-database.ts', () => ({
  async openBrowserDatabase(): Promise<Database> {
    const told: (Join | null)[] = [];
    joins.push(told);
    await new Promise<void>((resolve) => (letStart = resolve));
    return {
      query: () => Promise.resolve([]),
      table: () => Promise.resolve({ columns: [], rows: [] }),
      async joinLocal(join) {
        if (failing) throw failing;
        told.push(join);
      },
      close: () => Promise.resolve(),
    };
  },
}));

let engine: typeof Engine;
let localData: typeof LocalData;
let stored: Map<string, string>;

beforeEach(async () => {
  joins.length = 0;
  failing = null;
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  await load();
});

async function load(): Promise<void> {
  vi.resetModules();
  ({ engine } = await import('../../../src/lib/state/view/engine.svelte.ts'));
  ({ localData } = await import('../../../src/lib/state/local/local-data.svelte.ts'));
}

async function start(): Promise<void> {
  const count = joins.length;
  const opening = engine.open();
  await vi.waitFor(() => expect(joins).toHaveLength(count + 1));
  letStart();
  await opening;
}

describe('without local data', () => {
  it('nothing is joined and nothing changes', async () => {
    await start();
    await localData.set({ agencies: [], reports: [] });
    await localData.switch(false);
    expect(joins).toEqual([[]]);
    expect(engine.revision).toBe(0);
    expect(localData.phase).toBe('off');
  });
});

describe('local data', () => {
  it('set before the engine is ready, joins before anything is answered', async () => {
    await localData.set(LOCAL);
    expect(localData.phase).toBe('joining');
    await start();
    expect(joins[0]).toHaveLength(1);
    expect(joins[0]?.[0]?.statements.length).toBeGreaterThan(10);
    expect([localData.phase, localData.count, engine.revision]).toEqual(['joined', 3, 1]);
  });

  it('set while the engine starts, joins all the same', async () => {
    const opening = engine.open();
    await vi.waitFor(() => expect(joins).toHaveLength(1));
    await localData.set(LOCAL);
    letStart();
    await opening;
    expect(joins[0]).toHaveLength(1);
    expect(localData.phase).toBe('joined');
  });

  it('set afterwards, joins at once and again after each change', async () => {
    await start();
    await localData.set(LOCAL);
    await localData.set({ ...LOCAL, reports: LOCAL.reports.slice(1) });
    expect(joins[0]).toHaveLength(2);
    expect([localData.count, engine.revision]).toEqual([2, 2]);
  });

  it('follows the switch of another tab', async () => {
    await start();
    await localData.set(LOCAL);
    localData.follow();
    const other = localData;
    await load();
    localData.follow();
    await localData.switch(false);
    await vi.waitFor(() => expect(other.on).toBe(false));
  });

  it('joins again in an engine that was started anew', async () => {
    await start();
    await localData.set(LOCAL);
    const retried = engine.retry();
    await vi.waitFor(() => expect(joins).toHaveLength(2));
    letStart();
    await retried;
    expect(joins[1]).toHaveLength(1);
    expect(localData.phase).toBe('joined');
  });

  it('switched off, is taken out, and stays so on the next visit', async () => {
    await start();
    await localData.set(LOCAL);
    await localData.switch(false);
    expect(joins[0]?.at(-1)).toBeNull();
    expect([engine.isJoined, localData.phase]).toEqual([false, 'off']);
    await load();
    expect(localData.on).toBe(false);
    await localData.switch(true);
    await load();
    expect(localData.on).toBe(true);
  });

  it('that fails to join says why and leaves the dataset; switching on tries again', async () => {
    await start();
    failing = new Error('no room');
    await localData.set(LOCAL);
    expect([localData.phase, engine.isJoined]).toEqual(['failed', false]);
    expect(localData.failure).toBe(failing);
    failing = null;
    await localData.switch(true);
    expect([localData.phase, localData.failure]).toEqual(['joined', null]);
  });

  it('that is all removed is taken out', async () => {
    await start();
    await localData.set(LOCAL);
    await localData.set({ agencies: [], reports: [] });
    expect(joins[0]?.at(-1)).toBeNull();
    expect(engine.isJoined).toBe(false);
  });
});

describe('reports kept in this browser', () => {
  it('that do not come back are told until they do', async () => {
    await localData.restore(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(localData.fault).toBe('not_loaded');
    await localData.restore(async () => ({
      restoreLocal: async (held) => void (held.fault = 'blocked'),
    }));
    expect(localData.fault).toBe('blocked');
    await localData.set(LOCAL);
    expect([localData.fault, localData.count > 0]).toEqual([null, true]);
  });
});
