import { error } from '@sveltejs/kit';
import { builtDataset } from '$lib/db/built-dataset.ts';
import { runQueries } from '$lib/db/query-set.ts';
import { LOCAL_PAGE } from '$lib/model/local-dataset.ts';
import { agencyIdsQuery } from '$lib/queries/agencies/agency.ts';
import { agencyPeersQuery, type AgencyPeer } from '$lib/queries/agencies/peers.ts';
import { agencySheetQueries } from '$lib/queries/agencies/sheet.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const agencies = await (await builtDataset()).query(agencyIdsQuery());
  return [...agencies.map(({ agency_id }) => ({ id: agency_id })), { id: LOCAL_PAGE }];
};

/** What is asked once for all the pages of a build. */
let shared: Promise<AgencyPeer[]> | null = null;

export const load: PageServerLoad = async ({ params }) => {
  const database = await builtDataset();
  const first = await runQueries(database, agencySheetQueries(params.id));
  if (first.agency.length === 0 && params.id !== LOCAL_PAGE) error(404);
  shared ??= database.query(agencyPeersQuery());
  const peers = await shared;
  return {
    id: params.id,
    first,
    peers: peers.filter((peer) => peer.of === params.id),
  };
};
