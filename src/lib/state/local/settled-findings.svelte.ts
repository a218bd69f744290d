import {
  type Resolution,
  type Settlement,
  formatSettlements,
  laterThan,
  mergeSettlements,
  parseSettlements,
  SettlementBook,
  type SettlementTarget,
} from '../../model/settlement.ts';
import type { VerdictStore } from '../../store/settled-store.ts';
import { wallClock } from '../browser/wall-clock.ts';

/** What came of an imported file: lines that are new here, lines known before, lines not understood. */
export type Imported = { added: number; known: number; bad: readonly number[] };

/** Where lines are kept from one visit to the next. */
export type VerdictKeeper = Pick<VerdictStore, 'lines' | 'add'>;

/**
 * What the reader said of findings. `isKept` is false where the browser stores nothing: then it lasts
 * until the page is left.
 */
export class Verdicts {
  lines = $state.raw<readonly Settlement[]>([]);
  isKept = $state(true);
  readonly #openStore: () => Promise<VerdictKeeper>;
  readonly #now: () => Date;
  #store: Promise<VerdictKeeper> | null = null;

  constructor(openStore: () => Promise<VerdictKeeper> = openVerdictStore, now = wallClock) {
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
    answer: { resolution: Resolution; note: string; by: string },
    published: readonly Settlement[],
  ): Promise<void> {
    const { resolution, note, by } = answer;
    const said = {
      ...target,
      resolution,
      note: note.trim(),
      ...(by.trim() === '' ? {} : { by: by.trim() }),
    };
    await this.#add([{ ...said, at: this.#timeFor(target, published) }]);
  }

  /** Takes an answer back; the finding is open again and the answer stays in its history. */
  async withdraw(target: SettlementTarget, published: readonly Settlement[]): Promise<void> {
    const standing = this.#bookWith(published).settlementOn(target);
    if (standing === null) return;
    const { by: _by, ...rest } = standing;
    // On this target alone: the standing line may speak of several.
    await this.#add([
      { ...rest, ...target, at: this.#timeFor(target, published), withdrawn: true },
    ]);
  }

  /** Merges the text of a file; nothing here or there is lost. */
  async importText(text: string): Promise<Imported> {
    const { settlements: settled, bad } = parseSettlements(text);
    await this.load();
    const before = this.lines.length;
    const merged = mergeSettlements(this.lines, settled);
    await this.#add(settled);
    const added = merged.length - before;
    return { added, known: mergeSettlements(settled, []).length - added, bad };
  }

  /** The portable file, with what other tabs added. */
  async exportText(): Promise<string> {
    await this.load();
    return formatSettlements(this.lines);
  }

  #bookWith(published: readonly Settlement[]): SettlementBook {
    return new SettlementBook([...published, ...this.lines]);
  }

  #timeFor(target: SettlementTarget, published: readonly Settlement[]): string {
    return laterThan(this.#bookWith(published).historyOf(target), this.#now());
  }

  async #add(settled: readonly Settlement[]): Promise<void> {
    this.lines = mergeSettlements(this.lines, settled);
    // After a failure everything said since is still owed to the store.
    const owed = this.isKept ? settled : this.lines;
    await this.#withStore((store) => store.add(owed));
  }

  async #withStore(use: (store: VerdictKeeper) => Promise<void>): Promise<void> {
    try {
      this.#store ??= this.#openStore();
      await use(await this.#store);
      this.isKept = true;
    } catch {
      // A private window or a full disk: the next use tries again.
      this.#store = null;
      this.isKept = false;
    }
  }
}

async function openVerdictStore(): Promise<VerdictKeeper> {
  const { VerdictStore: Store } = await import('../../store/settled-store.ts');
  return Store.open();
}

export const verdicts = new Verdicts();
