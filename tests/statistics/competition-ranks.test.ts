import { expect, test } from 'vitest';
import { sharedRanks } from '../../src/lib/statistics/competition-ranks.ts';

test.each([
  [[], []],
  [[5], [1]],
  [
    [3, 9, 3, null, 9, 1],
    [3, 1, 3, null, 1, 5],
  ],
  [
    [0, null, -2],
    [1, null, 2],
  ],
])('%j ranks as %j', (values, ranks) => {
  expect(sharedRanks(values)).toEqual(ranks);
});

test('a hundred thousand units are ranked at once', () => {
  const values = Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 5003);
  const start = performance.now();
  const ranks = sharedRanks(values);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(ranks[values.indexOf(5002)]).toBe(1);
  expect(ranks[values.indexOf(0)]).toBe(values.filter((value) => value > 0).length + 1);
});
