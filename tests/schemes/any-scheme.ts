import fc from 'fast-check';
import { COVERAGE_FLOORS } from '../../src/lib/catalogue/thresholds.ts';
import type { Scheme, SchemePart } from '../../src/lib/schemes/scheme.ts';

const CODES = ['requests.received', 'rate.disclosed', 'published.website', 'backlog.months'];

const anyShare = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);

const anyPart = (indicator: string): fc.Arbitrary<SchemePart> =>
  fc
    .record({
      weight: fc.integer({ min: 1, max: 4000 }).map((quarters) => quarters / 4),
      direction: fc.constantFrom('more' as const, 'less' as const),
      ends: fc.option(fc.tuple(anyShare, anyShare)),
    })
    .map(({ weight, direction, ends }) => {
      const [low, high] = [...(ends ?? [0, 0])].sort((a, b) => a - b) as [number, number];
      if (low === high) return { indicator, weight, direction, points: 'place' };
      const points = direction === 'more' ? { from: low, to: high } : { from: high, to: low };
      return { indicator, weight, direction, points };
    });

/** Any scheme of one to four parts. */
export const anyScheme: fc.Arbitrary<Scheme> = fc.subarray(CODES, { minLength: 1 }).chain((codes) =>
  fc.record({
    title: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((title) => `甲*${title}，`.slice(0, 60)),
    parts: fc.tuple(...codes.map(anyPart)),
    floor: fc.constantFrom(...COVERAGE_FLOORS),
    missing: fc.oneof(
      fc.constant('no_total' as const),
      fc.record({ knownWeight: fc.integer({ min: 1, max: 99 }) }),
    ),
    vary: fc.integer({ min: 0, max: 90 }),
    across: fc.boolean(),
  }),
);

/** A scheme of two parts, as its tests change it. */
export const SCHEME: Scheme = {
  title: '试算方案',
  parts: [
    {
      indicator: 'rate.disclosed',
      weight: 60,
      direction: 'more',
      points: { from: 0.5, to: 0.9 },
    },
    { indicator: 'requests.received', weight: 40, direction: 'less', points: 'place' },
  ],
  floor: 0,
  missing: 'no_total',
  vary: 50,
  across: false,
};
