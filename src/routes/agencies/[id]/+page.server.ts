import { error } from '@sveltejs/kit';
import { builtDataset } from '$lib/db/built-dataset.ts';
import { agencyIdsQuery } from '$lib/queries/agency.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const agencies = await (await builtDataset()).query(agencyIdsQuery());
  return agencies.map(({ agency_id }) => ({ id: agency_id }));
};

export const load: PageServerLoad = async ({ params }) => {
  const agencies = await (await builtDataset()).query(agencyIdsQuery());
  if (!agencies.some(({ agency_id }) => agency_id === params.id)) error(404);
  return { id: params.id };
};
