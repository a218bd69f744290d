import { unpackAnswers } from '../../db/packed-answers.ts';
import { schemeQueries } from '../../queries/schemes/schemes.ts';
import type { WorkbenchRows } from '../../queries/workbench/workbench.ts';
import { LiveView } from './live-view.svelte.ts';
import type { PresetData } from './preset-view.svelte.ts';

/** The answers behind the scoring of a list; another weight or threshold asks nothing new. */
export const schemesView = (source: () => PresetData): LiveView<WorkbenchRows> =>
  new LiveView(() => {
    const { first, openings } = source();
    return { opening: openings['/schemes'], first: unpackAnswers(first) };
  }, schemeQueries);
