import {
  divisionFacetsQuery,
  indicatorFacetsQuery,
  type DivisionFacet,
} from '../queries/facets.ts';
import { engine } from './engine.svelte.ts';

/** What the selection bar offers, with counts; empty until the engine has answered. */
class Facets {
  divisions = $state.raw<readonly DivisionFacet[]>([]);
  /** Reports that state an indicator, by code. */
  indicatorReports = $state.raw<ReadonlyMap<string, number>>(new Map());
  #asked = false;

  /** Asks once; a failure shows in the engine bar, and the bar keeps what it holds. */
  load(): void {
    if (this.#asked) return;
    this.#asked = true;
    void this.#ask().catch(() => {
      this.#asked = false;
    });
  }

  async #ask(): Promise<void> {
    const database = await engine.open();
    const [divisions, indicators] = await Promise.all([
      database.query(divisionFacetsQuery()),
      database.query(indicatorFacetsQuery()),
    ]);
    this.divisions = divisions;
    this.indicatorReports = new Map(indicators.map(({ code, reports }) => [code, reports]));
  }
}

export const facets = new Facets();
