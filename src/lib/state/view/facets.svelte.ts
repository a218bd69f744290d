import {
  divisionFacetsQuery,
  indicatorFacetsQuery,
  yearCountsQuery,
  type CountedReports,
  type DivisionFacet,
} from '../../queries/facets.ts';
import { yearsQuery, type YearCount } from '../../queries/openings.ts';
import { engine } from './engine.svelte.ts';

const keyOf = (chosen: CountedReports): string => `${engine.revision} ${JSON.stringify(chosen)}`;

/** What the selection bar offers, with counts; empty until the engine has answered. */
class Facets {
  divisions = $state.raw<readonly DivisionFacet[]>([]);
  /** Reports that state an indicator, by code. */
  indicatorReports = $state.raw<ReadonlyMap<string, number>>(new Map());
  /** Reports of each year with the reader's own among them; null while the dataset stands alone. */
  years = $state.raw<readonly YearCount[] | null>(null);
  #counts = $state.raw<{ key: string; years: ReadonlyMap<number, number> } | null>(null);
  #asked: number | null = null;
  #counted = '';

  /** Asks once, and again after local data came or went; a failure shows in the engine bar, and the bar keeps what it holds. */
  load(): void {
    const { revision } = engine;
    if (this.#asked === revision) return;
    this.#asked = revision;
    void this.#ask(revision).catch(() => {
      if (this.#asked === revision) this.#asked = null;
    });
  }

  /** Reports of each year among those chosen; null until these are counted. */
  countsOf(chosen: CountedReports): ReadonlyMap<number, number> | null {
    return this.#counts?.key === keyOf(chosen) ? this.#counts.years : null;
  }

  /** Counts the chosen reports by year. */
  count(chosen: CountedReports): void {
    const key = keyOf(chosen);
    if (this.#counted === key) return;
    this.#counted = key;
    void this.#count(chosen, key).catch(() => {
      if (this.#counted === key) this.#counted = '';
    });
  }

  async #count(chosen: CountedReports, key: string): Promise<void> {
    const database = await engine.answering();
    const rows = await database.query(yearCountsQuery(chosen));
    if (this.#counted !== key) return;
    this.#counts = { key, years: new Map(rows.map(({ year, reports }) => [year, reports])) };
  }

  async #ask(revision: number): Promise<void> {
    const database = await engine.answering();
    const [divisions, indicators, years] = await Promise.all([
      database.query(divisionFacetsQuery()),
      database.query(indicatorFacetsQuery()),
      engine.isJoined ? database.query(yearsQuery()) : null,
    ]);
    if (this.#asked !== revision) return;
    this.divisions = divisions;
    this.years = years;
    this.indicatorReports = new Map(indicators.map(({ code, reports }) => [code, reports]));
  }
}

export const facets = new Facets();
