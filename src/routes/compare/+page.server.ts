import { builtDataset } from '$lib/db/built-dataset.ts';
import { packAnswers } from '$lib/db/packed-answers.ts';
import { runQueries } from '$lib/db/query-set.ts';
import { turnedQueries } from '$lib/queries/workbench/turned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const { openings } = await parent();
  return {
    first: packAnswers(await runQueries(await builtDataset(), turnedQueries(openings['/compare']))),
  };
};
