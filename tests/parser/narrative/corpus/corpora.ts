import { FRESH_AGAIN } from './fresh-again.ts';
import { FRESH_FILES } from './fresh-files.ts';
import { FRESH_LAST } from './fresh-last.ts';
import { FRESH } from './fresh.ts';
import { HELD_OUT } from './held-out.ts';
import { LAST } from './last.ts';
import { LATER } from './later.ts';
import { PARAGRAPHS } from './paragraphs.ts';
import { PUBLISHED } from './published.ts';
import type { ToldCase } from './told-case.ts';
import { UNSEEN } from './unseen.ts';
import { VARIED } from './varied.ts';
import { VARIED_AGAIN } from './varied-again.ts';

/** Every set of paragraphs, in the order they were written. */
export const CORPORA: readonly (readonly [name: string, cases: readonly ToldCase[]])[] = [
  ['held out', HELD_OUT],
  ['paragraphs', PARAGRAPHS],
  ['later', LATER],
  ['last', LAST],
  ['varied', VARIED],
  ['varied again', VARIED_AGAIN],
  ['unseen', UNSEEN],
  ['fresh', FRESH],
  ['fresh again', FRESH_AGAIN],
  ['fresh last', FRESH_LAST],
  ['fresh files', FRESH_FILES],
  ['published', PUBLISHED],
];
