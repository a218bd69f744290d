import { builtDataset } from '$lib/db/built-dataset.ts';
import { packAnswers } from '$lib/db/packed-answers.ts';
import { runQueries } from '$lib/db/query-set.ts';
import { schemeQueries } from '$lib/queries/schemes/schemes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const { openings } = await parent();
  return {
    first: packAnswers(await runQueries(await builtDataset(), schemeQueries(openings['/schemes']))),
  };
};
