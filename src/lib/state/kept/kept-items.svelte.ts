/** Where things are kept: the browser's own store, or nothing where that is refused. */
export type KeepingStore = Pick<Storage, 'getItem' | 'setItem'>;

/** How one kind of thing is kept: under which key, what counts as one, and what it goes by. */
export type KeptKind<Item> = {
  key: string;
  /** The thing that something kept is; null for what is none. */
  parse: (content: unknown) => Item | null;
  nameOf: (item: Item) => string;
};

/**
 * What a reader keeps under names, in this browser alone. What cannot be kept lasts until the page is left, and
 * `isKept` says so; it is kept with the next change for which there is room. What was kept and cannot be read, by another version of the site perhaps, is
 * counted in `unreadable` and written back as it is.
 */
export class KeptItems<Item> {
  #items = $state.raw<readonly Item[]>([]);
  #unreadable = $state.raw<readonly unknown[]>([]);
  /** By its name what the browser had no room for: the thing, or null where it was to be removed. */
  #owed: readonly { name: string; item: Item | null }[] = [];
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

  /** How many kept things cannot be read; they stay where they are. */
  get unreadable(): number {
    return this.#unreadable.length;
  }

  /** Reads what was kept; another tab may have changed it. */
  load(): void {
    this.#read();
  }

  /** Whether the browser let what was kept be read. */
  #read(): boolean {
    const { key, parse, nameOf } = this.#kind;
    let kept: string | null;
    try {
      kept = this.#store().getItem(key);
    } catch {
      this.isKept = false;
      return false;
    }
    const items: Item[] = [];
    const unreadable: unknown[] = [];
    for (const one of contentsOf(kept)) {
      const item = parse(one);
      // A second one of a name could not be told from the first.
      const isNew = item !== null && !items.some((other) => nameOf(other) === nameOf(item));
      if (isNew) items.push(item);
      else unreadable.push(one);
    }
    this.#items = this.#withOwed(items);
    this.#unreadable = unreadable;
    return true;
  }

  #withOwed(kept: readonly Item[]): readonly Item[] {
    const names = this.#owed.map(({ name }) => name);
    const owed = this.#owed.map(({ item }) => item).filter((item) => item !== null);
    return [...kept.filter((item) => !names.includes(this.#kind.nameOf(item))), ...owed];
  }

  /** Keeps a thing under its name; another of that name is replaced. */
  keep(item: Item): void {
    this.#change(this.#kind.nameOf(item), item);
  }

  remove(name: string): void {
    this.#change(name, null);
  }

  #change(name: string, item: Item | null): void {
    // Anew at its end: the last one kept stands last.
    this.#owed = [...this.#owed.filter((owed) => owed.name !== name), { name, item }];
    // What the browser does not let be read must not be written over.
    if (!this.#read()) {
      this.#items = this.#withOwed(this.#items);
      return;
    }
    try {
      const text = JSON.stringify([...this.#unreadable, ...this.#items]);
      this.#store().setItem(this.#kind.key, text);
      this.#owed = [];
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}

/** The things of a kept text, each as it is; a text that is no list of things is itself one. */
function contentsOf(kept: string | null): unknown[] {
  if (kept === null) return [];
  try {
    const content: unknown = JSON.parse(kept);
    return Array.isArray(content) ? content : [content];
  } catch {
    return [kept];
  }
}
