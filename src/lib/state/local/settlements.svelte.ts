import {
  formatSettlements,
  laterThan,
  mergeSettlements,
  parseSettlements,
  SettlementBook,
  type Resolution,
  type Settlement,
  type SettlementTarget,
} from '../../model/settlement.ts';
import type { SettlementStore } from '../../store/settlement-store.ts';
import { wallClock } from '../browser/wall-clock.ts';

/** What came of an imported file: lines that are new here, lines known before, lines not understood. */
export type Imported = { added: number; known: number; bad: readonly number[] };

/** Where lines are kept from one visit to the next. */
export type SettlementKeeper = Pick<SettlementStore, 'lines' | 'add'>;

type Answer = { resolution: Resolution; note: string; by: string };

/** An answer given on the desk: to which finding of which report, by whom and when. */
export type GivenAnswer = {
  target: SettlementTarget;
  resolution: Resolution;
  by: string | null;
  at: string;
};

/**
 * What the reader answered to findings. `isKept` is false where the browser refused any of it: that
 * lasts until the page is left, or until the store takes it at a later use.
 */
export class Settlements {
  lines = $state.raw<readonly Settlement[]>([]);
  isKept = $state(true);
  readonly #openStore: () => Promise<SettlementKeeper>;
  readonly #now: () => Date;
  #store: Promise<SettlementKeeper> | null = null;
  /** Lines that the store refused; a line that is put twice is there once. */
  #owed: readonly Settlement[] = [];

  constructor(openStore: () => Promise<SettlementKeeper> = openSettlementStore, now = wallClock) {
    this.#openStore = openStore;
    this.#now = now;
  }

  /** Takes up what is kept, and what another tab has added since. */
  async load(): Promise<void> {
    await this.#withStore(async (store) => {
      const kept = await store.lines();
      // An answer given while the store was read stands among the lines by now.
      this.lines = mergeSettlements(this.lines, kept);
    });
  }

  /** Notes an answer to a finding, later than all said before of it. */
  async settle(
    target: SettlementTarget,
    answer: Answer,
    published: readonly Settlement[],
  ): Promise<void> {
    const book = this.#bookWith(published);
    await this.#add([lineOf(target, answer, this.#timeFor(book, target))]);
  }

  /**
   * Takes over what was answered on the desk before the report was filed, later than what is published.
   * An answer is taken over once: it is passed over where it stands, or where something was said of the
   * finding since it was given.
   */
  async takeOver(answers: readonly GivenAnswer[], published: readonly Settlement[]): Promise<void> {
    await this.load();
    const book = this.#bookWith(published);
    const local = new SettlementBook(this.lines);
    const now = this.#now().toISOString();
    const fresh = answers.filter(({ target, resolution, at }) => {
      const isSaidSince = local
        .historyOf(target)
        // A time to come was given to stand above what is published, and tells nothing.
        .some((line) => line.at !== undefined && line.at >= at && line.at <= now);
      return !isSaidSince && book.settlementOn(target)?.resolution !== resolution;
    });
    if (fresh.length === 0) return;
    await this.#add(
      fresh.map(({ target, resolution, by }) =>
        lineOf(target, { resolution, note: '', by: by ?? '' }, this.#timeFor(book, target)),
      ),
    );
  }

  /** Takes an answer back; the finding is open again and the answer stays in its history. */
  async withdraw(target: SettlementTarget, published: readonly Settlement[]): Promise<void> {
    const book = this.#bookWith(published);
    const standing = book.settlementOn(target);
    if (standing === null) return;
    const { by: _by, ...rest } = standing;
    // On this target alone: the standing line may speak of several.
    await this.#add([{ ...rest, ...target, at: this.#timeFor(book, target), withdrawn: true }]);
  }

  /** Merges the text of a file; nothing here or there is lost. */
  async importText(text: string): Promise<Imported> {
    const { settlements: fresh, bad } = parseSettlements(text);
    await this.load();
    const before = this.lines.length;
    const merged = mergeSettlements(this.lines, fresh);
    await this.#add(fresh);
    const added = merged.length - before;
    return { added, known: mergeSettlements(fresh, []).length - added, bad };
  }

  /** The portable file, with what other tabs added. */
  async exportText(): Promise<string> {
    await this.load();
    return formatSettlements(this.lines);
  }

  #bookWith(published: readonly Settlement[]): SettlementBook {
    return new SettlementBook([...published, ...this.lines]);
  }

  #timeFor(book: SettlementBook, target: SettlementTarget): string {
    return laterThan(book.historyOf(target), this.#now());
  }

  async #add(added: readonly Settlement[]): Promise<void> {
    this.lines = mergeSettlements(this.lines, added);
    await this.#withStore((store) => store.add(added), added);
  }

  /** Does something with the store, and hands it what is owed. @param own owed too where that fails */
  async #withStore(
    use: (store: SettlementKeeper) => Promise<void>,
    own: readonly Settlement[] = [],
  ): Promise<void> {
    try {
      this.#store ??= this.#openStore();
      const store = await this.#store;
      await use(store);
      // By itself: an import that has no room must not keep out the answer that has.
      const owed = this.#owed;
      if (owed.length > 0) await store.add(owed);
      // Another line may have been refused meanwhile.
      this.#owed = this.#owed.filter((line) => !owed.includes(line));
      this.isKept = this.#owed.length === 0;
    } catch {
      // A private window or a full disk: the next use tries again.
      this.#owed = [...this.#owed, ...own];
      this.#store = null;
      this.isKept = false;
    }
  }
}

function lineOf(
  target: SettlementTarget,
  { resolution, note, by }: Answer,
  at: string,
): Settlement {
  const name = by.trim();
  return { ...target, resolution, note: note.trim(), ...(name === '' ? {} : { by: name }), at };
}

async function openSettlementStore(): Promise<SettlementKeeper> {
  const { SettlementStore: Store } = await import('../../store/settlement-store.ts');
  return Store.open();
}

export const settlements = new Settlements();
