import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../src/lib/schemes/scheme.ts';
import { scoreList } from '../../src/lib/schemes/score.ts';
import { anyScheme, SCHEME } from './any-scheme.ts';
import { simpleScores } from './simple-score.ts';

const alike = (listed: number) => ({ listed, isMixed: false });

/**
 * Disclosed rates against 50 % to 90 %: 70 % is half way (50), 95 % is beyond (100), 40 % short of it (0), 60 % a
 * quarter (25), 90 % all (100). Requests, fewer are better, among five: 10 is better than the four others (100),
 * 20 than three (75), 30 and 30 than one and each other half (37.5), 80 than none (0).
 * Totals at 60 to 40: 0.6·50 + 0.4·100 = 70; 0.6·100 + 0.4·75 = 90; 0 + 0.4·37.5 = 15;
 * 0.6·25 + 0.4·37.5 = 30; 0.6·100 + 0 = 60.
 */
const VALUES = [
  [0.7, 10],
  [0.95, 20],
  [0.4, 30],
  [0.6, 30],
  [0.9, 80],
];

it('of five units by hand', () => {
  const { units, totals, unranked } = scoreList(SCHEME, VALUES, alike(5));
  expect(
    units.map(({ points }) => points.map((one) => one && Math.round(one * 1e6) / 1e6)),
  ).toEqual([
    [50, 100],
    [100, 75],
    [0, 37.5],
    [25, 37.5],
    [100, 0],
  ]);
  expect(units.map(({ total }) => total)).toEqual([70, 90, 15, 30, 60]);
  expect(units.map(({ rank }) => rank)).toEqual([2, 1, 5, 4, 3]);
  expect({ totals, unranked }).toEqual({ totals: 5, unranked: null });
});

describe('what is missing', () => {
  const missing = [...VALUES, [0.8, null], [null, null]];

  it('is never zero: the unit has no total, and the others keep theirs', () => {
    const { units, totals } = scoreList(SCHEME, missing, alike(7));
    expect(units[5]).toMatchObject({ total: null, rank: null, range: null });
    expect(units[5]?.points[0]).toBeCloseTo(75);
    expect(units[5]?.points[1]).toBeNull();
    expect(totals).toBe(5);
    expect(units[1]?.total).toBe(90);
  });

  it('leaves, where the scheme says so, a total over the known weight', () => {
    const scheme: Scheme = { ...SCHEME, missing: { knownWeight: 60 } };
    const { units } = scoreList(scheme, missing, alike(7));
    expect(units[5]).toMatchObject({ total: 75, rank: 2 });
    expect(units[5]?.knownWeight).toBeCloseTo(0.6);
    expect(units[6]).toMatchObject({ total: null, knownWeight: 0 });
  });

  it('is too much for a total below the weight the scheme asks for', () => {
    const scheme: Scheme = { ...SCHEME, missing: { knownWeight: 61 } };
    expect(scoreList(scheme, missing, alike(7)).units[5]?.total).toBeNull();
  });
});

describe('nothing is ranked', () => {
  const [place] = [{ ...SCHEME, parts: SCHEME.parts.slice(0, 1) }];

  it('of four units, whose places say nothing either', () => {
    const { units, unranked, unplaced } = scoreList(SCHEME, VALUES.slice(0, 4), alike(4));
    expect({ unranked, unplaced }).toEqual({ unranked: 'few', unplaced: [null, 'few'] });
    expect(units.every(({ total, rank }) => total === null && rank === null)).toBe(true);
  });

  it('below the floor, totals by thresholds stay', () => {
    const score = scoreList({ ...place, floor: 50 }, VALUES, alike(11));
    expect(score.unranked).toBe('uncovered');
    expect(score.units.map(({ total, rank }) => [total !== null, rank])).toEqual(
      Array.from({ length: 5 }, () => [true, null]),
    );
    expect(scoreList({ ...place, floor: 50 }, VALUES, alike(10)).unranked).toBeNull();
  });

  it('of several levels or kinds, unless the scheme asks for it', () => {
    const mixed = { listed: 5, isMixed: true };
    expect(scoreList(SCHEME, VALUES, mixed)).toMatchObject({
      ...{ unranked: 'few', unplaced: [null, 'mixed'] },
    });
    expect(scoreList(place, VALUES, mixed).unranked).toBe('mixed');
    expect(scoreList({ ...SCHEME, across: true }, VALUES, mixed).unranked).toBeNull();
  });
});

it('is what a simple reckoning gives, whatever the scheme and the values', () => {
  const anyValue = fc.option(
    fc.integer({ min: 0, max: 12 }).map((tenths) => tenths / 10),
    { freq: 5 },
  );
  const anyCase = anyScheme.chain((scheme) =>
    fc.record({
      scheme: fc.constant(scheme),
      values: fc.array(
        fc.array(anyValue, { minLength: scheme.parts.length, maxLength: scheme.parts.length }),
        { maxLength: 14 },
      ),
      more: fc.integer({ min: 0, max: 9 }),
      isMixed: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(anyCase, ({ scheme, values, more, isMixed }) => {
      const listed = values.length + more;
      const { units } = scoreList(scheme, values, { listed, isMixed });
      const expected = simpleScores(scheme, values, { listed, isMixed });
      units.forEach((unit, at) => {
        const { total, rank } = expected[at] ?? { total: NaN, rank: NaN };
        if (total === null) expect(unit.total).toBeNull();
        else expect(unit.total).toBeCloseTo(total, 6);
        expect(unit.rank).toBe(rank);
        if (unit.rank !== null) {
          expect(unit.range?.best).toBeLessThanOrEqual(unit.rank);
          expect(unit.range?.worst).toBeGreaterThanOrEqual(unit.rank);
        }
      });
    }),
    { numRuns: 300 },
  );
});
