import { readdir, readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { answerIndexSchema } from './answer-files.ts';

/** Where `nianbao answers` writes, beside the dataset. */
export const ANSWERS_FOLDER = 'static/answers';

/** Name of the one index in that folder; the name changes with any answer. */
const INDEX = /^index-[0-9a-f]+\.json$/;

/**
 * The index of the answers stored for a dataset; empty when there are none, or when they were given by
 * another dataset. Read while the pages are prerendered.
 * @param contentHash of the dataset
 */
export async function storedAnswersOf(contentHash: string): Promise<string> {
  const names = await readdir(ANSWERS_FOLDER).catch(() => []);
  const name = names.find((one) => INDEX.test(one));
  if (name === undefined) return '';
  const text = await readFile(`${ANSWERS_FOLDER}/${name}`, 'utf8');
  const { dataset } = z.parse(answerIndexSchema, JSON.parse(text));
  return dataset === contentHash ? name : '';
}
