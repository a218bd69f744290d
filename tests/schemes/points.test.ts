import { describe, expect, it } from 'vitest';
import { pointsBetween, pointsByPlace } from '../../src/lib/schemes/points.ts';

describe('points between thresholds', () => {
  it.each([
    [0.5, { from: 0.5, to: 0.9 }, 0],
    [0.7, { from: 0.5, to: 0.9 }, 50],
    [0.9, { from: 0.5, to: 0.9 }, 100],
    [2, { from: 0.5, to: 0.9 }, 100],
    [0, { from: 0.5, to: 0.9 }, 0],
    [0, { from: 12, to: 0 }, 100],
    [3, { from: 12, to: 0 }, 75],
    [40, { from: 12, to: 0 }, 0],
  ])('%d between %j is worth %d', (value, ends, points) => {
    expect(pointsBetween(value, ends)).toBeCloseTo(points, 9);
  });
});

describe('points by place', () => {
  it('are the share of the others that a value is better than, equal ones half', () => {
    expect(pointsByPlace([30, null, 10, 20, 20], 'more')).toEqual([100, null, 0, 50, 50]);
    expect(pointsByPlace([30, null, 10, 20, 20], 'less')).toEqual([0, null, 100, 50, 50]);
    expect(pointsByPlace([7, 7, 7], 'more')).toEqual([50, 50, 50]);
  });

  it('are none for a value that stands alone, and zero counts as a value', () => {
    expect(pointsByPlace([null, 5], 'more')).toEqual([null, null]);
    expect(pointsByPlace([0, 5], 'less')).toEqual([100, 0]);
  });
});
