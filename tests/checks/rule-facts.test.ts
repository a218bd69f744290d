import { expect, it } from 'vitest';
import { RULES } from '../../src/lib/checks/registry.ts';
import { ruleFacts } from '../../src/lib/checks/rule-facts.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { builtFile } from '../db/built-file.ts';

const factsOf = (code: string) => ruleFacts().find((one) => one.code === code);

it.each([
  ['S3.1', { grades: ['E'], judged: 'report' }],
  ['S2.3', { grades: ['E', 'W'], judged: 'report' }],
  ['X1', { grades: ['E'], judged: 'years' }],
  ['X3', { judged: 'years' }],
  ['X8', { grades: ['W'], judged: 'dataset' }],
  ['G4', { grades: ['W'], judged: 'dataset' }],
  ['S2.9', { grades: [], judged: 'convention' }],
])('knows of the rule %s its grade and what it is judged over', (code, facts) => {
  expect(factsOf(code)).toMatchObject(facts);
});

it('knows every rule that judges, and of a convention no grade', () => {
  const judging = ruleFacts().filter(({ judged }) => judged !== 'convention');
  expect(judging.map(({ code }) => code).sort()).toEqual(RULES.map(({ code }) => code).sort());
  expect(judging.every(({ grades }) => grades.length > 0)).toBe(true);
});

it('tells which rules wait for what no dataset holds: they have judged nothing', async () => {
  const awaiting = ruleFacts().filter(({ awaits }) => awaits !== null);
  expect(awaiting.map(({ code }) => code).sort()).toEqual(['D3', 'G2', 'P1', 'X9']);
  const database = await openNodeDatabase(await builtFile());
  const { rows } = await database.table(
    "SELECT DISTINCT rule FROM rule_count WHERE verdict <> 'CANNOT_JUDGE' ORDER BY rule",
    { mostRows: 100 },
  );
  await database.close();
  const judged = rows.map(([rule]) => rule);
  expect(judged.length).toBeGreaterThan(20);
  expect(judged.filter((rule) => awaiting.some(({ code }) => code === rule))).toEqual([]);
});
