import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from '../../src/lib/statistics/median.ts';
import { quantile } from '../../src/lib/statistics/quantile.ts';

// The worked values are those of R's quantile(x, p, type = 7).
test.each([
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.25, 3.25],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.75, 7.75],
  [[9, 1, 5], 0.5, 5],
  [[4], 0.25, 4],
])('%j at %f is %f', (values, share, expected) => {
  expect(quantile(values, share)).toBeCloseTo(expected, 12);
});

test('of nothing there is none', () => expect(quantile([], 0.5)).toBeNaN());

test('the middle is the median, and quantiles stay in order and in range', () => {
  const numbers = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 });
  fc.assert(
    fc.property(numbers, (values) => {
      const [lower = 0, middle = 0, upper = 0] = [0.25, 0.5, 0.75].map((at) =>
        quantile(values, at),
      );
      expect(middle).toBeCloseTo(median(values), 6);
      expect(lower).toBeLessThanOrEqual(middle);
      expect(middle).toBeLessThanOrEqual(upper);
      expect(Math.min(...values)).toBeLessThanOrEqual(lower);
      expect(upper).toBeLessThanOrEqual(Math.max(...values));
    }),
  );
});
