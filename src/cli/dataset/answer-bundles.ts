import { gzipSync } from 'node:zlib';
import { packAnswers } from '../../lib/db/packed-answers.ts';
import type { Bundle } from '../../lib/db/stored/answer-files.ts';

/** Rows that answer a question, with its key and the group they are kept with. */
export type Answer = { key: string; group: string; rows: object[] };

/** A file of answers and the keys it answers. */
export type AnswerBundle = { text: string; keys: string[] };

/** Bytes of text, with gzip about a tenth, at which a file is full. */
const FULL = 500_000;

/** Bytes with gzip that no file is to exceed, save by a single answer. */
export const LARGEST = 100_000;

/**
 * Lays answers into files: those of a group together, small groups beside their neighbours, so that one
 * view's answers come in few requests and nobody fetches more than about 100 kB of what is not looked at.
 * @param answers in the order of their groups
 */
export function bundleAnswers(answers: readonly Answer[]): AnswerBundle[] {
  const files: Answer[][] = [];
  let bytes = Infinity;
  let view = '';
  for (const answer of answers) {
    const size = JSON.stringify(answer.rows).length;
    const [own = ''] = answer.group.split(' ');
    if (bytes + size > FULL || own !== view) {
      files.push([]);
      bytes = 0;
      view = own;
    }
    files.at(-1)?.push(answer);
    bytes += size;
  }
  return files.flatMap(withinLargest);
}

/** One file of these answers, or the files of their halves where one would be too large. */
function withinLargest(answers: readonly Answer[]): AnswerBundle[] {
  const bundle: Bundle = packAnswers(
    Object.fromEntries(answers.map(({ key, rows }) => [key, rows])),
  );
  const text = JSON.stringify(bundle);
  if (answers.length === 1 || gzipSync(text).byteLength <= LARGEST) {
    return [{ text, keys: answers.map(({ key }) => key) }];
  }
  const half = Math.ceil(answers.length / 2);
  return [...withinLargest(answers.slice(0, half)), ...withinLargest(answers.slice(half))];
}
