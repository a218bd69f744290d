import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialLimit, funnelLimits } from '../../src/lib/statistics/binomial-limits.ts';
import { exactBinomialAtMost, numberOf } from './exact-tails.ts';

/** The same limit from tails added up as fractions of whole numbers, hit by hit from none. */
function exactLimit(percent: number, cases: number, chance: number): number {
  let before = 0;
  for (let hits = 0; ; hits += 1) {
    const at = numberOf(exactBinomialAtMost(hits, cases, BigInt(percent), 100n));
    if (at > chance || hits === cases) {
      const part = (at - chance) / (at - before);
      return Math.min(1, Math.max(0, (hits - part) / cases));
    }
    before = at;
  }
}

describe('a limit', () => {
  // By hand: of 10 fair trials P(X ≤ 1) = 11/1024, P(X ≤ 2) = 56/1024, P(X ≤ 8) = 1013/1024,
  // P(X ≤ 7) = 968/1024; so r = 2 and 8, less (56 − 25.6)/45 and (1013 − 998.4)/45 of a hit.
  test.each([
    [0.025, (2 - (56 - 25.6) / 45) / 10],
    [0.975, (8 - (1013 - 998.4) / 45) / 10],
    // P(X ≤ 0) = 1/1024 is below 0.001, P(X ≤ 1) = 11/1024 above: (11 − 1.024)/10 of the first hit.
    [0.001, (1 - (11 - 1.024) / 10) / 10],
  ])('of ten fair trials at %d is %d', (chance, limit) => {
    expect(binomialLimit(0.5, 10, chance)).toBeCloseTo(limit, 12);
  });

  test('is the one of whole numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom(0.001, 0.025, 0.975, 0.999),
        (percent, cases, chance) => {
          const seen = binomialLimit(percent / 100, cases, chance);
          expect(seen).toBeCloseTo(exactLimit(percent, cases, chance), 8);
        },
      ),
    );
  });
});

describe('a funnel', () => {
  test('holds its target, narrows, and the outer limits hold the inner ones', () => {
    const funnel = funnelLimits(0.2, 10, 200);
    expect(funnel.map(({ cases }) => cases)).toEqual(
      Array.from({ length: 191 }, (_, index) => index + 10),
    );
    for (const { inner, outer } of funnel) {
      expect(outer.low).toBeLessThanOrEqual(inner.low);
      expect(inner.low).toBeLessThan(0.2);
      expect(inner.high).toBeGreaterThan(0.2);
      expect(outer.high).toBeGreaterThanOrEqual(inner.high);
    }
    const width = ({ inner }: (typeof funnel)[number]) => inner.high - inner.low;
    const [few, many] = [funnel[0], funnel.at(-1)];
    if (!few || !many) throw new Error('no funnel');
    expect(width(many)).toBeLessThan(width(few) / 3);
  });

  test('of many cases is the one of the normal distribution', () => {
    const last = funnelLimits(0.3, 10, 1_000_000).at(-1);
    const error = Math.sqrt((0.3 * 0.7) / 1_000_000);
    expect(last?.cases).toBe(1_000_000);
    // Drawn from one hit to the next, a limit lies half a hit below the normal one.
    const half = 0.5 / 1_000_000;
    expect(((last?.inner.high ?? NaN) + half - 0.3) / error).toBeCloseTo(1.96, 2);
    expect(((last?.outer.low ?? NaN) + half - 0.3) / error).toBeCloseTo(-3.09, 2);
  });

  test('of a wide range has its ends and no more places than can be seen', () => {
    const cases = funnelLimits(0.5, 10, 100_000).map((limits) => limits.cases);
    expect([cases[0], cases.at(-1)]).toEqual([10, 100_000]);
    expect(cases.length).toBeLessThanOrEqual(400);
    expect(cases).toEqual([...new Set(cases)].sort((a, b) => a - b));
  });

  test.each([0, 1])('around %d is a line', (target) => {
    expect(funnelLimits(target, 5, 5)).toEqual([
      {
        cases: 5,
        inner: { low: target, high: target },
        outer: { low: target, high: target },
      },
    ]);
  });

  test('of no cases is empty', () => {
    expect(funnelLimits(0.5, 0, 10)).toEqual([]);
    expect(funnelLimits(0.5, 10, 9)).toEqual([]);
  });
});
