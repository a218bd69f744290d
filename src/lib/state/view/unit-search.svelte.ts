import type { Scope } from '../../model/report.ts';
import { searchUnits, type UnitHit } from '../../search/search-units.ts';
import type { UnitIndex } from '../../search/unit-index.ts';
import { unitIndex } from './unit-index.svelte.ts';

/** Hits shown at once; each tells of how many. */
export const MOST_HITS = 40;

/** Where the index comes from: at once when it is here, otherwise when it has arrived. */
export type IndexSource = { readonly current: UnitIndex | null; open(): Promise<UnitIndex> };

/** Looks up units while a name is typed, at once when the index is here. */
export class UnitSearch {
  hits = $state.raw<readonly UnitHit[]>([]);
  /** The text that `hits` answer, null before the first answer. */
  answered = $state<string | null>(null);
  busy = $state(false);
  failure = $state.raw<unknown>(null);
  readonly #source: IndexSource;
  #latest = 0;
  #last: { text: string; scope: Scope } | null = null;

  constructor(source: IndexSource = unitIndex) {
    this.#source = source;
  }

  ask(text: string, scope: Scope): void {
    const mine = ++this.#latest;
    this.#last = { text, scope };
    this.failure = null;
    if (text.trim() === '') {
      this.hits = [];
      this.answered = null;
      this.busy = false;
      return;
    }
    const { current } = this.#source;
    if (current) this.#answer(current, text, scope);
    else void this.#answerLater(mine, text, scope);
  }

  /** The hits of a text by themselves, shown nowhere; none where the index cannot be had. */
  async find(text: string, scope: Scope): Promise<readonly UnitHit[]> {
    try {
      const index = this.#source.current ?? (await this.#source.open());
      return searchUnits(index, text, scope, MOST_HITS);
    } catch {
      return [];
    }
  }

  /** Asks the same again: other units may be there since local data came or went. */
  renew(): void {
    if (this.#last) this.ask(this.#last.text, this.#last.scope);
  }

  #answer(index: UnitIndex, text: string, scope: Scope) {
    this.hits = searchUnits(index, text, scope, MOST_HITS);
    this.answered = text;
    this.busy = false;
  }

  async #answerLater(mine: number, text: string, scope: Scope) {
    this.busy = true;
    try {
      const index = await this.#source.open();
      if (mine === this.#latest) this.#answer(index, text, scope);
    } catch (cause) {
      if (mine !== this.#latest) return;
      this.failure = cause;
      this.busy = false;
    }
  }
}
