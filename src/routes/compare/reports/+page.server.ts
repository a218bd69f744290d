import { builtDataset } from '$lib/db/built-dataset.ts';
import { runQueries } from '$lib/db/query-set.ts';
import { reportPairQueries } from '$lib/queries/compare/report-pair.ts';
import { pairOpening } from '$lib/url/pair-href.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const { openings } = await parent();
  const queries = reportPairQueries(pairOpening(openings));
  return { first: await runQueries(await builtDataset(), queries) };
};
