import type { ReadAnswer, ReadRequest } from '../../../src/lib/workers/read-request.ts';

type Reply = (request: ReadRequest) => ReadAnswer | Promise<ReadAnswer> | 'breaks' | 'stays silent';

/** Stands for a worker: what it is asked is answered, or not, as the test says. */
export class WorkerDouble extends EventTarget {
  readonly asked: (string | null)[] = [];
  isEnded = false;
  readonly #reply: Reply;

  constructor(reply: Reply) {
    super();
    this.#reply = reply;
  }

  postMessage(request: ReadRequest): void {
    this.asked.push(request.file?.id ?? null);
    void this.#answer(request);
  }

  async #answer(request: ReadRequest): Promise<void> {
    const reply = await this.#reply(request);
    if (this.isEnded || reply === 'stays silent') return;
    if (reply === 'breaks') this.dispatchEvent(new Event('error'));
    else this.say(reply);
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

/** As the worker answers for a file that was read. */
export const isRead: Reply = ({ file }) => ({
  id: file?.id ?? null,
  file: file && { ...file, state: 'read' },
  opened: true,
});
