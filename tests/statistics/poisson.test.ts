import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poissonInterval } from '../../src/lib/statistics/poisson.ts';
import { summedPoissonAtMost } from './exact-tails.ts';

/** Garwood 1936, as printed in Pearson & Hartley, Biometrika Tables for Statisticians I, table 40, 95 %. */
const GARWOOD: readonly [low: number, high: number][] = [
  [0, 3.69],
  [0.0253, 5.57],
  [0.242, 7.22],
  [0.619, 8.77],
  [1.09, 10.24],
  [1.62, 11.67],
  [2.2, 13.06],
  [2.81, 14.42],
  [3.45, 15.76],
  [4.12, 17.08],
  [4.8, 18.39],
  [5.49, 19.68],
  [6.2, 20.96],
  [6.92, 22.23],
  [7.65, 23.49],
  [8.4, 24.74],
  [9.15, 25.98],
  [9.9, 27.22],
  [10.67, 28.45],
  [11.44, 29.67],
  [12.22, 30.89],
  [13, 32.1],
  [13.79, 33.31],
  [14.58, 34.51],
  [15.38, 35.71],
  [16.18, 36.9],
  [16.98, 38.1],
  [17.79, 39.28],
  [18.61, 40.47],
  [19.42, 41.65],
  [20.24, 42.83],
];

test.each(GARWOOD.map((row, count) => [count, ...row] as const))(
  'of %d is %d to %d (Garwood 1936)',
  (count, low, high) => {
    const interval = poissonInterval(count);
    expect(interval?.low).toBeCloseTo(low, low < 1 ? 3 : 2);
    expect(interval?.high).toBeCloseTo(high, 2);
  },
);

test.each([-1, 2.5, NaN, Infinity])('%d is no count and has none', (count) => {
  expect(poissonInterval(count)).toBeNull();
});

test('leaves 2.5 % out at each end, by adding up the terms', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (count) => {
      const { low, high } = poissonInterval(count) ?? { low: NaN, high: NaN };
      expect(summedPoissonAtMost(count, high)).toBeCloseTo(0.025, 10);
      expect(1 - summedPoissonAtMost(count - 1, low)).toBeCloseTo(0.025, 10);
    }),
  );
});

test('of large counts is close to the cube-root one of Wilson and Hilferty', () => {
  for (const count of [1000, 1_000_000, 100_000_000]) {
    const { low, high } = poissonInterval(count) ?? { low: NaN, high: NaN };
    const near = (n: number, z: number) => n * (1 - 1 / (9 * n) + z / (3 * Math.sqrt(n))) ** 3;
    expect(low / near(count, -1.959964)).toBeCloseTo(1, 5);
    expect(high / near(count + 1, 1.959964)).toBeCloseTo(1, 5);
  }
});
