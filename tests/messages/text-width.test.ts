import { describe, expect, it } from 'vitest';
import { displayWidth, pixelWidth } from '../../src/lib/messages/text-width.ts';

describe('columns of a text', () => {
  it.each([
    ['abc', 3],
    ['襄垣县', 6],
    ['（区）', 6],
    ['12余', 4],
    ['𠮷', 2],
    ['∅', 1],
    ['ｱ', 1],
    ['“一”', 4],
    ['\u3000', 2],
  ])('%s is %d columns wide', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

it('a width in px: a Chinese sign is as wide as the letters are high, a letter a little over half', () => {
  expect(pixelWidth('受理12件', 10)).toBeCloseTo(3 * 10 + 2 * 5.8);
});
