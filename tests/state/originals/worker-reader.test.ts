import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenedOriginal } from '../../../src/lib/originals/opened-original.ts';
import { NotShown } from '../../../src/lib/state/originals/shown-original.ts';
import { RenderWorker, WorkerFails } from '../../../src/lib/state/originals/worker-reader.ts';
import type { RenderAnswer, RenderRequest } from '../../../src/lib/workers/render-page-messages.ts';

const OPENED = { kind: 'text' } as unknown as OpenedOriginal;
const ORIGINAL = { name: 'a.pdf', format: 'pdf', bytes: Uint8Array.of(1) } as const;

/** A worker that notes what it is asked and answers when the test says so. */
class Worker extends EventTarget {
  readonly asked: RenderRequest[] = [];
  isEnded = false;

  postMessage(request: RenderRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(data: RenderAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  die(): void {
    this.dispatchEvent(new Event('error'));
  }

  /** The last request of a kind, once it has come. */
  last<Kind extends RenderRequest['kind']>(kind: Kind) {
    return vi.waitFor(() => {
      const found = this.asked.filter((request) => request.kind === kind).pop();
      if (!found) throw new Error(`nothing asked to ${kind}`);
      return found as Extract<RenderRequest, { kind: Kind }>;
    });
  }
}

let workers: Worker[];
let render: RenderWorker;

beforeEach(() => {
  workers = [];
  render = new RenderWorker(() => {
    const worker = new Worker();
    workers.push(worker);
    return worker;
  });
});

const worker = (place: number): Worker => {
  const found = workers[place];
  if (!found) throw new Error(`${workers.length} workers were started`);
  return found;
};

async function openIn(place: number) {
  const opening = render.open(ORIGINAL, '/pdfjs/');
  await answerOpen(place);
  return opening;
}

async function answerOpen(place: number): Promise<void> {
  await vi.waitFor(() => expect(workers.length).toBeGreaterThan(place));
  const { file } = await worker(place).last('open');
  worker(place).answer({ kind: 'opened', file, original: OPENED });
}

const picture = () => ({ close: vi.fn() }) as unknown as ImageBitmap;
const signal = () => new AbortController().signal;

describe('an original in the worker', () => {
  it('is opened, drawn and closed by one worker', async () => {
    const reader = await openIn(0);
    expect(reader.original).toBe(OPENED);
    const drawing = reader.draw(1, 2, signal());
    const { id } = await worker(0).last('draw');
    const drawn = picture();
    worker(0).answer({ kind: 'drawn', id, picture: drawn });
    expect(await drawing).toBe(drawn);
    reader.close();
    expect(worker(0).asked.map(({ kind }) => kind)).toEqual(['open', 'draw', 'close']);
    expect(workers).toHaveLength(1);
  });

  it('that cannot be shown says why', async () => {
    const opening = render.open(ORIGINAL, '/pdfjs/');
    const { file } = await worker(0).last('open');
    worker(0).answer({ kind: 'refused', file, fault: null });
    await expect(opening).rejects.toThrow(NotShown);
  });

  it('draws no page that is called off, and gives back a picture that comes too late', async () => {
    const reader = await openIn(0);
    const off = new AbortController();
    const drawing = reader.draw(1, 2, off.signal);
    const { id } = await worker(0).last('draw');
    off.abort();
    expect(await drawing).toBeNull();
    expect((await worker(0).last('cancel')).id).toBe(id);
    const late = picture();
    worker(0).answer({ kind: 'drawn', id, picture: late });
    expect(late.close).toHaveBeenCalledOnce();
    expect(await reader.draw(1, 2, off.signal), 'called off before').toBeNull();
  });
});

describe('a worker that dies', () => {
  it('before it has opened anything fails as one that does not start', async () => {
    const opening = render.open(ORIGINAL, '/pdfjs/');
    worker(0).die();
    await expect(opening).rejects.toThrow(WorkerFails);
    expect(worker(0).isEnded).toBe(true);
  });

  it('leaves its page undrawn; the next is drawn by another, which opens the original', async () => {
    const reader = await openIn(0);
    const lost = reader.draw(1, 2, signal());
    await worker(0).last('draw');
    worker(0).die();
    expect(await lost).toBeNull();
    const both = [reader.draw(2, 2, signal()), reader.draw(3, 2, signal())];
    await answerOpen(1);
    await vi.waitFor(() => expect(worker(1).asked).toHaveLength(3));
    for (const request of worker(1).asked) {
      if (request.kind === 'draw') {
        worker(1).answer({ kind: 'drawn', id: request.id, picture: picture() });
      }
    }
    expect((await Promise.all(both)).every((drawn) => drawn !== null)).toBe(true);
    expect(worker(1).asked.filter(({ kind }) => kind === 'open')).toHaveLength(1);
  });

  it('again draws nothing, and is tried once more for the page after', async () => {
    const reader = await openIn(0);
    worker(0).die();
    const lost = reader.draw(1, 2, signal());
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    worker(1).die();
    expect(await lost).toBeNull();
    const next = reader.draw(1, 2, signal());
    await answerOpen(2);
    const { id } = await worker(2).last('draw');
    worker(2).answer({ kind: 'drawn', id, picture: null });
    expect(await next).toBeNull();
  });

  it('is not started again to close what it held', async () => {
    const reader = await openIn(0);
    worker(0).die();
    reader.close();
    expect(workers).toHaveLength(1);
  });
});
