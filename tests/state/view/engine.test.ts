import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OnProgress } from '../../../src/lib/db/browser/browser-database.ts';
import type { Database } from '../../../src/lib/db/database.ts';
import type { engine as Engine } from '../../../src/lib/state/view/engine.svelte.ts';

/** One start of the engine as the test sees it. */
type Start = {
  source: unknown;
  progress: OnProgress;
  succeed: (database: Database) => void;
  fail: (cause: unknown) => void;
  /** The worker is killed. */
  die: () => void;
};

const starts: Start[] = [];

vi.mock('$app/paths', () => ({ asset: (path: string) => `/base${path}` }));
vi.mock('../../../src/lib/db/browser/browser-database.ts', () => ({
  openBrowserDatabase: (source: unknown, progress: OnProgress, die: () => void) =>
    new Promise<Database>((succeed, fail) => starts.push({ source, progress, succeed, fail, die })),
}));

let engine: typeof Engine;

beforeEach(async () => {
  starts.length = 0;
  vi.resetModules();
  ({ engine } = await import('../../../src/lib/state/view/engine.svelte.ts'));
});

const databaseOf = (close = () => Promise.resolve()): Database => ({
  query: () => Promise.resolve([]),
  table: () => Promise.resolve({ columns: [], rows: [] }),
  joinLocal: () => Promise.resolve(),
  close,
});

/** The start with a number, once it has begun. */
async function started(count: number): Promise<Start> {
  await vi.waitFor(() => expect(starts).toHaveLength(count));
  return starts[count - 1] as Start;
}

/** Has the engine fail, and waits until it says so. */
async function failFirst(cause: unknown): Promise<void> {
  const opening = engine.open();
  (await started(1)).fail(cause);
  await expect(opening).rejects.toBe(cause);
}

describe('the engine', () => {
  it('does nothing before it is asked', () => {
    expect(engine.status).toEqual({ phase: 'idle' });
    expect(starts).toEqual([]);
  });

  it('starts once for all who ask, from files of its own origin', async () => {
    const openings = [engine.open(), engine.open()];
    const { source, succeed } = await started(1);
    expect(source).toMatchObject({ engine: '/base/duckdb' });
    const database = databaseOf();
    succeed(database);
    expect(await Promise.all(openings)).toEqual([database, database]);
    expect(await engine.open()).toBe(database);
    expect(engine.status).toEqual({ phase: 'ready', database });
    expect(starts).toHaveLength(1);
  });

  it('says how many bytes have arrived, and no longer once it is ready', async () => {
    const opening = engine.open();
    expect(engine.status).toEqual({ phase: 'loading', bytes: 0 });
    const { progress, succeed } = await started(1);
    progress(4096, false);
    expect(engine.status).toEqual({ phase: 'loading', bytes: 4096 });
    progress(4096, true);
    expect(engine.status).toEqual({ phase: 'starting' });
    succeed(databaseOf());
    await opening;
    progress(8192, false);
    expect(engine.status.phase).toBe('ready');
  });

  it('marks when it is ready', async () => {
    performance.clearMarks('nianbao:engine-ready');
    const opening = engine.open();
    (await started(1)).succeed(databaseOf());
    await opening;
    expect(performance.getEntriesByName('nianbao:engine-ready')).toHaveLength(1);
  });
});

describe('an engine that does not start', () => {
  it('tells everyone why and stays failed though more bytes arrive', async () => {
    const cause = new Error('no wasm');
    await failFirst(cause);
    starts[0]?.progress(1, false);
    expect(engine.status).toEqual({ phase: 'failed', cause });
  });

  it('stays down for whoever asks next', async () => {
    const cause = new Error('offline');
    await failFirst(cause);
    await expect(engine.open()).rejects.toBe(cause);
    expect(starts).toHaveLength(1);
  });

  it('is started again on retry, which does not throw when that fails too', async () => {
    await failFirst(new Error('offline'));
    const retried = engine.retry();
    (await started(2)).fail(new Error('still offline'));
    await expect(retried).resolves.toBeUndefined();
    expect(engine.status).toMatchObject({ phase: 'failed', cause: { message: 'still offline' } });
  });
});

describe('an engine that is killed', () => {
  it('is started again by the next question, and told again of local data', async () => {
    const opening = engine.open();
    (await started(1)).succeed(databaseOf());
    await opening;
    await engine.joinLocal({ statements: [], searchPath: ['local'], leaving: [] });
    starts[0]?.die();
    expect(engine.status).toEqual({ phase: 'idle' });
    const joined: unknown[] = [];
    const joinLocal = async (join: unknown) => void joined.push(join);
    const again = engine.open();
    const second = { ...databaseOf(), joinLocal };
    (await started(2)).succeed(second);
    expect(await again).toBe(second);
    expect(joined).toHaveLength(1);
  });

  it('is of no concern once another runs', async () => {
    const opening = engine.open();
    (await started(1)).succeed(databaseOf());
    await opening;
    const retried = engine.retry();
    const second = databaseOf();
    (await started(2)).succeed(second);
    await retried;
    starts[0]?.die();
    expect(engine.status).toEqual({ phase: 'ready', database: second });
  });
});

describe('retry on a running engine', () => {
  it('ends the old one first', async () => {
    const steps: string[] = [];
    const opening = engine.open();
    (await started(1)).succeed(databaseOf(async () => void steps.push('closed')));
    await opening;
    const retried = engine.retry();
    const next = await started(2);
    steps.push('started');
    next.succeed(databaseOf());
    await retried;
    expect(steps).toEqual(['closed', 'started']);
    expect(engine.status.phase).toBe('ready');
  });
});

describe('the database that views ask', () => {
  const joined = { statements: [], searchPath: [], leaving: [] };

  it('is the engine where nothing is stored', async () => {
    const asked = engine.answering();
    const database = databaseOf();
    (await started(1)).succeed(database);
    expect(await asked).toBe(database);
  });

  it('starts no engine where answers are stored', async () => {
    engine.useAnswers('index-0.json');
    await engine.answering();
    expect(engine.status).toEqual({ phase: 'idle' });
    expect(starts).toEqual([]);
  });

  it("is the engine alone once a reader's own reports are to stand among the others", async () => {
    engine.useAnswers('index-0.json');
    await engine.joinLocal(joined);
    const asked = engine.answering();
    const database = databaseOf();
    (await started(1)).succeed(database);
    expect(await asked).toBe(database);
    expect(engine.isJoined).toBe(true);
  });

  it('is the engine once that is ready', async () => {
    engine.useAnswers('index-0.json');
    const opening = engine.open();
    const database = databaseOf();
    (await started(1)).succeed(database);
    await opening;
    expect(await engine.answering()).toBe(database);
  });
});
