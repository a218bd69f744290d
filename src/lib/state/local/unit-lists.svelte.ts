import { unitListsSchema, type UnitList } from '../../model/unit-list.ts';

const KEY = 'nianbao:lists';

/** Where lists are kept: the browser's own store, or nothing where that is refused. */
export type ListStore = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The lists a reader keeps under names, in this browser alone. What cannot be read is no list; what cannot
 * be kept lasts until the page is left, and `isKept` says so.
 */
export class UnitLists {
  #lists = $state.raw<readonly UnitList[]>([]);
  isKept = $state(true);
  readonly #store: () => ListStore;

  constructor(store: () => ListStore) {
    this.#store = store;
  }

  get all(): readonly UnitList[] {
    return this.#lists;
  }

  /** Reads what was kept; another tab may have changed it. */
  load(): void {
    try {
      const kept = unitListsSchema.safeParse(JSON.parse(this.#store().getItem(KEY) ?? '[]'));
      this.#lists = kept.success ? kept.data : [];
    } catch {
      this.isKept = false;
    }
  }

  /** Keeps units under a name; a list of that name is replaced. */
  keep(list: UnitList): void {
    this.load();
    this.#write([...this.#lists.filter(({ name }) => name !== list.name), list]);
  }

  /** Lists as a file that another browser reads back. */
  asFile(...lists: UnitList[]): string {
    return `${JSON.stringify(lists, null, 1)}\n`;
  }

  /**
   * Keeps the lists of a file, each under its name, and gives them; null for a file that holds none, of
   * which nothing is kept.
   */
  readFile(text: string): readonly UnitList[] | null {
    const lists = readLists(text);
    for (const list of lists ?? []) this.keep(list);
    return lists;
  }

  remove(name: string): void {
    this.load();
    this.#write(this.#lists.filter((list) => list.name !== name));
  }

  #write(lists: readonly UnitList[]): void {
    this.#lists = lists;
    try {
      this.#store().setItem(KEY, JSON.stringify(lists));
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}

function readLists(text: string): readonly UnitList[] | null {
  try {
    const read = unitListsSchema.safeParse(JSON.parse(text));
    return read.success && read.data.length > 0 ? read.data : null;
  } catch {
    return null;
  }
}

/** The lists of this page. */
export const unitLists = new UnitLists(() => localStorage);
