import { describe, expect, it } from 'vitest';
import { GROWN, growth, MOST_GROWTH } from './growth.ts';

/** What grows with the square of its size takes a second at this one; `npm run fire` goes further. */
const SIZE = 32_000;
const LEAST_MS = 250;

describe.each(Object.entries(GROWN))('reading %s', (_format, cases) => {
  it.each(cases)('a run of $name takes time by its length', async (grown) => {
    expect(await growth(grown, SIZE, LEAST_MS)).toBeLessThan(MOST_GROWTH);
  });
});
