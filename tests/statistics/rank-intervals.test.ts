import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldApart } from '../../src/lib/statistics/compare.ts';
import {
  rankIntervals,
  type Direction,
  type RankedUnit,
} from '../../src/lib/statistics/rank-intervals.ts';
import { exactlyDiffer } from './exact-tails.ts';

const count = (n: number): RankedUnit => ({ value: n, numbers: { kind: 'count', n } });
const rate = (hits: number, cases: number): RankedUnit => ({
  value: hits / cases,
  numbers: { kind: 'rate', hits, cases },
});
const rounded = (value: number): RankedUnit => ({ value, numbers: null });

/** `1 [1–3]`, the rank with its interval. */
const shown = (units: readonly (RankedUnit | null)[], first: Direction = 'most') =>
  rankIntervals(units, first).map((unit) => {
    if (unit === null) return null;
    const { rank, supported } = unit;
    return supported ? `${rank} [${supported.best}–${supported.worst}]` : `${rank}`;
  });

describe('the ranks that numbers support', () => {
  // By the table of Dixon & Mood 1946: 9 and 3 are chance, 10 and 2, 6 and 0 are not.
  test('of counts', () => {
    const units = [count(10), count(9), null, count(3), count(2), count(0)];
    expect(shown(units)).toEqual(['1 [1–3]', '2 [1–4]', null, '3 [1–5]', '4 [2–5]', '5 [3–5]']);
    expect(shown(units, 'least')).toEqual([
      '5 [3–5]',
      '4 [2–5]',
      null,
      '3 [1–5]',
      '2 [1–4]',
      '1 [1–3]',
    ]);
  });

  test('of rates, where a few cases say little', () => {
    const units = [rate(9, 10), rate(560, 700), rate(480, 800), rate(6, 12)];
    expect(shown(units)).toEqual(['1 [1–3]', '2 [1–2]', '3 [2–4]', '4 [3–4]']);
  });

  test('a rate of more cases may be surely lower where one of fewer, lower still, is not', () => {
    expect(shown([rate(30, 40), rate(500, 900), rate(5, 10)])).toEqual([
      '1 [1–2]',
      '2 [2–3]',
      '3 [1–3]',
    ]);
  });

  test('equal ones share a rank and are not told apart', () => {
    expect(shown([count(100), count(100), count(1)])).toEqual(['1 [1–2]', '1 [1–2]', '3 [3–3]']);
  });

  test('a rounded number has a rank, without an interval and without being surely better', () => {
    expect(shown([rounded(1000), count(10), count(1)])).toEqual(['1', '2 [1–2]', '3 [2–3]']);
    expect(shown([rounded(5), { value: 2, numbers: { kind: 'rate', hits: 4, cases: 2 } }])).toEqual(
      ['1', '2'],
    );
  });

  test('of nothing is nothing, of one unit the one', () => {
    expect(shown([])).toEqual([]);
    expect(shown([null])).toEqual([null]);
    expect(shown([count(7)])).toEqual(['1 [1–1]']);
  });
});

/** Every pair by itself, with another test of the pair. */
function pairByPair(
  units: readonly (RankedUnit | null)[],
  differ: (one: RankedUnit, other: RankedUnit) => boolean | null,
  first: Direction,
) {
  const ranked = units.filter((unit) => unit !== null);
  const isBetter = (one: RankedUnit, other: RankedUnit) =>
    first === 'most' ? one.value > other.value : one.value < other.value;
  return units.map((unit) => {
    if (unit === null) return null;
    const better = ranked.filter((other) => isBetter(other, unit));
    const worse = ranked.filter((other) => isBetter(unit, other));
    return {
      rank: 1 + better.length,
      supported: unit.numbers && {
        best: 1 + better.filter((other) => differ(unit, other)).length,
        worst: ranked.length - worse.filter((other) => differ(unit, other)).length,
      },
    };
  });
}

/** Wilson's bounds by halving: where the seen rate lies 1.96 standard errors off. */
function scoreBound(hits: number, cases: number, end: 0 | 1): number {
  const seen = hits / cases;
  let [inside, outside] = [seen, end as number];
  for (let round = 0; round < 60; round += 1) {
    const middle = (inside + outside) / 2;
    const error = Math.sqrt((middle * (1 - middle)) / cases);
    if (Math.abs(seen - middle) > 1.959963984540054 * error) outside = middle;
    else inside = middle;
  }
  return inside;
}

function ratesDiffer(one: RankedUnit, other: RankedUnit): boolean {
  const [high, low] = one.value > other.value ? [one, other] : [other, one];
  if (high.numbers?.kind !== 'rate' || low.numbers?.kind !== 'rate') return false;
  const below = high.value - scoreBound(high.numbers.hits, high.numbers.cases, 0);
  const above = scoreBound(low.numbers.hits, low.numbers.cases, 1) - low.value;
  return high.value - low.value > Math.sqrt(below ** 2 + above ** 2);
}

describe('against every pair looked at by itself', () => {
  const direction = fc.constantFrom<Direction>('most', 'least');
  const maybe = (unit: fc.Arbitrary<RankedUnit>) =>
    fc.array(fc.option(unit, { freq: 8 }), { maxLength: 40 });
  const someCount = fc.oneof(
    fc.integer({ min: 0, max: 25 }).map(count),
    fc.integer({ min: 0, max: 400 }).map(count),
    fc.integer({ min: 0, max: 400 }).map(rounded),
  );
  const someRate = fc
    .integer({ min: 1, max: 120 })
    .chain((cases) => fc.integer({ min: 0, max: cases }).map((hits) => rate(hits, cases)));

  test('counts have the same intervals', () => {
    const differ = (one: RankedUnit, other: RankedUnit) =>
      one.numbers?.kind === 'count' &&
      other.numbers?.kind === 'count' &&
      exactlyDiffer(one.value, other.value);
    fc.assert(
      fc.property(maybe(someCount), direction, (units, first) => {
        expect(rankIntervals(units, first)).toEqual(pairByPair(units, differ, first));
      }),
    );
  });

  test('rates have the same intervals', () => {
    fc.assert(
      fc.property(maybe(someRate), direction, (units, first) => {
        expect(rankIntervals(units, first)).toEqual(pairByPair(units, ratesDiffer, first));
      }),
    );
  });

  test('the same pairs are told apart alone and in a list', () => {
    fc.assert(
      fc.property(maybe(fc.oneof(someRate, someCount)), direction, (units, first) => {
        const alone = (one: RankedUnit, other: RankedUnit) => toldApart(one.numbers, other.numbers);
        expect(rankIntervals(units, first)).toEqual(pairByPair(units, alone, first));
      }),
    );
  });
});

test('six thousand units take no test for each pair', () => {
  const units = Array.from({ length: 6000 }, (_, index) => (index * 7919) % 6007);
  const lists = [
    units.map((n) => count(n)),
    units.map((n) => count(n * 1000)),
    units.map((n) => rate(n % 997, 1000 + (n % 13))),
  ];
  for (const list of lists) {
    const start = performance.now();
    const ranks = rankIntervals(list);
    // A tenth of a second alone on a core; an exact test for each of the 18 million pairs takes a minute.
    expect(performance.now() - start).toBeLessThan(5000);
    expect(ranks.every((unit) => unit?.supported)).toBe(true);
  }
});
