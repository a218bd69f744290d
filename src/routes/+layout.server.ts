import { readdir, readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { builtDataset, STATIC_FOLDER } from '$lib/db/built-dataset.ts';
import { answerIndexSchema } from '$lib/db/stored/answer-files.ts';
import { unitsFileAmong } from '$lib/search/packed-units.ts';
import { runQueries } from '$lib/db/query-set.ts';
import { openingQueries } from '$lib/queries/openings.ts';
import { openingsFrom } from '$lib/views/openings.ts';
import type { LayoutServerLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutServerLoad = async () => {
  const facts = await runQueries(await builtDataset(), openingQueries());
  const manifest = JSON.parse(await readFile(`${STATIC_FOLDER}/dataset/manifest.json`, 'utf8'));
  return {
    years: facts.years,
    openings: openingsFrom(facts),
    dataset: {
      reports: manifest.tables.report.rows as number,
      agencies: manifest.tables.agency.rows as number,
      builtOn: manifest.built_on as string,
      units: unitsFileAmong(Object.keys(manifest.files)) ?? '',
      file: datasetFileOf(manifest.files),
      answers: await storedAnswersOf(manifest.content_hash as string),
      invented: manifest.invented as boolean,
      hash: (manifest.content_hash as string).slice(0, 8),
    },
  };
};

/** The dataset as the engine attaches it, behind its name the start of its hash: another is another address. */
function datasetFileOf(files: Record<string, { sha256: string }>): string {
  const name = 'nianbao.duckdb.gzip';
  return `${name}?${files[name]?.sha256.slice(0, 16) ?? ''}`;
}

/** Where `nianbao answers` writes. */
const ANSWERS = `${STATIC_FOLDER}/answers`;

/** The index of the answers that this very dataset gave; empty when there is none. */
async function storedAnswersOf(contentHash: string): Promise<string> {
  const names = await readdir(ANSWERS).catch(() => []);
  const name = names.find((one) => one.startsWith('index-'));
  if (name === undefined) return '';
  const { dataset } = z.parse(
    answerIndexSchema,
    JSON.parse(await readFile(`${ANSWERS}/${name}`, 'utf8')),
  );
  return dataset === contentHash ? name : '';
}
