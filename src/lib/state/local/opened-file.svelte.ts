import type { ImportFile } from '../../model/import-file.ts';
import { storeFault, type StoreFault } from '../../store/store-fault.ts';
import { OpenReading, type ReadingHost } from './open-reading.svelte.ts';

/** The file that lies open on the desk; the one asked for last, however long another takes. */
export class OpenedFile {
  /** Null while it is opened, or where none is asked for. */
  reading = $state.raw<OpenReading | null>(null);
  /** Why it cannot be opened: it is not here or was not read, or the store refused. */
  fault = $state<StoreFault | null>(null);
  readonly #host: ReadingHost;
  #turn = 0;

  constructor(host: ReadingHost) {
    this.#host = host;
  }

  /** @param file null closes what is open; undefined stands for a file that is not here */
  async show(file: ImportFile | null | undefined): Promise<void> {
    const turn = ++this.#turn;
    this.reading = null;
    this.fault = null;
    if (file === null) return;
    if (file?.state !== 'read') {
      this.fault = 'gone';
      return;
    }
    try {
      const reading = await OpenReading.open(this.#host, file);
      if (turn !== this.#turn) return;
      this.reading = reading;
      this.fault = reading ? null : 'gone';
    } catch (cause) {
      if (turn === this.#turn) this.fault = storeFault(cause);
    }
  }
}
