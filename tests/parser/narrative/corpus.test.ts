import { describe, expect, it } from 'vitest';
import { proseOf } from '../../../src/lib/parser/narrative/prose.ts';
import { readingLines } from '../../../src/lib/parser/reading-line.ts';
import { document, paragraphs } from '../documents.ts';
import { added, coverageOf, NO_NUMBERS } from './corpus/coverage.ts';
import { CORPORA } from './corpus/corpora.ts';
import { scoreOf } from './corpus/score.ts';

describe.each(CORPORA)('%s', (_name, cases) => {
  it.each(cases.map((one) => [one[0], one] as const))('%s', (_words, one) => {
    const { wrong, missed } = scoreOf([one]);
    expect(wrong).toEqual([]);
    expect(missed).toEqual([]);
  });

  it('a value, a doubt or an unread for every number a person sees', () => {
    const coverage = cases
      .map(([words]) => proseOf(readingLines(document(...paragraphs(...words.split('\n'))))))
      .map((prose) => coverageOf(prose, 2024))
      .reduce(added, NO_NUMBERS);
    expect(coverage.silent).toBe(0);
    expect(coverage.value).toBeGreaterThan(coverage.doubt);
  });
});
