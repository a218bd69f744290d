import { untrack } from 'svelte';
import { page } from '$app/state';
import { questionsOf, runQueries, type Answers, type QuerySet } from '../../db/query-set.ts';
import { decodeState, encodeState, type AddressProblem } from '../../url/codec.ts';
import type { ViewState } from '../../url/view-state.ts';
import { engine } from './engine.svelte.ts';
import { hydration } from './hydration.ts';
import { markSelectionChanged } from './timing.ts';

/** A view's rows together with the state they answer: the two never part. */
export type Shown<Rows extends Record<string, unknown>> = {
  state: ViewState;
  rows: Answers<Rows>;
};

/** An answer with the revision of the engine that gave it. */
type Given<Rows extends Record<string, unknown>> = Shown<Rows> & { revision: number };

/**
 * Keeps a view in step with the address. The prerendered rows answer the opening state; every other
 * state is asked of the engine, and the last answer stays on screen until the next is there.
 */
export class LiveView<Rows extends Record<string, unknown>> {
  #shown = $state.raw<Given<Rows>>() as Given<Rows>;
  #wanted = $state.raw<ViewState>() as ViewState;
  readonly #queries: (state: ViewState) => QuerySet<Rows>;
  readonly #first: Given<Rows>;
  /** The prerendered rows were never right here: local data had joined before the view opened. */
  readonly #isLate: boolean;
  problems = $state.raw<AddressProblem[]>([]);
  failure = $state.raw<unknown>(null);
  busy = $state(false);

  /**
   * @param source the prerendered rows and the state they answer
   * @param queries what the view asks for a state
   */
  constructor(
    source: () => { opening: ViewState; first: Answers<Rows> },
    queries: (state: ViewState) => QuerySet<Rows>,
  ) {
    const { opening, first } = source();
    this.#queries = queries;
    this.#first = { state: opening, rows: first, revision: 0 };
    this.#isLate = engine.isJoined;
    this.#shown = this.#first;
    this.#wanted = opening;
    if (hydration.finished) {
      this.#follow(page.url.searchParams);
      this.#renew();
    }
    // An effect does not run while prerendering, where there are no search parameters.
    $effect(() => {
      const { searchParams } = page.url;
      untrack(() => this.#follow(searchParams));
    });
    // Local data came or went: what is on screen no longer holds.
    $effect(() => {
      void engine.revision;
      untrack(() => this.#renew());
    });
    // An engine brought back anywhere on the page answers what this part still owes.
    $effect(() => {
      if (engine.status.phase === 'ready') untrack(() => this.#askAgain());
    });
  }

  #follow(search: URLSearchParams) {
    const opening = this.#first.state;
    const { state, problems } = decodeState(search, opening);
    this.problems = problems;
    if (encodeState(state, opening) === encodeState(this.#wanted, opening)) return;
    markSelectionChanged();
    this.#wanted = state;
    this.#showOrAsk();
  }

  #renew() {
    if (!this.#holds(this.#shown) && !this.busy) this.#showOrAsk();
  }

  #showOrAsk() {
    const state = this.#wanted;
    const known = this.#answered(state);
    if (known) this.#show({ ...known, state });
    else void this.#answer();
  }

  /** Prerendered rows are of the dataset alone; any other answer is of what was joined at its time. */
  #holds({ rows, revision }: Given<Rows>): boolean {
    return rows === this.#first.rows ? !engine.isJoined : revision === engine.revision;
  }

  /** What the address asks for now: controls show this at once. */
  get wanted(): ViewState {
    return this.#wanted;
  }

  /** What is on screen. */
  get shown(): Shown<Rows> {
    return this.#shown;
  }

  /** The page asks for something, and only the prerendered answer to something else is here. */
  get isUnanswered(): boolean {
    if (!this.busy || this.#shown !== this.#first) return false;
    return this.#isLate || this.#ask(this.#wanted) !== this.#ask(this.#first.state);
  }

  #ask(state: ViewState): string {
    return questionsOf(this.#queries(state));
  }

  /** Starts the engine anew after a failure and asks again. */
  async retry(): Promise<void> {
    await engine.retry();
    this.#askAgain();
  }

  #askAgain() {
    if (this.failure !== null) void this.#answer();
  }

  /** Rows already here that answer a state too: language, table or search box ask nothing new. */
  #answered(state: ViewState): Given<Rows> | undefined {
    const wanted = this.#ask(state);
    return [this.#first, this.#shown].find(
      (shown) => this.#holds(shown) && this.#ask(shown.state) === wanted,
    );
  }

  #show(shown: Given<Rows>) {
    this.#shown = shown;
    this.failure = null;
    this.busy = false;
  }

  async #answer() {
    const state = this.#wanted;
    this.failure = null;
    this.busy = true;
    try {
      const database = await engine.open();
      const { revision } = engine;
      const rows = await runQueries(database, this.#queries(state));
      if (this.#wanted !== state) return;
      if (revision === engine.revision) this.#show({ state, rows, revision });
      else void this.#answer();
    } catch (cause) {
      if (this.#wanted !== state) return;
      this.failure = cause;
      this.busy = false;
    }
  }
}
