import fc from 'fast-check';
import { expect, test } from 'vitest';
import { niceScale } from '../../src/lib/charts/scale.ts';

test.each([
  [[3, 10_100], { min: 0, max: 12_000, interval: 2000 }],
  [[0.231, 0.526], { min: 0, max: 0.6, interval: 0.2 }],
  [[-7, 20], { min: -10, max: 20, interval: 10 }],
  [[1, 2], { min: 0, max: 2, interval: 1 }],
  [[0, 0], { min: 0, max: 1, interval: 1 }],
  [[null], { min: 0, max: 1, interval: 1 }],
])('%j', (values, expected) => {
  expect(niceScale(values)).toEqual(expected);
});

test('holds every value, in a whole number of steps', () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }),
      fc.boolean(),
      (values, fromZero) => {
        const { min, max, interval } = niceScale(values, { fromZero });
        expect(min).toBeLessThanOrEqual(Math.min(...values) + interval * 1e-6);
        expect(max).toBeGreaterThanOrEqual(Math.max(...values) - interval * 1e-6);
        expect(max).toBeGreaterThan(min);
        const steps = (max - min) / interval;
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-3);
      },
    ),
  );
});
