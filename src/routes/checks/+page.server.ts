import { builtDataset } from '$lib/db/built-dataset.ts';
import { runQueries } from '$lib/db/query-set.ts';
import { checksQueries } from '$lib/queries/checks/checks.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const { openings } = await parent();
  return { first: await runQueries(await builtDataset(), checksQueries(openings['/checks'])) };
};
