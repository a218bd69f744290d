import type { FileRefusal, ImportFile } from '../../model/import-file.ts';
import type { ReadAnswer, ReadRequest } from '../../workers/read-request.ts';

/** More readers than this only fill memory. */
const MOST_READERS = 4;

/** Takes the next waiting file, or null when there is none. */
export type NextFile = () => ImportFile | null;

/**
 * What became of a file: its line as it stands in the store, null when the file is gone; or why nobody
 * could read it, which the store does not know yet.
 */
export type ReadOutcome = { file: ImportFile | null; refusal: FileRefusal | null };
export type OnRead = (id: string, outcome: ReadOutcome) => void;

/** Of a worker, what reading files needs. */
export type ReadingWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'addEventListener' | 'removeEventListener'
>;

/** What readers need of the page. */
export type ReaderHost = {
  /** Null where the browser runs no modules in workers and says so at once. */
  startWorker: () => ReadingWorker | null;
  /** Reads a file on the page's own thread: slow, but the only way where no worker can. Never throws. */
  readHere: (file: ImportFile) => Promise<ReadOutcome>;
  /** Address of pdf.js' character maps. */
  pdfResources: () => string;
  /** Processor cores that may be taken. */
  cores: () => number;
  /** Milliseconds after which a file will not be read any more: its worker is ended. */
  patience: number;
};

/** `failed`: the worker broke; `silent`: it did not answer in time; `here`: it cannot, the page can. */
type Answer = { file: ImportFile | null } | 'failed' | 'silent' | 'here';

/** Why a worker's file was not read. */
const REFUSALS = { failed: 'stopped', silent: 'no_answer' } as const;

/**
 * Workers that read files one by one. All but one are ended when nothing waits, so that many hundred
 * files take the memory of a few; one stays ready, for a page whose network goes away. A worker that
 * dies or hangs costs its one file. Where workers do not start or come to no store the page reads by
 * itself.
 */
export class FileReaders {
  #running = 0;
  #idle: ReadingWorker | null = null;
  /** Whether a worker ever answered: then one that fails met a bad file, not a lacking browser. */
  #haveAnswered = false;
  /** Where workers do not start: then they are not tried again. */
  #readsHere = false;
  readonly #next: NextFile;
  readonly #onRead: OnRead;
  readonly #host: ReaderHost;

  constructor(next: NextFile, onRead: OnRead, host: ReaderHost) {
    this.#next = next;
    this.#onRead = onRead;
    this.#host = host;
  }

  /** Loads what reading needs before the first file comes. */
  async prepare(): Promise<void> {
    if (this.#running > 0 || this.#idle || this.#readsHere) return;
    const worker = this.#host.startWorker();
    if (!worker) return;
    const answer = await this.#ask(worker, null);
    if (typeof answer === 'string') worker.terminate();
    else {
      this.#haveAnswered = true;
      this.#keep(worker);
    }
  }

  /** Makes sure that as many readers run as there are cores to spare. */
  start(waiting: number): void {
    const wanted = Math.min(MOST_READERS, this.#host.cores(), waiting);
    while (this.#running < wanted) {
      this.#running++;
      void this.#read().finally(() => this.#running--);
    }
  }

  async #read(): Promise<void> {
    let worker = this.#idle ?? (this.#readsHere ? null : this.#host.startWorker());
    this.#idle = null;
    for (let file = this.#next(); file; file = this.#next()) {
      const answer = worker && !this.#readsHere ? await this.#ask(worker, file) : 'here';
      if (typeof answer !== 'string') {
        this.#haveAnswered = true;
        this.#readsHere = false;
        this.#onRead(file.id, { ...answer, refusal: null });
        continue;
      }
      this.#readsHere ||= answer === 'failed' && !this.#haveAnswered;
      if (answer === 'here' || this.#readsHere) {
        this.#onRead(file.id, await this.#host.readHere(file));
        continue;
      }
      worker?.terminate();
      worker = this.#host.startWorker();
      this.#onRead(file.id, {
        file: null,
        refusal: { code: REFUSALS[answer], what: '', pages: 0 },
      });
    }
    if (worker) this.#keep(worker);
  }

  #keep(worker: ReadingWorker): void {
    if (this.#idle || !this.#haveAnswered) worker.terminate();
    else this.#idle = worker;
  }

  /** Asks a worker for one file, or with none to get ready. */
  #ask(worker: ReadingWorker, file: ImportFile | null): Promise<Answer> {
    return new Promise((resolve) => {
      const end = (answer: Answer): void => {
        clearTimeout(timer);
        worker.removeEventListener('message', onMessage);
        worker.removeEventListener('error', onError);
        worker.removeEventListener('messageerror', onError);
        resolve(answer);
      };
      const onMessage = (event: Event): void => {
        const { data } = event as MessageEvent<Partial<ReadAnswer>>;
        // Within a worker pdf.js takes the thread for its own and speaks to the page as well.
        if (data.file === undefined || data.id !== (file?.id ?? null)) return;
        end(data.opened === false ? 'here' : { file: data.file });
      };
      const onError = (): void => end('failed');
      const timer = setTimeout(() => end('silent'), this.#host.patience);
      worker.addEventListener('message', onMessage);
      worker.addEventListener('error', onError);
      worker.addEventListener('messageerror', onError);
      const request: ReadRequest = { file, pdfResources: this.#host.pdfResources() };
      try {
        worker.postMessage(request);
      } catch {
        end('failed');
      }
    });
  }
}
