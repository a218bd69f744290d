import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { STATISTIC_SOURCES } from '../../src/lib/statistics/sources.ts';

const folder = new URL('../../src/lib/statistics/', import.meta.url);

/** A comment as one line, without what begins its lines. */
const comments = readdirSync(folder)
  .filter((file) => file !== 'sources.ts')
  .map((file) => readFileSync(new URL(file, folder), 'utf8').replace(/\n\s*\*?\s*/g, ' '))
  .join(' ');

const listed = Object.values(STATISTIC_SOURCES).flat();

/** `Newcombe 1998`, `Goldstein & Spiegelhalter 1996`: whose work of which year. */
const worksIn = (text: string): string[] =>
  [...text.matchAll(/(?:[A-Z][a-z]+(?:, | & ))*[A-Z][a-z]+ (?:19|20)\d\d/g)].map(([work]) => work);

it('lists every work that a comment of the statistics names', () => {
  const known = listed.flatMap(worksIn);
  expect(worksIn(comments).length).toBeGreaterThan(8);
  expect([...new Set(worksIn(comments))].filter((work) => !known.includes(work))).toEqual([]);
});

it('lists no work that no comment names, and its pages as the comment has them', () => {
  const lost = listed.filter((source) => {
    const [cited = ''] = source.split(' (');
    const plain = cited.replace(/(\d{4}), /, '$1[, (]*(?:in )?');
    return !new RegExp(plain.replace(/\./g, '\\.')).test(comments);
  });
  expect(lost).toEqual([]);
});
