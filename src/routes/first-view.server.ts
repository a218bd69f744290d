import { builtDataset } from '$lib/db/built-dataset.ts';
import { packAnswers } from '$lib/db/packed-answers.ts';
import { runQueries, type QuerySet } from '$lib/db/query-set.ts';
import type { Openings } from '$lib/url/href.ts';
import type { Route, ViewState } from '$lib/url/view-state.ts';

/** Loads what a page shows of its opening, so that its first view needs no engine. */
export const firstView =
  <Rows extends Record<string, unknown>>(
    route: Route,
    queriesOf: (state: ViewState) => QuerySet<Rows>,
  ) =>
  async ({ parent }: { parent: () => Promise<{ openings: Openings }> }) => {
    const { openings } = await parent();
    return {
      first: packAnswers(await runQueries(await builtDataset(), queriesOf(openings[route]))),
    };
  };
