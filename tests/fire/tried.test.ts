import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/lib/messages/language.ts';
import { seeded } from '../golden/reports/generate/case-figures.ts';
import { outcomeOf } from './tried/attempt.ts';
import { KINDS, readReadme, readTried, tableIn, triedTable } from './tried/table.ts';

/** Kinds of which one round takes a second; the others have tests of their own beside this one. */
const SHORT = ['addresses', 'archives', 'siteFiles', 'hostileFiles'];
const SEED = 20261129;

describe('the table of what was tried', () => {
  it.each(LANGUAGES)('stands in the README as the script wrote it: %s', (language) => {
    expect(tableIn(readReadme(language))).toEqual(triedTable(readTried(), language));
  });

  it('has every kind, each tried and held', () => {
    const { kinds } = readTried();
    expect(Object.keys(kinds)).toEqual(Object.keys(KINDS));
    for (const [name, { tried, held }] of Object.entries(kinds)) {
      expect(tried, name).toBeGreaterThan(10);
      expect(held, name).toBe(tried);
    }
  });
});

describe.each(Object.entries(KINDS).filter(([name]) => SHORT.includes(name)))('%s', (_, kind) => {
  it('hold what the table says', async () => {
    const faults: string[] = [];
    for await (const attempt of kind.attempts(seeded(SEED), 1)) {
      const fault = await outcomeOf(attempt, kind);
      if (fault !== null) faults.push(`${attempt.what}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
});
