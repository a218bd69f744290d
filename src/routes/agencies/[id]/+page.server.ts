import { error } from '@sveltejs/kit';
import { builtDataset } from '$lib/db/built-dataset.ts';
import { runQueries } from '$lib/db/query-set.ts';
import { LOCAL_PAGE } from '$lib/model/local-dataset.ts';
import { sampleAgenciesQuery } from '$lib/queries/agencies/agency.ts';
import { agencyPeersQuery } from '$lib/queries/agencies/peers.ts';
import { agencySheetQueries } from '$lib/queries/sheet/sheet.ts';
import { AGENCY_SHELL } from '$lib/url/href.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** A sample stands finished; the shell is laid at every other agency's address after the build. */
export const entries: EntryGenerator = async () => {
  const sample = await (await builtDataset()).query(sampleAgenciesQuery());
  return [...sample.map(({ agency_id }) => agency_id), LOCAL_PAGE, AGENCY_SHELL].map((id) => ({
    id,
  }));
};

export const load: PageServerLoad = async ({ params: { id } }) => {
  if (id === AGENCY_SHELL) return { given: null };
  const database = await builtDataset();
  const [first, peers] = await Promise.all([
    runQueries(database, agencySheetQueries(id)),
    database.query(agencyPeersQuery(id)),
  ]);
  if (first.agency.length === 0 && id !== LOCAL_PAGE) error(404);
  return { given: { first, peers } };
};
