import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedRanks } from '../../src/lib/statistics/competition-ranks.ts';
import { staysAbove, weightRanges } from '../../src/lib/statistics/weight-ranges.ts';

type Points = readonly (number | null)[];

const meanOf = (points: Points, weights: readonly number[]): number => {
  const known = points.flatMap((own, part) => (own === null ? [] : [{ own, part }]));
  const sum = (of: (one: { own: number; part: number }) => number) =>
    known.reduce((all, one) => all + of(one), 0);
  return sum(({ own, part }) => own * (weights[part] ?? 0)) / sum(({ part }) => weights[part] ?? 0);
};

/** Every way of putting each weight at one end of its range. */
const corners = (weights: readonly number[], vary: number): number[][] =>
  weights.reduce<number[][]>(
    (made, weight) =>
      made.flatMap((corner) => [
        [...corner, weight * (1 - vary)],
        [...corner, weight * (1 + vary)],
      ]),
    [[]],
  );

const anyList = (anyPoints: fc.Arbitrary<number | null>) =>
  fc.integer({ min: 1, max: 4 }).chain((parts) =>
    fc.record({
      points: fc.array(fc.array(anyPoints, { minLength: parts, maxLength: parts }), {
        minLength: 2,
        maxLength: 7,
      }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: parts, maxLength: parts }),
      vary: fc.constantFrom(0, 0.2, 0.5, 0.9),
      /** Places within the ranges of the weights. */
      draws: fc.array(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
          minLength: parts,
          maxLength: parts,
        }),
        { maxLength: 10 },
      ),
    }),
  );

it('is, where all parts are known, what the corners of the weights say of each pair', () => {
  fc.assert(
    fc.property(anyList(fc.integer({ min: 0, max: 100 })), ({ points, weights, vary }) => {
      const all = corners(weights, vary);
      const expected = points.map((own) => {
        const isAbove = (other: Points) => all.map((w) => meanOf(other, w) - meanOf(own, w) > 1e-9);
        const others = points.filter((other) => other !== own).map(isAbove);
        return {
          best: 1 + others.filter((above) => above.every(Boolean)).length,
          worst: 1 + others.filter((above) => above.some(Boolean)).length,
        };
      });
      expect(weightRanges(points, weights, vary)).toEqual(expected);
    }),
  );
});

it('holds every rank that any weights within the ranges give, parts missing or not', () => {
  const anyPoints = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 });
  fc.assert(
    fc.property(anyList(anyPoints), ({ points: all, weights, vary, draws }) => {
      const points = all.filter((own) => own.some((one) => one !== null));
      const ranges = weightRanges(points, weights, vary);
      for (const draw of [...draws, weights.map(() => 0)]) {
        const drawn = weights.map((weight, part) => weight * (1 + vary * (draw[part] ?? 0)));
        const means = points.map((own) => Math.round(meanOf(own, drawn) * 1e6) / 1e6);
        sharedRanks(means).forEach((rank, at) => {
          expect(rank).toBeGreaterThanOrEqual(ranges[at]?.best ?? Infinity);
          expect(rank).toBeLessThanOrEqual(ranges[at]?.worst ?? 0);
        });
      }
    }),
  );
});

it('is the rank itself when no weight is moved', () => {
  expect(
    weightRanges(
      [
        [100, 0],
        [0, 100],
        [50, 50],
        [20, 20],
      ],
      [1, 1],
      0,
    ),
  ).toEqual([
    { best: 1, worst: 1 },
    { best: 1, worst: 1 },
    { best: 1, worst: 1 },
    { best: 4, worst: 4 },
  ]);
});

/**
 * By hand, weights 60 and 40 moved by half (30 to 90, 20 to 60): a leads b by 60·20 − 40·10 = 800; at the worst
 * by 30·20 − 60·10 = 0, so b never stands above it. b leads c by 60·(−10) + 40·30 = 600, at the worst by
 * 90·(−10) + 20·30 = −300: either may be above. a leads c by 60·10 + 40·20 with no part behind.
 */
it('of three units by hand', () => {
  expect(
    weightRanges(
      [
        [80, 60],
        [60, 70],
        [70, 40],
      ],
      [60, 40],
      0.5,
    ),
  ).toEqual([
    { best: 1, worst: 1 },
    { best: 1, worst: 3 },
    { best: 2, worst: 3 },
  ]);
});

describe('one unit above another whatever the weights', () => {
  /** Two parts of equal weight and one of twice as much; the second row is level or behind in each part. */
  it.each([
    ['ahead in every part', [62, 84, 16], [57, 80, 3], true],
    ['ahead in one, level in the others', [62, 80, 3], [57, 80, 3], true],
    ['the same', [57, 80, 3], [57, 80, 3], false],
    ['behind by more than may be made up', [57, 80, 3], [62, 84, 16], false],
    // 10 · 50 % against 5 · 150 % of the one weight each.
    ['ahead by so little that other weights turn it', [60, 80, 0], [50, 85, 0], false],
    // 20 · 50 % against 5 · 150 %.
    ['ahead by so much that they do not', [70, 80, 0], [50, 85, 0], true],
    ['lacking another part, its least mean above the most', [90, 80, null], [50, null, 60], true],
    ['lacking another part, the means meeting', [90, 50, null], [65, null, 55], false],
  ])('%s', (_what, one, other, isAbove) => {
    expect(staysAbove(one, other, [1, 1, 1], 0.5)).toBe(isAbove);
  });

  it('is what the corners of the weights say', () => {
    const anyPoints = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(anyList(anyPoints), ({ points: [one = [], other = []], weights, vary }) => {
        const isAbove = corners(weights, vary).every(
          (w) => meanOf(one, w) - meanOf(other, w) > 1e-9,
        );
        expect(staysAbove(one, other, weights, vary)).toBe(isAbove);
      }),
    );
  });
});
