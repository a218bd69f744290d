import { expect, test } from 'vitest';
import { sparkPaths } from '../../src/lib/charts/sparkline.ts';

test('a gap cuts the line, and a lone value is a point without a line', () => {
  const { line, points } = sparkPaths([0, 10, null, 10], 36, 16);
  expect(line).toBe('M3 13L13 3M33 3');
  expect(points).toEqual([
    [3, 13],
    [13, 3],
    [33, 3],
  ]);
});

test('nothing known draws nothing; zeros lie on the ground', () => {
  expect(sparkPaths([null, null], 36, 16)).toEqual({ line: '', points: [] });
  expect(sparkPaths([0, 0], 36, 16).points).toEqual([
    [3, 13],
    [33, 13],
  ]);
});

test('a negative value lies below zero', () => {
  const [[, zero] = [0, 0], [, below] = [0, 0]] = sparkPaths([0, -5], 36, 16).points;
  expect(below).toBeGreaterThan(zero);
});

test('no line runs over a break of the series', () => {
  expect(sparkPaths([0, 10, 10], 33, 16, [1]).line).toBe('M3 13L16.5 3M30 3');
});
