import { unitSearchQuery, type UnitHit } from '../../queries/unit-search.ts';
import type { Scope } from '../../model/report.ts';
import { engine } from './engine.svelte.ts';

/** Typing faster than this asks once. */
const PAUSE_MS = 120;

/** Looks up units while a name is typed; only the latest question is answered. */
export class UnitSearch {
  hits = $state.raw<readonly UnitHit[]>([]);
  /** The text that `hits` answer, null before the first answer. */
  answered = $state<string | null>(null);
  busy = $state(false);
  failure = $state.raw<unknown>(null);
  #latest = 0;
  #last: { text: string; scope: Scope } | null = null;

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
    this.busy = true;
    setTimeout(() => {
      if (mine === this.#latest) void this.#answer(mine, text, scope);
    }, PAUSE_MS);
  }

  /** Asks the same again: other units may be there since local data came or went. */
  renew(): void {
    if (this.#last) this.ask(this.#last.text, this.#last.scope);
  }

  async #answer(mine: number, text: string, scope: Scope) {
    try {
      const database = await engine.open();
      const hits = await database.query(unitSearchQuery(text, scope));
      if (mine !== this.#latest) return;
      this.hits = hits;
      this.answered = text;
    } catch (cause) {
      if (mine === this.#latest) this.failure = cause;
    } finally {
      if (mine === this.#latest) this.busy = false;
    }
  }
}
