import type { ImportFile } from '../../model/import-file.ts';
import type { Unsettled } from '../../views/import/file-list.ts';

/**
 * Of files read without a doubt what a person must say before they count: whose report one is, or of what
 * year, scope or form.
 */
export class UnfiledFiles {
  /** By file what of it is open, as far as it was looked at; nothing of those that need nobody. */
  open = $state.raw<Readonly<Record<string, readonly Unsettled[]>>>({});
  readonly #unsettled: (file: ImportFile) => Promise<readonly Unsettled[]>;
  #turn = 0;

  /** @param unsettled what of a file's filing is open; may reject */
  constructor(unsettled: (file: ImportFile) => Promise<readonly Unsettled[]>) {
    this.#unsettled = unsettled;
  }

  /** Looks at files anew: what was decided on one shows nowhere else. A later call overtakes an earlier one. */
  async look(files: readonly ImportFile[]): Promise<void> {
    const turn = ++this.#turn;
    const open: Record<string, readonly Unsettled[]> = {};
    for (const file of files) {
      // One that cannot be looked at is left in its place: accepting it says why.
      const parts = await this.#unsettled(file).catch(() => []);
      if (turn !== this.#turn) return;
      if (parts.length > 0) open[file.id] = parts;
    }
    this.open = open;
  }
}
