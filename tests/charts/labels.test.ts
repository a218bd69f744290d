import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLabel, spreadLabels } from '../../src/lib/charts/labels.ts';
import { textWidth } from '../../src/lib/charts/theme.ts';

describe('fitLabel', () => {
  test.each([
    ['甲县', 100, '甲县'],
    ['北京市东城区', 36, '北京市\n东城区'],
  ])('%s in %i px', (text, width, expected) => {
    expect(fitLabel(text, width, 12)).toBe(expected);
  });

  test('never wider than asked, never more lines, whole when it fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const lines = fitLabel(text, 90, 12).split('\n');
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(90);
        if (textWidth(text, 12) <= 90) expect(lines.join('')).toBe(text);
      }),
    );
  });
});

describe('spreadLabels', () => {
  const wish = (centre: number, height = 15) => ({ centre, height });

  test('leaves labels that do not touch where they are', () => {
    expect(spreadLabels([wish(20), wish(80)], 0, 100)).toEqual([20, 80]);
  });

  test('moves touching ones apart around their middle', () => {
    expect(spreadLabels([wish(50), wish(50)], 0, 100)).toEqual([42.5, 57.5]);
  });

  test('keeps them inside', () => {
    expect(spreadLabels([wish(0), wish(1)], 0, 100)).toEqual([7.5, 22.5]);
    expect(spreadLabels([wish(100), wish(99)], 0, 100)).toEqual([92.5, 77.5]);
  });

  test('never overlap as long as there is room', () => {
    const wishes = fc.array(
      fc.record({ centre: fc.integer({ min: -50, max: 350 }), height: fc.constantFrom(15, 30) }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(wishes, (asked) => {
        const placed = spreadLabels(asked, 0, 300)
          .map((centre, index) => ({ centre, half: (asked[index]?.height ?? 0) / 2 }))
          .sort((a, b) => a.centre - b.centre);
        placed.forEach(({ centre, half }, index) => {
          expect(centre - half).toBeGreaterThanOrEqual(-1e-6);
          expect(centre + half).toBeLessThanOrEqual(300 + 1e-6);
          const next = placed[index + 1];
          if (next) expect(next.centre - next.half).toBeGreaterThanOrEqual(centre + half - 1e-6);
        });
      }),
    );
  });
});
