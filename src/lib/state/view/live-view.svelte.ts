import { untrack } from 'svelte';
import { page } from '$app/state';
import type { Answers, QuerySet } from '../../db/query-set.ts';
import type { ViewState } from '../../url/view-state.ts';
import { chartLibrary } from './chart-library.svelte.ts';
import { engine } from './engine.svelte.ts';
import { hydration } from './hydration.ts';
import { markSelectionChanged, markShown } from './timing.ts';
import { ViewAnswers, type Answering } from './view-answers.svelte.ts';

const watching = {
  changed: markSelectionChanged,
  shown: () => void markShown(chartLibrary.drawn()),
};

/** What a view asks: stored answers where they hold, the engine behind them. */
const answering: Answering = {
  get revision() {
    return engine.revision;
  },
  get isJoined() {
    return engine.isJoined;
  },
  open: () => engine.answering(),
  retry: () => engine.retry(),
};

/** Keeps the answers of a view in step with the page: its address, its engine, its local data. */
export class LiveView<Rows extends Record<string, unknown>> extends ViewAnswers<Rows> {
  /**
   * @param source the prerendered rows and the state they answer
   * @param queries what the view asks for a state
   */
  constructor(
    source: () => { opening: ViewState; first: Answers<Rows> },
    queries: (state: ViewState) => QuerySet<Rows>,
  ) {
    const { opening, first } = source();
    super({ state: opening, rows: first }, queries, answering, watching);
    if (hydration.finished) {
      this.follow(page.url.searchParams);
      this.renew();
    }
    // An effect does not run while prerendering, where there are no search parameters.
    $effect(() => {
      const { searchParams } = page.url;
      untrack(() => this.follow(searchParams));
    });
    $effect(() => {
      void engine.revision;
      untrack(() => this.renew());
    });
    $effect(() => {
      if (engine.status.phase === 'ready') untrack(() => this.askAgain());
    });
    $effect(() => () => this.end());
  }
}
