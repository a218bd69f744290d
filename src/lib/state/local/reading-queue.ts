import type { ImportFile } from '../../model/import-file.ts';

/** Hands waiting files to readers, each to one at a time. */
export class ReadingQueue {
  readonly #taken = new Set<string>();

  /** The first file that waits and is with no reader; null when there is none. */
  next(files: readonly ImportFile[]): ImportFile | null {
    const next = files.find(({ id, state }) => state === 'waiting' && !this.#taken.has(id));
    if (next) this.#taken.add(next.id);
    return next ?? null;
  }

  /** A reader is done with a file, or it is to be read anew. */
  release(id: string): void {
    this.#taken.delete(id);
  }
}
