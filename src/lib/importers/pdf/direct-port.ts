type Message = { data: unknown };
type Listener = (message: Message) => void;

/** What a page's reader sends piece by piece: lists it empties once they are sent. */
type Pieces = { fnArray: unknown[]; argsArray: unknown[] };

/**
 * One end of a line between the two halves of pdf.js in one thread. pdf.js' own line copies every
 * message as if it went to another thread; this one hands it over, and copies only what the sender
 * goes on writing into.
 */
class DirectPort {
  readonly #listeners = new Set<Listener>();
  #other: DirectPort | null = null;

  connect(other: DirectPort): void {
    this.#other = other;
  }

  postMessage(data: unknown): void {
    const message = { data: settled(data) };
    const other = this.#other;
    queueMicrotask(() => {
      for (const listener of other ? [...other.#listeners] : []) listener(message);
    });
  }

  addEventListener(_type: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }
}

/** The two ends of a line. */
export function directPorts(): [DirectPort, DirectPort] {
  const [one, two] = [new DirectPort(), new DirectPort()];
  one.connect(two);
  two.connect(one);
  return [one, two];
}

function settled(data: unknown): unknown {
  const { chunk } = data as { chunk?: Partial<Pieces> | null };
  if (!chunk?.fnArray || !chunk.argsArray) return data;
  const { fnArray, argsArray } = chunk;
  return {
    ...(data as object),
    chunk: { ...chunk, fnArray: [...fnArray], argsArray: [...argsArray] },
  };
}
