import { describe, expect, it, vi } from 'vitest';
import type { ImportFile } from '../../../src/lib/model/import-file.ts';
import {
  FileReaders,
  type ReaderHost,
  type ReadOutcome,
} from '../../../src/lib/state/local/file-readers.ts';
import { waitingFile } from '../../store/import-files.ts';
import { isRead, WorkerDouble } from './worker-double.ts';

/** Readers over workers that the test makes; the n-th worker is the n-th of the list, then the last. */
function readersOver(workers: (() => WorkerDouble | null)[], change: Partial<ReaderHost> = {}) {
  const started: WorkerDouble[] = [];
  const waiting: ImportFile[] = [];
  const outcomes = new Map<string, ReadOutcome>();
  let count = 0;
  const readers = new FileReaders(
    () => waiting.shift() ?? null,
    (id, outcome) => outcomes.set(id, outcome),
    {
      startWorker() {
        const worker = workers[Math.min(count++, workers.length - 1)]?.() ?? null;
        if (worker) started.push(worker);
        return worker;
      },
      readHere: async (file) => ({ file: { ...file, state: 'read', hash: 'here' }, refusal: null }),
      pdfResources: () => 'http://127.0.0.1/pdfjs/cmaps/',
      cores: () => 1,
      patience: 40,
      ...change,
    },
  );
  return {
    readers,
    started,
    outcomes,
    async read(...ids: string[]): Promise<void> {
      waiting.push(...ids.map((id) => waitingFile(id)));
      readers.start(ids.length);
      await vi.waitFor(() => {
        if (!ids.every((id) => outcomes.has(id))) throw new Error('still reading');
      });
    },
  };
}

const good = () => new WorkerDouble(isRead);
const breaking = () => new WorkerDouble(() => 'breaks');
const silent = () => new WorkerDouble(() => 'stays silent');
const storeless = () =>
  new WorkerDouble(({ file }) => ({ id: file?.id ?? null, file: null, opened: false }));

/** As the page hears of a worker that says nothing any more: the port it gave closes. */
async function kill(worker: WorkerDouble | undefined): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  worker?.say({ living: null, port: port2, pulse: null });
  const told = new Promise((resolve) => port2.addEventListener('close', resolve));
  port1.close();
  await told;
}

describe('readers', () => {
  it('read one file after another in one worker, which stays for the next', async () => {
    const { read, started, outcomes } = readersOver([good]);
    await read('a', 'b');
    await read('c');
    expect(started.map(({ asked }) => asked)).toEqual([['a', 'b', 'c']]);
    expect(outcomes.get('b')).toMatchObject({ file: { state: 'read' }, refusal: null });
    expect(started[0]?.isEnded).toBe(false);
  });

  it('are as many as there are cores and files, and all but one end', async () => {
    const { read, started } = readersOver([good], { cores: () => 3 });
    await read('a', 'b');
    expect(started).toHaveLength(2);
    await vi.waitFor(() => expect(started.filter(({ isEnded }) => isEnded)).toHaveLength(1));
  });

  it('take none but the answer for their file', async () => {
    const worker = new WorkerDouble(() => 'stays silent');
    const { read, outcomes } = readersOver([() => worker]);
    const reading = read('a');
    worker.say({ action: 'ready', targetName: 'pdf.js' });
    worker.say({ id: 'other', file: null, opened: true });
    expect(outcomes.size).toBe(0);
    worker.say({ id: 'a', file: waitingFile('a', { state: 'read' }), opened: true });
    await reading;
    expect(outcomes.get('a')?.file?.state).toBe('read');
  });

  it('get ready before the first file, and keep the worker that did', async () => {
    const { readers, read, started } = readersOver([good]);
    await readers.prepare();
    await readers.prepare();
    await read('a');
    expect(started.map(({ asked }) => asked)).toEqual([[null, 'a']]);
  });

  it('that do not get ready are ended and do without', async () => {
    const { readers, read, started } = readersOver([breaking, good]);
    await readers.prepare();
    expect(started[0]?.isEnded).toBe(true);
    await read('a');
    expect(started).toHaveLength(2);
  });
});

