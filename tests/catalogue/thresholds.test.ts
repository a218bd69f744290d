import { expect, it } from 'vitest';
import { isCovered } from '../../src/lib/catalogue/thresholds.ts';

it.each([
  [5, 15, 33, true],
  [5, 16, 33, false],
  [949, 2847, 33, true],
  [948, 2847, 33, false],
  [19, 38, 50, true],
  [18, 38, 50, false],
  [285, 2850, 10, true],
  [284, 2850, 10, false],
  [0, 38, 0, true],
] as const)('%i of %i at %i percent: %s', (known, listed, floor, expected) => {
  expect(isCovered(known, listed, floor)).toBe(expected);
});
