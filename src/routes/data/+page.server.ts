import { readFile } from 'node:fs/promises';
import { builtDataset, STATIC_FOLDER } from '$lib/db/built-dataset.ts';
import { packAnswers } from '$lib/db/packed-answers.ts';
import { runQueries } from '$lib/db/query-set.ts';
import { dataQueries } from '$lib/queries/data.ts';
import type { DatasetFacts } from '$lib/views/data/tables.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  first: packAnswers(await runQueries(await builtDataset(), dataQueries())),
  facts: JSON.parse(
    await readFile(`${STATIC_FOLDER}/dataset/manifest.json`, 'utf8'),
  ) as DatasetFacts,
});