describe('a worker', () => {
  it('that dies costs its one file, and the file says that reading broke', async () => {
    const dying = () =>
      new WorkerDouble((request) => (request.file?.id === 'b' ? 'breaks' : isRead(request)));
    const { read, started, outcomes } = readersOver([dying]);
    await read('a', 'b', 'c');
    expect(outcomes.get('b')).toEqual({
      file: null,
      refusal: { code: 'stopped', what: '', pages: 0 },
    });
    expect(outcomes.get('c')?.file?.state).toBe('read');
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  it('that hangs is ended, and its file says that no answer came', async () => {
    const { read, started, outcomes } = readersOver([silent, good]);
    await read('a', 'b');
    expect(outcomes.get('a')?.refusal?.code).toBe('no_answer');
    expect(outcomes.get('b')?.file?.state).toBe('read');
    expect(started[0]?.isEnded).toBe(true);
  });

  it('that is killed while it reads is noticed without waiting for its answer', async () => {
    const worker = silent();
    const { read, outcomes } = readersOver([good, () => worker, good], {
      ...{ patience: 60_000, cores: () => 2 },
    });
    const reading = read('a', 'b', 'c');
    await kill(worker);
    await reading;
    const stopped = [...outcomes.values()].filter(({ refusal }) => refusal?.code === 'stopped');
    expect(stopped).toHaveLength(1);
    expect([...outcomes.values()].filter(({ file }) => file?.state === 'read')).toHaveLength(2);
  });

  it('that is killed while it waits for files is not asked again', async () => {
    const { read, started, outcomes } = readersOver([good], { patience: 60_000 });
    await read('a');
    await kill(started[0]);
    await read('b');
    expect(started).toHaveLength(2);
    expect(outcomes.get('b')?.file?.state).toBe('read');
  });

  it('to which a part of its program did not come is replaced by one that asks anew', async () => {
    const refusal = { code: 'not_loaded' as const, what: '', pages: 0 };
    const lacking = () =>
      new WorkerDouble(({ file }) => ({
        ...{ id: file?.id ?? null, opened: true },
        file: file && { ...file, state: 'refused' as const, refusal },
      }));
    const { read, started, outcomes } = readersOver([lacking, good]);
    await read('a');
    await read('b');
    expect(outcomes.get('a')?.file?.refusal?.code).toBe('not_loaded');
    expect(outcomes.get('b')?.file?.state).toBe('read');
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  it('is tried again after neither it nor the page had the program that reads', async () => {
    const refusal = { code: 'not_loaded' as const, what: '', pages: 0 };
    const { read, outcomes } = readersOver([breaking, good], {
      patience: 60_000,
      readHere: async () => ({ file: null, refusal }),
    });
    await read('a');
    await read('b');
    expect(outcomes.get('a')?.refusal?.code).toBe('not_loaded');
    expect(outcomes.get('b')?.file?.state).toBe('read');
  });

  it('that comes to no store leaves the file to the page at once', async () => {
    const { read, outcomes } = readersOver([storeless], { patience: 60_000 });
    await read('a', 'b');
    expect([...outcomes.values()].map(({ file }) => file?.hash)).toEqual(['here', 'here']);
  });

  it('that cannot be asked is as one that broke', async () => {
    const deaf = () =>
      Object.assign(good(), {
        postMessage() {
          throw new DOMException('cannot be cloned', 'DataCloneError');
        },
      });
    const { read, outcomes } = readersOver([deaf], { patience: 60_000 });
    await read('a');
    expect(outcomes.get('a')?.file?.hash).toBe('here');
  });
});

describe('where no worker starts', () => {
  it('the page reads by itself, told at once', async () => {
    const { read, outcomes, started } = readersOver([() => null]);
    await read('a', 'b');
    expect(started).toEqual([]);
    expect([...outcomes.values()].map(({ file }) => file?.hash)).toEqual(['here', 'here']);
  });

  it('the page reads by itself after the first that broke, and tries no more', async () => {
    const { read, outcomes, started } = readersOver([breaking]);
    await read('a', 'b');
    await read('c');
    expect(outcomes.get('c')?.file?.hash).toBe('here');
    expect(started).toHaveLength(1);
  });

  it('after some have answered, the page takes over and no file is lost', async () => {
    const once = () =>
      new WorkerDouble((request) => (request.file?.id === 'a' ? isRead(request) : 'breaks'));
    const { read, outcomes } = readersOver([once, () => null]);
    await read('a', 'b', 'c');
    expect(outcomes.get('b')?.refusal?.code).toBe('stopped');
    expect(outcomes.get('c')?.file?.hash).toBe('here');
  });
});
