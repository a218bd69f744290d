import { logPoisson, poissonAtLeast, poissonAtMost } from './tails.ts';
import type { Interval } from './wilson.ts';

/** Left out at each end: two-sided 95 %. */
const TAIL = 0.025;
const Z = 1.959963984540054;

/**
 * Exact interval at 95 % of the mean behind a count of events (Garwood 1936, Biometrika 28, 437-442): the
 * means under which as many events or more, and as few or fewer, have a chance of 2.5 %. Null for what is
 * no count.
 */
export function poissonInterval(count: number): Interval | null {
  if (!Number.isSafeInteger(count) || count < 0) return null;
  return {
    low:
      count === 0
        ? 0
        : meanWhere(byar(count, -1), (mean) => ({
            excess: poissonAtLeast(count, mean) - TAIL,
            slope: Math.exp(logPoisson(count - 1, mean)),
          })),
    high: meanWhere(byar(count + 1, 1), (mean) => ({
      excess: poissonAtMost(count, mean) - TAIL,
      slope: -Math.exp(logPoisson(count, mean)),
    })),
  };
}

/** Newton's method, from a start close enough for it. */
function meanWhere(start: number, at: (mean: number) => { excess: number; slope: number }): number {
  let mean = start;
  for (let round = 0; round < 20; round += 1) {
    const { excess, slope } = at(mean);
    const step = excess / slope;
    mean -= step;
    if (Math.abs(step) < mean * 1e-12) break;
  }
  return mean;
}

/** Byar's approximation (Breslow & Day 1987, 2.13), off by a tenth at one event and soon by nothing. */
function byar(count: number, side: 1 | -1): number {
  return count * (1 - 1 / (9 * count) + (side * Z) / (3 * Math.sqrt(count))) ** 3;
}
