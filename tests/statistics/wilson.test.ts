import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from '../../src/lib/statistics/wilson.ts';

// Newcombe 1998, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 857-872,
// table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('of %d/%d is %d to %d (Newcombe 1998)', (hits, cases, low, high) => {
  const interval = wilsonInterval(hits, cases);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test.each([
  [0, 0],
  [11, 10],
  [-1, 10],
  [NaN, 10],
  [1, NaN],
])('of %d/%d there is none', (hits, cases) => {
  expect(wilsonInterval(hits, cases)).toBeNull();
});

test('its ends are the proportions from which the seen one lies 1.96 standard errors away', () => {
  const counts = fc
    .integer({ min: 1, max: 100_000 })
    .chain((cases) => fc.tuple(fc.integer({ min: 0, max: cases }), fc.constant(cases)));
  fc.assert(
    fc.property(counts, ([hits, cases]) => {
      const { low, high } = wilsonInterval(hits, cases) ?? { low: NaN, high: NaN };
      const away = (p: number) => (hits / cases - p) / Math.sqrt((p * (1 - p)) / cases);
      if (hits === 0) expect(low).toBe(0);
      else expect(away(low)).toBeCloseTo(1.959964, 5);
      if (hits === cases) expect(high).toBe(1);
      else expect(away(high)).toBeCloseTo(-1.959964, 5);
    }),
  );
});
