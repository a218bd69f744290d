import { json } from '@sveltejs/kit';
import { builtDataset } from '$lib/db/built-dataset.ts';
import { agencyNamesQuery } from '$lib/queries/agencies/agency.ts';

export const prerender = true;

/** Every agency's name by id: which pages there are, and their headings before the engine answers. */
export async function GET() {
  const agencies = await (await builtDataset()).query(agencyNamesQuery());
  return json(Object.fromEntries(agencies.map(({ agency_id, name }) => [agency_id, name])));
}
