/** Where things are kept: the browser's own store, or nothing where that is refused. */
export type KeepingStore = Pick<Storage, 'getItem' | 'setItem'>;

/** How one kind of thing is kept: under which key, what counts as one, and what it goes by. */
export type KeptKind<Item> = {
  key: string;
  /** The things that a text holds; null for a text that holds none. */
  parse: (content: unknown) => readonly Item[] | null;
  nameOf: (item: Item) => string;
};

/**
 * What a reader keeps under names, in this browser alone. What cannot be read is nothing; what cannot be kept
 * lasts until the page is left, and `isKept` says so.
 */
export class KeptItems<Item> {
  #items = $state.raw<readonly Item[]>([]);
  isKept = $state(true);
  readonly #kind: KeptKind<Item>;
  readonly #store: () => KeepingStore;

  constructor(kind: KeptKind<Item>, store: () => KeepingStore) {
    this.#kind = kind;
    this.#store = store;
  }

  get all(): readonly Item[] {
    return this.#items;
  }

  /** Reads what was kept; another tab may have changed it. */
  load(): void {
    try {
      const { key, parse } = this.#kind;
      this.#items = parse(JSON.parse(this.#store().getItem(key) ?? '[]')) ?? [];
    } catch {
      this.isKept = false;
    }
  }

  /** Keeps a thing under its name; another of that name is replaced. */
  keep(item: Item): void {
    this.load();
    const name = this.#kind.nameOf(item);
    this.#write([...this.#items.filter((one) => this.#kind.nameOf(one) !== name), item]);
  }

  remove(name: string): void {
    this.load();
    this.#write(this.#items.filter((one) => this.#kind.nameOf(one) !== name));
  }

  #write(items: readonly Item[]): void {
    this.#items = items;
    try {
      this.#store().setItem(this.#kind.key, JSON.stringify(items));
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}
