import { rosterSchema, type Roster } from '../../model/roster.ts';

const KEY = 'nianbao:roster';

/** Where a roster is kept: the browser's own store, or nothing where that is refused. */
type RosterStore = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The roster a reader keeps, in this browser alone. What cannot be read is none; what cannot be kept lasts
 * until the page is left, and `isKept` says so.
 */
export class RosterDesk {
  #current = $state.raw<Roster | null>(null);
  isKept = $state(true);
  readonly #store: () => RosterStore;

  constructor(store: () => RosterStore) {
    this.#store = store;
  }

  get current(): Roster | null {
    return this.#current;
  }

  /** Reads what was kept. */
  load(): void {
    try {
      const kept = rosterSchema.safeParse(JSON.parse(this.#store().getItem(KEY) ?? 'null'));
      if (kept.success) this.#current = kept.data;
    } catch {
      this.isKept = false;
    }
  }

  /** Keeps the roster of a file in the place of the one before; false for a file that is none. */
  async read(file: Pick<File, 'name' | 'arrayBuffer'>): Promise<boolean> {
    const { readRoster } = await import('../../dataset/read/read-roster.ts');
    const roster = readRoster(file.name, new Uint8Array(await file.arrayBuffer()));
    if (roster === null) return false;
    this.#write(roster);
    return true;
  }

  forget(): void {
    this.#write(null);
  }

  #write(roster: Roster | null): void {
    this.#current = roster;
    try {
      this.#store().setItem(KEY, JSON.stringify(roster));
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}

/** The roster of this page. */
export const rosterDesk = new RosterDesk(() => localStorage);
