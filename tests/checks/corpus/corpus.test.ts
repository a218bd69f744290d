/** Right reports raise no finding; each planted error is found by the rule that names it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ruleFacts } from '../../../src/lib/checks/rule-facts.ts';
import { findingSentence } from '../../../src/lib/checks/finding-sentence.ts';
import { failsOfRecord, judged } from './judged.ts';
import { measureRules, type RuleMeasure } from './measure-rules.ts';
import { cleanReport, plantedReports } from './planted-reports.ts';
import { RIGHT_COUNT } from './right-reports.ts';

describe('planted errors', async () => {
  it.each(await plantedReports())(
    '$planted.rule: $planted.what',
    async ({ planted: { rule, what, seenBy }, bytes, before }) => {
      const { fails, record } = await judged(what, bytes);
      const found = fails.filter((one) => one.rule === rule);
      expect(found.length > 0).toBe(seenBy.includes('parse'));
      const known = ruleFacts().find(({ code }) => code === rule)?.grades ?? [];
      expect(found.filter(({ grade }) => !known.includes(grade))).toEqual([]);
      for (const one of found) {
        for (const language of ['zh', 'en'] as const) {
          expect(findingSentence(one, language)).not.toMatch(/undefined|null|NaN/);
        }
      }
      if (!seenBy.includes('check')) return;
      expect(record).not.toBeNull();
      if (record === null) return;
      const former = before === null ? null : (await judged('before', before)).record;
      const rules = failsOfRecord(record, former);
      expect(rules.map((one) => one.rule)).toContain(rule);
    },
  );

  it('the same report without an error raises nothing, read or filed', async () => {
    const { fails, record } = await judged('clean', await cleanReport());
    expect(fails).toEqual([]);
    expect(record && failsOfRecord(record, null)).toEqual([]);
  });
});

describe('the corpus', { timeout: 300_000 }, () => {
  let measure: RuleMeasure;
  beforeAll(async () => {
    measure = await measureRules();
  }, 300_000);

  it('has at least 300 right reports, and no rule fails on any, read or filed', () => {
    expect(RIGHT_COUNT).toBeGreaterThanOrEqual(300);
    expect(measure.right).toBe(RIGHT_COUNT);
    expect(measure.falseFails).toEqual([]);
  });

  it('is judged: rules hold on most of it, so that their silence says something', () => {
    const judgedOften = measure.rules.filter(({ passes }) => passes >= 20);
    expect(judgedOften.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['N1', 'N4', 'N15', 'N16', 'N5', 'S3.1', 'S3.2', 'S3.3', 'S4.1']),
    );
  });

  it('precision is at least 98 %, recall of what was planted complete', () => {
    expect(measure.precision).toBeGreaterThanOrEqual(0.98);
    expect(measure.recall).toBe(1);
  });
});
