import type { OpenedOriginal, Original } from '../../originals/opened-original.ts';
import type { RenderAnswer, RenderRequest } from '../../workers/render-page-messages.ts';
import { NotShown, type OriginalReader } from './shown-original.ts';

/** The worker could not be started: this browser's workers run no modules. */
export class WorkerFails extends Error {}

type Waiting = {
  opened: Map<number, { done: (original: OpenedOriginal) => void; fail: (why: Error) => void }>;
  drawn: Map<number, (picture: ImageBitmap | null) => void>;
};

/** The one worker of the page, started when the first original is opened. */
let started: Worker | null = null;
const waiting: Waiting = { opened: new Map(), drawn: new Map() };
let next = 0;

function worker(): Worker {
  if (started) return started;
  const url = new URL('../../workers/render-page.worker.ts', import.meta.url);
  const made = new Worker(url, { type: 'module' });
  made.onmessage = ({ data }: MessageEvent<RenderAnswer>) => receive(data);
  made.onerror = () => {
    for (const { fail } of waiting.opened.values()) fail(new WorkerFails());
    for (const done of waiting.drawn.values()) done(null);
    waiting.opened.clear();
    waiting.drawn.clear();
    made.terminate();
    started = null;
  };
  started = made;
  return made;
}

function receive(answer: RenderAnswer): void {
  if (answer.kind === 'drawn') {
    const done = waiting.drawn.get(answer.id);
    waiting.drawn.delete(answer.id);
    if (done) done(answer.picture);
    else answer.picture?.close();
    return;
  }
  const open = waiting.opened.get(answer.file);
  waiting.opened.delete(answer.file);
  if (answer.kind === 'opened') open?.done(answer.original);
  else open?.fail(new NotShown(answer.fault));
}

const send = (request: RenderRequest): void => worker().postMessage(request);

/**
 * Opens an original in the worker.
 *
 * @throws NotShown for a file that cannot be shown, WorkerFails where the worker does not start
 */
export async function openInWorker(
  { format, bytes }: Original,
  resources: string,
): Promise<OriginalReader> {
  const file = next++;
  const original = await new Promise<OpenedOriginal>((done, fail) => {
    waiting.opened.set(file, { done, fail });
    send({ kind: 'open', file, format, bytes, resources });
  });
  return {
    original,
    draw: (page, scale, signal) => draw(file, page, scale, signal),
    close: () => send({ kind: 'close', file }),
  };
}

function draw(
  file: number,
  page: number,
  scale: number,
  signal: AbortSignal,
): Promise<ImageBitmap | null> {
  const id = next++;
  return new Promise((done) => {
    if (signal.aborted) return done(null);
    signal.addEventListener('abort', () => {
      if (!waiting.drawn.delete(id)) return;
      send({ kind: 'cancel', id });
      done(null);
    });
    waiting.drawn.set(id, done);
    send({ kind: 'draw', file, id, page, scale });
  });
}
