import type { OpenedOriginal, Original } from '../../originals/opened-original.ts';
import type { RenderAnswer, RenderRequest } from '../../workers/render-page-messages.ts';
import { NotShown, type OriginalReader } from './shown-original.ts';

/** The worker could not be started: this browser's workers run no modules. */
export class WorkerFails extends Error {}

/** Of a worker, what showing originals needs. */
export type RenderingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

type Opening = { done: (original: OpenedOriginal) => void; fail: (why: Error) => void };

/**
 * One worker that opens originals and draws their pages, started with the first and again after it
 * died: then what it was drawing is not drawn, and an original is opened anew for its next page.
 */
export class RenderWorker {
  readonly #start: () => RenderingWorker;
  readonly #opened = new Map<number, Opening>();
  readonly #drawn = new Map<number, (picture: ImageBitmap | null) => void>();
  #worker: RenderingWorker | null = null;
  #next = 0;

  constructor(start: () => RenderingWorker) {
    this.#start = start;
  }

  /**
   * Opens an original in the worker.
   *
   * @throws NotShown for a file that cannot be shown, WorkerFails where the worker does not start
   */
  async open(original: Original, resources: string): Promise<OriginalReader> {
    const file = this.#next++;
    const opened = await this.#open(file, original, resources);
    let home = { worker: this.#worker, opening: Promise.resolve(true) };
    /** Whether the worker that runs now has the original. */
    const isAtHome = (): Promise<boolean> => {
      if (home.worker !== null && home.worker === this.#worker) return home.opening;
      const opening = this.#open(file, original, resources).then(
        () => true,
        () => false,
      );
      home = { worker: this.#worker, opening };
      return opening;
    };
    return {
      original: opened,
      draw: async (page, scale, signal) =>
        (await isAtHome()) ? this.#draw(file, page, scale, signal) : null,
      close: () => {
        if (home.worker === this.#worker) this.#worker?.postMessage({ kind: 'close', file });
      },
    };
  }

  #open(file: number, { format, bytes }: Original, resources: string): Promise<OpenedOriginal> {
    return new Promise((done, fail) => {
      this.#opened.set(file, { done, fail });
      this.#send({ kind: 'open', file, format, bytes, resources });
    });
  }

  #draw(
    file: number,
    page: number,
    scale: number,
    signal: AbortSignal,
  ): Promise<ImageBitmap | null> {
    const id = this.#next++;
    return new Promise((done) => {
      if (signal.aborted) return done(null);
      signal.addEventListener('abort', () => {
        if (!this.#drawn.delete(id)) return;
        this.#send({ kind: 'cancel', id });
        done(null);
      });
      this.#drawn.set(id, done);
      this.#send({ kind: 'draw', file, id, page, scale });
    });
  }

  #send(request: RenderRequest): void {
    if (!this.#worker) {
      const worker = this.#start();
      worker.addEventListener('message', (event) =>
        this.#receive((event as MessageEvent<RenderAnswer>).data),
      );
      worker.addEventListener('error', () => this.#bury(worker));
      this.#worker = worker;
    }
    this.#worker.postMessage(request);
  }

  #bury(worker: RenderingWorker): void {
    worker.terminate();
    if (this.#worker !== worker) return;
    this.#worker = null;
    const [opened, drawn] = [[...this.#opened.values()], [...this.#drawn.values()]];
    this.#opened.clear();
    this.#drawn.clear();
    for (const { fail } of opened) fail(new WorkerFails());
    for (const done of drawn) done(null);
  }

  #receive(answer: RenderAnswer): void {
    if (answer.kind === 'drawn') {
      const done = this.#drawn.get(answer.id);
      this.#drawn.delete(answer.id);
      if (done) done(answer.picture);
      else answer.picture?.close();
      return;
    }
    const opening = this.#opened.get(answer.file);
    this.#opened.delete(answer.file);
    if (answer.kind === 'opened') opening?.done(answer.original);
    else opening?.fail(new NotShown(answer.fault));
  }
}

/** The one worker of the page. */
export const renderWorker = new RenderWorker(
  () =>
    new Worker(new URL('../../workers/render-page.worker.ts', import.meta.url), {
      type: 'module',
    }),
);
