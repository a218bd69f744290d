import { builtDataset } from '$lib/db/built-dataset.ts';
import { packAnswers } from '$lib/db/packed-answers.ts';
import { runQueries } from '$lib/db/query-set.ts';
import { workbenchQueries } from '$lib/queries/workbench/workbench.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const { openings } = await parent();
  return {
    first: packAnswers(
      await runQueries(await builtDataset(), workbenchQueries(openings['/publication'])),
    ),
  };
};
