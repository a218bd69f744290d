import { resolve } from '$app/paths';
import { runQueries, type Answers } from '../../db/query-set.ts';
import { agencyPeersQuery, type AgencyPeer } from '../../queries/agencies/peers.ts';
import { agencySheetQueries, type AgencySheetRows } from '../../queries/sheet/sheet.ts';
import { engine } from './engine.svelte.ts';

/** An agency's rows, and the revision of the engine that gave them. */
type Given = { first: Answers<AgencySheetRows>; peers: AgencyPeer[]; revision: number };

/** What an agency's page shows that was not prerendered: its name soon, its rows from the engine. */
export class AskedAgency {
  /** null until it is known; the list of names needs no engine. */
  name = $state.raw<string | null>(null);
  failure = $state.raw<unknown>(null);
  #given = $state.raw<Given | null>(null);
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  /** The rows of the dataset as it stands now; null while they are on their way. */
  get given(): Given | null {
    return this.#given?.revision === engine.revision ? this.#given : null;
  }

  /** The dataset has no agency under this id. */
  get isUnknown(): boolean {
    return this.given?.first.agency.length === 0;
  }

  /** Looks the name up in the list beside the pages; without it the heading waits for the rows. */
  async readName(): Promise<void> {
    try {
      const response = await fetch(resolve('/agencies/names.json'));
      if (!response.ok) return;
      const names: Record<string, string> = await response.json();
      if (Object.hasOwn(names, this.#id)) this.name ??= names[this.#id] ?? null;
    } catch {
      // No answer, or another page in its place: the rows bring the name.
    }
  }

  /** Asks the engine, and again whenever local reports came or went meanwhile. */
  async ask(): Promise<void> {
    this.failure = null;
    const { revision } = engine;
    try {
      const database = await engine.answering();
      const [first, peers] = await Promise.all([
        runQueries(database, agencySheetQueries(this.#id)),
        database.query(agencyPeersQuery(this.#id)),
      ]);
      if (revision !== engine.revision) return;
      this.name = first.agency[0]?.name ?? this.name;
      this.#given = { first, peers, revision };
    } catch (cause) {
      if (revision === engine.revision) this.failure = cause;
    }
  }

  /** Starts the engine anew after a failure and asks again. */
  async retry(): Promise<void> {
    await engine.retry();
    await this.ask();
  }
}
