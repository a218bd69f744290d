import { builtDataset } from '$lib/db/built-dataset.ts';
import { runQueries } from '$lib/db/query-set.ts';
import { agenciesQueries } from '$lib/queries/agencies/agencies.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const { openings } = await parent();
  return {
    first: await runQueries(await builtDataset(), agenciesQueries(openings['/agencies'])),
  };
};
