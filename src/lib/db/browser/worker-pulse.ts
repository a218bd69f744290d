const BEAT_MS = 1000;
/** Beats in a row without an answer: a thread that only answers is never that late while it is there. */
const MOST_MISSED = 4;

/**
 * Feels whether a worker is there that says nothing while it computes: a second worker of its own, which
 * does nothing but answer, lives no longer than it. Only felt while somebody waits, and only believed once
 * it was felt: where the second worker did not start nothing is said.
 */
export class Pulse {
  readonly #port: MessagePort;
  readonly #onEnd: () => void;
  readonly #beat: number;
  #timer: ReturnType<typeof setInterval> | null = null;
  #isFelt = false;
  #missed = 0;

  /**
   * @param port the other end is with the worker that answers
   * @param onEnd called when it has stopped to answer
   * @param beat milliseconds between two questions
   */
  constructor(port: MessagePort, onEnd: () => void, beat = BEAT_MS) {
    this.#port = port;
    this.#onEnd = onEnd;
    this.#beat = beat;
    port.addEventListener('message', () => {
      this.#isFelt = true;
      this.#missed = 0;
    });
    port.start();
    port.postMessage(0);
  }

  /** Somebody waits. */
  watch(): void {
    if (this.#timer !== null) return;
    this.#missed = 0;
    this.#timer = setInterval(() => this.#ask(), this.#beat);
  }

  /** Nobody waits any more. */
  rest(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #ask(): void {
    if (this.#isFelt && ++this.#missed > MOST_MISSED) {
      this.rest();
      this.#onEnd();
    } else this.#port.postMessage(0);
  }
}
