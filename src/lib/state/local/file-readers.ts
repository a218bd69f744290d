import { asset } from '$app/paths';
import type { FileRefusal, ImportFile } from '../../model/import-file.ts';
import { ImportStore } from '../../store/import-store.ts';
import type { ReadAnswer, ReadRequest } from '../../workers/read-request.ts';

/** A file that has not been read by then will not be: its worker is ended and the next file goes on. */
const PATIENCE_MS = 120_000;

/** More readers than this only fill memory. */
const MOST_READERS = 4;

/** Takes the next waiting file, or null when there is none. */
type NextFile = () => ImportFile | null;

/**
 * What became of a file: its line as it stands in the store, null when the file is gone; or why nobody
 * could read it, which the store does not know yet.
 */
export type ReadOutcome = { file: ImportFile | null; refusal: FileRefusal | null };
type OnRead = (id: string, outcome: ReadOutcome) => void;

/** `failed`: the worker broke; `silent`: it did not answer in time. */
type Answer = { file: ImportFile | null } | 'failed' | 'silent';

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
  /** Where workers do not start: then they are not tried again. */
  #readsHere = false;
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
    if (!worker) return;
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
      const answer = this.#readsHere || !worker ? 'failed' : await ask(worker, file);
      if (typeof answer !== 'string') {
        this.#haveAnswered = true;
        this.#onRead(file.id, { ...answer, refusal: null });
        continue;
      }
      this.#readsHere = answer === 'failed' && !this.#haveAnswered;
      if (this.#readsHere) this.#onRead(file.id, await readHere(file));
      else {
        worker?.terminate();
        worker = startWorker();
        this.#onRead(file.id, refusedBy('no_answer'));
      }
    }
    if (worker) this.#keep(worker);
  }

  #keep(worker: Worker): void {
    if (this.#idle || !this.#haveAnswered) worker.terminate();
    else this.#idle = worker;
  }
}

const refusedBy = (code: string, what = ''): ReadOutcome => ({
  file: null,
  refusal: { code, what, pages: 0 },
});

const pdfResources = (): string => new URL(asset('/pdfjs/cmaps/'), location.href).href;

/** Null where the browser runs no modules in workers and says so at once. */
function startWorker(): Worker | null {
  try {
    return new Worker(new URL('../../workers/read-files.worker.ts', import.meta.url), {
      type: 'module',
    });
  } catch {
    return null;
  }
}

/** Reads a file on the page's own thread: slow, but the only way where modules run in no worker. */
async function readHere(file: ImportFile): Promise<ReadOutcome> {
  try {
    const { pdfResourceReader, readStoredFile } = await import('../../workers/read-stored-file.ts');
    const store = await ImportStore.open();
    try {
      const read = await readStoredFile(store, file, pdfResourceReader(pdfResources()));
      return { file: read, refusal: null };
    } finally {
      store.close();
    }
  } catch (cause) {
    return refusedBy('broke', cause instanceof Error ? cause.message : String(cause));
  }
}

/** Asks a worker for one file, or with none to get ready. */
function ask(worker: Worker, file: ImportFile | null): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (outcome: Answer): void => {
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
