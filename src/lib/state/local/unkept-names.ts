/** Where names wait: the page's session storage, which outlives a reload and belongs to one tab. */
export type NameKeeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'nianbao:unkept';

/**
 * Names of dropped files that are not in the store yet. They are written down before the first file is
 * kept, so that a page left in the middle can say afterwards which files must be dropped again. A
 * keeper that refuses is none: names are then lost with the page, and nothing else.
 */
export class UnkeptNames {
  readonly #keeper: () => NameKeeper;

  /** @param keeper may throw, as a browser does that keeps nothing */
  constructor(keeper: () => NameKeeper) {
    this.#keeper = keeper;
  }

  list(): string[] {
    try {
      const names: unknown = JSON.parse(this.#keeper().getItem(KEY) ?? '[]');
      return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
    } catch {
      return [];
    }
  }

  add(names: readonly string[]): void {
    this.#write([...this.list(), ...names]);
  }

  /** They are kept, or the reader was told: each name goes once. */
  drop(names: readonly string[]): void {
    const left = this.list();
    for (const name of names) {
      const at = left.indexOf(name);
      if (at !== -1) left.splice(at, 1);
    }
    this.#write(left);
  }

  #write(names: readonly string[]): void {
    try {
      const keeper = this.#keeper();
      if (names.length === 0) keeper.removeItem(KEY);
      else keeper.setItem(KEY, JSON.stringify(names));
    } catch {
      /* See above. */
    }
  }
}
