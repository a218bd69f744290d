import { readFile } from 'node:fs/promises';
import { builtDataset } from '$lib/db/built-dataset.ts';
import { openingCountsQuery, yearsQuery } from '$lib/queries/openings.ts';
import { openingsFrom } from '$lib/views/openings.ts';
import type { LayoutServerLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutServerLoad = async () => {
  const database = await builtDataset();
  const [counts, years] = await Promise.all([
    database.query(openingCountsQuery()),
    database.query(yearsQuery()),
  ]);
  const manifest = JSON.parse(await readFile('static/dataset/manifest.json', 'utf8'));
  return {
    years,
    openings: openingsFrom(counts, years),
    dataset: {
      reports: manifest.tables.report.rows as number,
      agencies: manifest.tables.agency.rows as number,
      builtOn: manifest.built_on as string,
      hash: (manifest.content_hash as string).slice(0, 8),
    },
  };
};
