import { WorkerLife } from '../../db/browser/worker-life.ts';
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

/** A worker, and whether it is still there: one that is killed says nothing. */
type Reader = { worker: ReadingWorker; life: WorkerLife };

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
  #idle: Reader | null = null;
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
    const reader = this.#startReader();
    if (!reader) return;
    const answer = await this.#ask(reader, null);
    if (typeof answer === 'string') this.#end(reader);
    else {
      this.#haveAnswered = true;
      this.#keep(reader);
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
    let reader = this.#idle ?? (this.#readsHere ? null : this.#startReader());
    this.#idle = null;
    for (let file = this.#next(); file; file = this.#next()) {
      const answer = reader && !this.#readsHere ? await this.#ask(reader, file) : 'here';
      if (typeof answer !== 'string') {
        this.#haveAnswered = true;
        this.#readsHere = false;
        this.#onRead(file.id, { ...answer, refusal: null });
        if (answer.file?.refusal?.code === 'not_loaded') reader = this.#anew(reader);
        continue;
      }
      this.#readsHere ||= answer === 'failed' && !this.#haveAnswered;
      if (answer === 'here' || this.#readsHere) {
        const outcome = await this.#host.readHere(file);
        this.#onRead(file.id, outcome);
        if (outcome.refusal?.code === 'not_loaded') {
          this.#readsHere = false;
          reader = this.#anew(reader);
        }
        continue;
      }
      reader = this.#anew(reader);
      this.#onRead(file.id, {
        file: null,
        refusal: { code: REFUSALS[answer], what: '', pages: 0 },
      });
    }
    if (reader) this.#keep(reader);
  }

  #startReader(): Reader | null {
    const worker = this.#host.startWorker();
    if (!worker) return null;
    const life = new WorkerLife(worker, () => {
      if (this.#idle?.worker === worker) this.#idle = null;
    });
    return { worker, life };
  }

  /** Neither page nor worker asks a second time for a part of the program that did not arrive; a new worker does. */
  #anew(reader: Reader | null): Reader | null {
    if (reader) this.#end(reader);
    return this.#startReader();
  }

  #keep(reader: Reader): void {
    if (this.#idle || !this.#haveAnswered) this.#end(reader);
    else this.#idle = reader;
  }

  #end({ worker, life }: Reader): void {
    life.over();
    worker.terminate();
  }

  /** Asks a worker for one file, or with none to get ready. */
  #ask({ worker, life }: Reader, file: ImportFile | null): Promise<Answer> {
    let end: (answer: Answer) => void;
    const asked = new Promise<Answer>((resolve) => {
      end = (answer) => {
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
    void life.within(asked, null).catch(() => end('failed'));
    return asked;
  }
}
