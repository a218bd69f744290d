import { expect, test } from 'vitest';
import { rankMoves } from '../../src/lib/statistics/rank-moves.ts';
import type { Measured } from '../../src/lib/statistics/compare.ts';
import type { Direction } from '../../src/lib/statistics/rank-intervals.ts';

const rate = (hits: number, cases: number): Measured => ({ kind: 'rate', hits, cases });
const count = (n: number): Measured => ({ kind: 'count', n });

/** `hits+1: 2`, the rank after each move. */
const shown = (units: readonly (Measured | null)[], index: number, first?: Direction) =>
  rankMoves(units, index, first).map(
    ({ part, by, rank }) => `${part}${by === 1 ? '+' : '−'}1: ${rank}`,
  );

test('one case more or less moves a count, and a shared rank is shared', () => {
  const units = [count(7), count(6), null, count(5), count(5)];
  expect(shown(units, 1)).toEqual(['count+1: 1', 'count−1: 2']);
  expect(shown(units, 3)).toEqual(['count+1: 2', 'count−1: 4']);
  expect(shown(units, 3, 'least')).toEqual(['count+1: 2', 'count−1: 1']);
});

test('a hit moves a rate of few cases further than one of many', () => {
  // 0.50, 0.60, 0.55, 0.45: 6 of 10 is 0.60, 501 of 1000 is 0.501.
  const units = [rate(5, 10), rate(600, 1000), rate(550, 1000), rate(450, 1000)];
  expect(shown(units, 0)).toEqual(['hits+1: 1', 'hits−1: 4', 'cases+1: 3', 'cases−1: 2']);
  expect(shown(units, 2)).toEqual(['hits+1: 2', 'hits−1: 2', 'cases+1: 2', 'cases−1: 2']);
});

test('what cannot be is no move', () => {
  expect(shown([count(0), count(3)], 0)).toEqual(['count+1: 2']);
  expect(shown([rate(10, 10), rate(1, 2)], 0)).toEqual(['hits−1: 1', 'cases+1: 1']);
  expect(shown([rate(0, 1), rate(1, 2)], 0)).toEqual(['hits+1: 1', 'cases+1: 2']);
  expect(shown([null, count(3)], 0)).toEqual([]);
  expect(shown([], 0)).toEqual([]);
});
