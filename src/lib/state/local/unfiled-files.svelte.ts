import type { ImportFile } from '../../model/import-file.ts';

/**
 * Files read without a doubt whose report is still nobody's, or of which a year, a scope or a form is not
 * certain: a person says so before they count.
 */
export class UnfiledFiles {
  /** Ids of them, as far as they were looked at. */
  ids = $state.raw<readonly string[]>([]);
  readonly #isCertain: (file: ImportFile) => Promise<boolean>;
  /** What was found, by file and what was read of it. */
  #found: Record<string, boolean> = {};
  #names: object | null = null;
  #turn = 0;

  /** @param isCertain whether the filing of a file needs nobody; may reject */
  constructor(isCertain: (file: ImportFile) => Promise<boolean>) {
    this.#isCertain = isCertain;
  }

  /**
   * Looks at files; those looked at before are known. A later call overtakes an earlier one.
   * @param names what printed names are held against: others mean that all is looked at anew
   */
  async look(files: readonly ImportFile[], names: object): Promise<void> {
    const turn = ++this.#turn;
    if (names !== this.#names) this.#found = {};
    this.#names = names;
    const found = this.#found;
    const unfiled: string[] = [];
    for (const file of files) {
      const key = JSON.stringify([file.id, file.summary]);
      // One that cannot be looked at is left in its place: accepting it says why.
      const isCertain = found[key] ?? (await this.#isCertain(file).catch(() => true));
      if (turn !== this.#turn) return;
      found[key] = isCertain;
      if (!isCertain) unfiled.push(file.id);
    }
    this.ids = unfiled;
  }
}
