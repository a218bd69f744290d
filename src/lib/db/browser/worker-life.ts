import { Pulse } from './worker-pulse.ts';

/**
 * What the engine's worker says of itself first: the lock it holds as long as it is there, and a port of it.
 * Without locks a port of its pulse too, which may close while the worker is well.
 */
type Living = { living: string | null; port: MessagePort; pulse: MessagePort | null };

/** A question that has not been answered by then counts as lost: nothing told that the worker has died. */
const ANSWER_LIMIT_MS = 30_000;

/** The worker stopped answering: killed by the browser, or out of memory. */
export class EngineSilent extends Error {
  constructor() {
    super('the engine does not answer any more');
    this.name = 'EngineSilent';
  }
}

/**
 * Whether a worker is still there. One that is killed raises no event: its lock is given free (over https and
 * on the own machine), and its port closes where the platform tells, whatever it was computing. Over plain
 * http its pulse is felt; where there is none a question is lost after half a minute.
 * src/cli/commands/engine-prefaces.ts is the worker's side of it.
 */
export class WorkerLife {
  readonly #waiting = new Set<(cause: Error) => void>();
  readonly #onEnd: () => void;
  #isOver = false;
  #pulse: Pulse | null = null;

  /**
   * Called before the engine listens to the worker, whose message this is not.
   * @param onEnd called once when the worker is gone without `over`
   */
  constructor(worker: Pick<Worker, 'addEventListener'>, onEnd: () => void) {
    this.#onEnd = onEnd;
    worker.addEventListener('message', (event) => {
      const { data } = event as MessageEvent<Living | object>;
      if (!('living' in data)) return;
      event.stopImmediatePropagation();
      data.port.addEventListener('close', () => this.#end());
      data.port.start();
      if (data.living !== null) void navigator.locks?.request(data.living, () => this.#end());
      else if (data.pulse) this.#pulse = new Pulse(data.pulse, () => this.#end());
      if (this.#waiting.size > 0) this.#pulse?.watch();
    });
  }

  /**
   * Rejects what the worker will never answer, as soon as that is known.
   * @param limit milliseconds after which it counts as known; null for what takes as long as it takes
   * @throws EngineSilent
   */
  within<Answer>(
    promise: Promise<Answer>,
    limit: number | null = ANSWER_LIMIT_MS,
  ): Promise<Answer> {
    if (this.#isOver) return Promise.reject(new EngineSilent());
    return new Promise((resolve, reject) => {
      const tooLate = () => reject(new EngineSilent());
      const timer = limit === null ? undefined : setTimeout(tooLate, limit);
      this.#waiting.add(reject);
      this.#pulse?.watch();
      void promise.then(resolve, reject).finally(() => {
        clearTimeout(timer);
        this.#waiting.delete(reject);
        if (this.#waiting.size === 0) this.#pulse?.rest();
      });
    });
  }

  /** The page ends the worker itself. */
  over(): void {
    this.#isOver = true;
    this.#pulse?.rest();
    for (const reject of this.#waiting) reject(new EngineSilent());
    this.#waiting.clear();
  }

  #end(): void {
    if (this.#isOver) return;
    this.over();
    this.#onEnd();
  }
}
