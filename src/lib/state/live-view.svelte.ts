import { untrack } from 'svelte';
import { page } from '$app/state';
import { questionsOf, runQueries, type Answers, type QuerySet } from '../db/query-set.ts';
import { decodeState, encodeState, type AddressProblem } from '../url/codec.ts';
import type { ViewState } from '../url/view-state.ts';
import { engine } from './engine.svelte.ts';
import { hydration } from './hydration.ts';
import { markSelectionChanged } from './timing.ts';

/** A view's rows together with the state they answer: the two never part. */
export type Shown<Rows extends Record<string, unknown>> = {
  state: ViewState;
  rows: Answers<Rows>;
};

/**
 * Keeps a view in step with the address. The prerendered rows answer the opening state; every other
 * state is asked of the engine, and the last answer stays on screen until the next is there.
 */
export class LiveView<Rows extends Record<string, unknown>> {
  #shown = $state.raw<Shown<Rows>>() as Shown<Rows>;
  #wanted = $state.raw<ViewState>() as ViewState;
  readonly #queries: (state: ViewState) => QuerySet<Rows>;
  readonly #first: Shown<Rows>;
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
    this.#first = { state: opening, rows: first };
    this.#shown = this.#first;
    this.#wanted = opening;
    if (hydration.finished) this.#follow(page.url.searchParams);
    // An effect does not run while prerendering, where there are no search parameters.
    $effect(() => {
      const { searchParams } = page.url;
      untrack(() => this.#follow(searchParams));
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
    const rows = this.#answered(state);
    if (rows) this.#show({ state, rows });
    else void this.#answer();
  }

  /** What the address asks for now: controls show this at once. */
  get wanted(): ViewState {
    return this.#wanted;
  }

  /** What is on screen. */
  get shown(): Shown<Rows> {
    return this.#shown;
  }

  /** The address asks for something, and only the prerendered answer to something else is here. */
  get isUnanswered(): boolean {
    return this.busy && this.#shown === this.#first;
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
  #answered(state: ViewState): Answers<Rows> | undefined {
    const wanted = questionsOf(this.#queries(state));
    const known = [this.#first, this.#shown];
    return known.find((shown) => questionsOf(this.#queries(shown.state)) === wanted)?.rows;
  }

  #show(shown: Shown<Rows>) {
    this.#shown = shown;
    this.failure = null;
    this.busy = false;
  }

  async #answer() {
    const state = this.#wanted;
    this.failure = null;
    this.busy = true;
    try {
      const rows = await runQueries(await engine.open(), this.#queries(state));
      if (this.#wanted === state) this.#show({ state, rows });
    } catch (cause) {
      if (this.#wanted !== state) return;
      this.failure = cause;
      this.busy = false;
    }
  }
}
