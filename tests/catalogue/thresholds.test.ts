import { expect, it } from 'vitest';
import { isCovered, unrankedWhy } from '../../src/lib/catalogue/thresholds.ts';

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

it.each([
  [4, 4, false, 0, 'few'],
  [4, 40, true, 33, 'few'],
  [5, 5, true, 0, 'mixed'],
  [5, 16, true, 33, 'mixed'],
  [5, 16, false, 33, 'uncovered'],
  [5, 15, false, 33, null],
] as const)(
  '%i of %i, mixed %s, at %i percent are not ranked: %s',
  (known, listed, isMixed, floor, why) => {
    expect(unrankedWhy(known, { listed, isMixed }, floor)).toBe(why);
  },
);
