import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countsDiffer,
  rateDifference,
  toldApart,
  type Measured,
} from '../../src/lib/statistics/compare.ts';
import { exactlyDiffer } from './exact-tails.ts';

const rate = (hits: number, cases: number) => ({ kind: 'rate', hits, cases }) as const;
const count = (n: number) => ({ kind: 'count', n }) as const;

describe('the difference of two rates', () => {
  // Newcombe 1998, Interval estimation for the difference between independent proportions, Statistics in
  // Medicine 17, 873-890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %d/%d and %d/%d is %d to %d (Newcombe 1998)', (a, m, b, n, low, high) => {
    const difference = rateDifference(rate(a, m), rate(b, n));
    expect(difference?.low).toBeCloseTo(low, 4);
    expect(difference?.high).toBeCloseTo(high, 4);
  });

  test('turned round it has the other sign, and it holds the difference itself', () => {
    const rates = fc
      .integer({ min: 1, max: 2000 })
      .chain((cases) => fc.tuple(fc.integer({ min: 0, max: cases }), fc.constant(cases)));
    fc.assert(
      fc.property(rates, rates, ([a, m], [b, n]) => {
        const there = rateDifference(rate(a, m), rate(b, n)) ?? { low: NaN, high: NaN };
        const back = rateDifference(rate(b, n), rate(a, m)) ?? { low: NaN, high: NaN };
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(a / m - b / n).toBeGreaterThanOrEqual(there.low - 1e-12);
        expect(a / m - b / n).toBeLessThanOrEqual(there.high + 1e-12);
      }),
    );
  });
});

describe('two counts', () => {
  // Dixon & Mood 1946, The statistical sign test, JASA 41, 557-566, table 1, 5 %: of n signs the rarer
  // one may stand at most so often.
  test.each([
    [6, 0],
    [8, 0],
    [9, 1],
    [11, 1],
    [12, 2],
    [15, 3],
    [17, 4],
    [20, 5],
    [23, 6],
    [25, 7],
    [30, 9],
    [40, 13],
    [50, 17],
    [100, 39],
  ])('that sum to %d differ up to a smaller one of %d (Dixon & Mood 1946)', (sum, rarer) => {
    expect(countsDiffer(rarer, sum - rarer)).toBe(true);
    expect(countsDiffer(rarer + 1, sum - rarer - 1)).toBe(false);
  });

  test('five to none are chance', () => {
    expect(countsDiffer(0, 5)).toBe(false);
    expect(countsDiffer(0, 0)).toBe(false);
  });

  test('differ as whole numbers say, without any rounding', () => {
    const near = fc
      .integer({ min: 0, max: 1500 })
      .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: n, max: n + 160 })));
    fc.assert(
      fc.property(near, ([less, more]) => {
        expect(countsDiffer(less, more)).toBe(exactlyDiffer(less, more));
        expect(countsDiffer(more, less)).toBe(exactlyDiffer(less, more));
      }),
    );
  });
});

describe('two units', () => {
  test.each<[Measured | null, Measured | null, boolean | null]>([
    [rate(56, 70), rate(48, 80), true],
    [rate(48, 80), rate(56, 70), true],
    [rate(5, 56), rate(0, 29), false],
    [count(2), count(10), true],
    [count(3), count(9), false],
    [count(0), count(0), false],
    [null, count(3), null],
    [rate(1, 2), null, null],
    [rate(5, 10), count(3), null],
    [rate(11, 10), rate(1, 10), null],
    [rate(0, 0), rate(1, 10), null],
    [count(2.5), count(100), null],
    [count(-1), count(100), null],
  ])('%j and %j told apart: %j', (one, other, answer) => {
    expect(toldApart(one, other)).toBe(answer);
  });
});
