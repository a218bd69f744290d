import { rosterSchema, type Roster, type RosterEntry } from '../../model/roster.ts';
import { KeptItems, type KeepingStore } from '../kept/kept-items.svelte.ts';

/**
 * The roster a reader keeps, in this browser alone: one at most, so that it needs no name. What cannot be
 * read is none.
 */
export class RosterDesk {
  readonly #kept: KeptItems<Roster>;

  constructor(store: () => KeepingStore) {
    this.#kept = new KeptItems(
      { key: 'nianbao:roster', parse: parsedRoster, nameOf: () => '' },
      store,
    );
  }

  get current(): Roster | null {
    return this.#kept.all.at(-1) ?? null;
  }

  get isKept(): boolean {
    return this.#kept.isKept;
  }

  /** Reads what was kept. */
  load(): void {
    this.#kept.load();
  }

  /** Keeps the roster of a file in the place of the one before; false for a file that is none. */
  async read(file: Pick<File, 'name' | 'arrayBuffer'>): Promise<boolean> {
    const { readRoster } = await import('../../dataset/read/read-roster.ts');
    const roster = readRoster(file.name, new Uint8Array(await file.arrayBuffer()));
    if (roster === null) return false;
    this.#kept.keep(roster);
    return true;
  }

  forget(): void {
    this.#kept.remove('');
  }

  /** Keeps which agency an entry means, as the reader says; every other entry stays as it is. */
  accept(entry: RosterEntry, agencyId: string): void {
    this.#change((own) => (own === entry ? { ...own, accepted: agencyId } : own));
  }

  /** Takes back all that the reader said. */
  unaccept(): void {
    this.#change((own) => {
      if (own.accepted === undefined) return own;
      const { accepted: _accepted, ...left } = own;
      return left;
    });
  }

  #change(by: (entry: RosterEntry) => RosterEntry): void {
    const { current } = this;
    if (current) this.#kept.keep({ ...current, entries: current.entries.map(by) });
  }
}

function parsedRoster(content: unknown): Roster | null {
  const read = rosterSchema.safeParse(content);
  return read.success ? read.data : null;
}

/** The roster of this page. */
export const rosterDesk = new RosterDesk(() => localStorage);
