import { asset } from '$app/paths';
import type { ImportFile } from '../model/import-file.ts';
import type { ReadAnswer, ReadRequest } from '../workers/read-request.ts';

/** A file that has not been read by then will not be: its worker is ended and the next file goes on. */
const PATIENCE_MS = 120_000;

/** More readers than this only fill memory. */
const MOST_READERS = 4;

/** Takes the next waiting file, or null when there is none. */
type NextFile = () => ImportFile | null;

/** Called with the line of a file when it was read, null when the file is gone. */
type OnRead = (id: string, file: ImportFile | null) => void;

/**
 * Workers that read files one by one, each ended when nothing waits: so many hundred files take the
 * memory of a few. A worker that dies or hangs costs its one file.
 */
export class FileReaders {
  #running = 0;
  readonly #next: NextFile;
  readonly #onRead: OnRead;

  constructor(next: NextFile, onRead: OnRead) {
    this.#next = next;
    this.#onRead = onRead;
  }

  /** Makes sure that as many readers run as there are cores to spare. */
  start(waiting: number): void {
    const cores = Math.max(1, (navigator.hardwareConcurrency || 2) - 1);
    const wanted = Math.min(MOST_READERS, cores, waiting);
    while (this.#running < wanted) {
      this.#running++;
      void this.#read().finally(() => this.#running--);
    }
  }

  async #read(): Promise<void> {
    let worker = startWorker();
    for (let file = this.#next(); file; file = this.#next()) {
      const answer = await answerOf(worker, file);
      if (answer === 'died') {
        worker.terminate();
        worker = startWorker();
        const refusal = { code: 'no_answer', what: '', pages: 0 };
        this.#onRead(file.id, { ...file, state: 'refused', refusal });
      } else this.#onRead(file.id, answer.file);
    }
    worker.terminate();
  }
}

function startWorker(): Worker {
  return new Worker(new URL('../workers/read-files.worker.ts', import.meta.url), {
    type: 'module',
  });
}

function answerOf(worker: Worker, file: ImportFile): Promise<ReadAnswer | 'died'> {
  const pdfResources = new URL(asset('/pdfjs/cmaps/'), location.href).href;
  return new Promise((resolve) => {
    const end = (answer: ReadAnswer | 'died'): void => {
      clearTimeout(timer);
      worker.removeEventListener('message', onMessage);
      worker.removeEventListener('error', onError);
      resolve(answer);
    };
    const onMessage = ({ data }: MessageEvent<Partial<ReadAnswer>>): void => {
      // Within a worker pdf.js takes the thread for its own and speaks to the page as well.
      if (data.id === file.id && data.file !== undefined) end({ id: data.id, file: data.file });
    };
    const onError = (): void => end('died');
    const timer = setTimeout(onError, PATIENCE_MS);
    worker.addEventListener('message', onMessage);
    worker.addEventListener('error', onError);
    worker.postMessage({ file, pdfResources } satisfies ReadRequest);
  });
}
