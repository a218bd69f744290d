import fc from 'fast-check';
import { expect, it } from 'vitest';
import { meantNumber } from '../../src/lib/schemes/threshold.ts';

it.each([
  [14.3 / 100, 0.143],
  [0.1 + 0.2, 0.3],
  [0.55 * 100, 55],
  [-7 / 100, -0.07],
  [0, 0],
  [123_456_789_012_345, 123_456_789_012_345],
])('%d is meant for %d', (value, meant) => {
  expect(meantNumber(value)).toBe(meant);
});

it('of any percent with up to six places is the ratio as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (millionths) => {
      const percent = Number(`${millionths}e-6`);
      expect(meantNumber(percent / 100)).toBe(Number(`${millionths}e-8`));
    }),
  );
});

it('is not made of what is no number', () => {
  expect(meantNumber(NaN)).toBeNaN();
});
