import type { Database } from '../../db/database.ts';
import { likeUnitsQuery, type LikeUnit } from '../../queries/workbench/like-units.ts';
import type { ViewState } from '../../url/view-state.ts';
import { engine } from './engine.svelte.ts';

/** What answers: the page's engine or the answers stored ahead of it. */
type Answering = { answering(): Promise<Database> };

/** Looks for the peers of a unit when the reader asks; an answer to an older question does not count. */
export class LikeUnits {
  /** The unit whose peers `rows` are; null before the first answer. */
  of = $state<string | null>(null);
  rows = $state.raw<readonly LikeUnit[]>([]);
  busy = $state(false);
  failed = $state(false);
  readonly #engine: Answering;
  #turn = 0;

  constructor(asked: Answering = engine) {
    this.#engine = asked;
  }

  async ask(unit: string, state: Pick<ViewState, 'scope' | 'year'>): Promise<void> {
    const turn = ++this.#turn;
    this.busy = true;
    this.failed = false;
    try {
      const database = await this.#engine.answering();
      const rows = await database.query(likeUnitsQuery(unit, state));
      if (turn !== this.#turn) return;
      this.rows = rows;
      this.of = unit;
    } catch {
      if (turn === this.#turn) this.failed = true;
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }
}
