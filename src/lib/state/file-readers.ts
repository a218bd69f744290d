import { asset } from '$app/paths';
import type { ImportFile } from '../model/import-file.ts';
import { ImportStore } from '../store/import-store.ts';
import type { ReadAnswer, ReadRequest } from '../workers/read-request.ts';

/** A file that has not been read by then will not be: its worker is ended and the next file goes on. */
const PATIENCE_MS = 120_000;

/** More readers than this only fill memory. */
const MOST_READERS = 4;

/** Takes the next waiting file, or null when there is none. */
type NextFile = () => ImportFile | null;

/** Called with the line of a file when it was read, null when the file is gone. */
type OnRead = (id: string, file: ImportFile | null) => void;

/** `failed`: the worker broke; `silent`: it did not answer in time. */
type Outcome = { file: ImportFile | null } | 'failed' | 'silent';

/**
 * Workers that read files one by one. All but one are ended when nothing waits, so that many hundred
 * files take the memory of a few; one stays ready, for a page whose network goes away. A worker that
 * dies or hangs costs its one file. Where workers do not start at all the page reads by itself.
 */
export class FileReaders {
  #running = 0;
  #idle: Worker | null = null;
  /** Whether a worker ever answered: then one that fails met a bad file, not a lacking browser. */
  #haveAnswered = false;
  readonly #next: NextFile;
  readonly #onRead: OnRead;

  constructor(next: NextFile, onRead: OnRead) {
    this.#next = next;
    this.#onRead = onRead;
  }

  /** Loads what reading needs before the first file comes. */
  async prepare(): Promise<void> {
    if (this.#running > 0 || this.#idle) return;
    const worker = startWorker();
    const outcome = await ask(worker, null);
    if (typeof outcome === 'string') worker.terminate();
    else {
      this.#haveAnswered = true;
      this.#keep(worker);
    }
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
    let worker = this.#idle ?? startWorker();
    this.#idle = null;
    for (let file = this.#next(); file; file = this.#next()) {
      let outcome = await ask(worker, file);
      if (outcome === 'failed' && !this.#haveAnswered) outcome = { file: await readHere(file) };
      else if (typeof outcome === 'string') {
        worker.terminate();
        worker = startWorker();
      } else this.#haveAnswered = true;
      this.#onRead(file.id, typeof outcome === 'string' ? refused(file) : outcome.file);
    }
    this.#keep(worker);
  }

  #keep(worker: Worker): void {
    if (this.#idle || !this.#haveAnswered) worker.terminate();
    else this.#idle = worker;
  }
}

const refused = (file: ImportFile): ImportFile => ({
  ...file,
  state: 'refused',
  refusal: { code: 'no_answer', what: '', pages: 0 },
});

const pdfResources = (): string => new URL(asset('/pdfjs/cmaps/'), location.href).href;

function startWorker(): Worker {
  return new Worker(new URL('../workers/read-files.worker.ts', import.meta.url), {
    type: 'module',
  });
}

/** Reads a file on the page's own thread: slow, but the only way where modules run in no worker. */
async function readHere(file: ImportFile): Promise<ImportFile | null> {
  const { pdfResourceReader, readStoredFile } = await import('../workers/read-stored-file.ts');
  const store = await ImportStore.open();
  try {
    return await readStoredFile(store, file, pdfResourceReader(pdfResources()));
  } finally {
    store.close();
  }
}

/** Asks a worker for one file, or with none to get ready. */
function ask(worker: Worker, file: ImportFile | null): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      worker.removeEventListener('message', onMessage);
      worker.removeEventListener('error', onError);
      resolve(outcome);
    };
    const onMessage = ({ data }: MessageEvent<Partial<ReadAnswer>>): void => {
      // Within a worker pdf.js takes the thread for its own and speaks to the page as well.
      if (data.file === undefined || data.id !== (file?.id ?? null)) return;
      end({ file: data.file });
    };
    const onError = (): void => end('failed');
    const timer = setTimeout(() => end('silent'), PATIENCE_MS);
    worker.addEventListener('message', onMessage);
    worker.addEventListener('error', onError);
    worker.postMessage({ file, pdfResources: pdfResources() } satisfies ReadRequest);
  });
}
