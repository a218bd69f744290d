import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialAtMost, poissonAtLeast, poissonAtMost } from '../../src/lib/statistics/tails.ts';
import { exactBinomialAtMost, numberOf, summedPoissonAtMost } from './exact-tails.ts';

describe('the binomial tail', () => {
  test('is the sum of its terms, added without rounding', () => {
    const cases = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 99 }))
      .chain(([n, percent]) =>
        fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n), fc.constant(percent)),
      );
    fc.assert(
      fc.property(cases, ([k, n, percent]) => {
        const exact = numberOf(exactBinomialAtMost(k, n, BigInt(percent), 100n));
        const seen = binomialAtMost(k, n, percent / 100);
        expect(Math.abs(seen - exact)).toBeLessThan(1e-12);
        // Small tails are right in their digits, not only in their zeros.
        if (exact < 0.1 && exact > 1e-40) expect(seen / exact).toBeCloseTo(1, 9);
      }),
    );
  });

  test.each([
    [-1, 10, 0],
    [10, 10, 1],
    [12, 10, 1],
  ])('of %d in %d trials is %d', (k, n, chance) => {
    expect(binomialAtMost(k, n, 0.3)).toBe(chance);
  });

  test('of a hundred million trials is the normal one', () => {
    // Half a trial for continuity, Φ(−1.96) = 0.0249979.
    expect(binomialAtMost(5e7 - 9800.5, 1e8, 0.5)).toBeCloseTo(0.0249979, 6);
  });
});

describe('the Poisson tails', () => {
  test('are the sum of their terms and add up to one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 250 }),
        fc.double({ min: 0.01, max: 250, noNaN: true }),
        (k, mean) => {
          const exact = summedPoissonAtMost(k, mean);
          const seen = poissonAtMost(k, mean);
          expect(Math.abs(seen - exact)).toBeLessThan(1e-12);
          if (exact < 0.1 && exact > 1e-40 && mean >= k + 2) expect(seen / exact).toBeCloseTo(1, 9);
          expect(seen + poissonAtLeast(k + 1, mean)).toBeCloseTo(1, 12);
        },
      ),
    );
  });
});
