import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingPairs } from '../../src/lib/statistics/meeting-pairs.ts';

type Interval = readonly [low: number, high: number];

const swept = (intervals: readonly Interval[], least = 0) => {
  const pairs: [number, number][] = [];
  const above = meetingPairs(
    Float64Array.from(intervals, ([low]) => low),
    Float64Array.from(intervals, ([, high]) => high),
    least,
    (one, other) => pairs.push([Math.min(one, other), Math.max(one, other)]),
  );
  return { pairs: pairs.sort(([a, b], [c, d]) => a - c || b - d), above: [...above] };
};

it('goes through each pair that meets once, and counts what lies above', () => {
  const anyInterval = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 8 }))
    .map(([low, long]): Interval => [low, low + long]);
  fc.assert(
    fc.property(fc.array(anyInterval, { maxLength: 12 }), (intervals) => {
      const pairs = intervals.flatMap(([low, high], one) =>
        intervals.flatMap(([start, end], other) =>
          other > one && start <= high && low <= end ? [[one, other]] : [],
        ),
      );
      const above = intervals.map(([, high]) => intervals.filter(([low]) => low > high).length);
      expect(swept(intervals)).toEqual({ pairs, above });
    }),
  );
});

it('takes ends that are no further apart than asked for as meeting', () => {
  const intervals: Interval[] = [
    [0, 1],
    [1.5, 2],
  ];
  expect(swept(intervals, 0.4)).toEqual({ pairs: [], above: [1, 0] });
  expect(swept(intervals, 0.6)).toEqual({ pairs: [[0, 1]], above: [0, 0] });
});

describe('the pairs looked at', () => {
  const visits = (n: number, long: number) =>
    swept(Array.from({ length: n }, (_, at): Interval => [at, at + long])).pairs.length;

  it('are, where all meet, four times as many for twice the intervals, and no more than there are', () => {
    expect(visits(400, 400)).toBe((400 * 399) / 2);
    expect(visits(800, 800) / visits(400, 400)).toBeLessThan(4.5);
  });

  it('grow with the list alone where each meets only its neighbours', () => {
    expect(visits(800, 3) / visits(400, 3)).toBeLessThan(2.1);
    expect(visits(800, 0.5)).toBe(0);
  });
});
