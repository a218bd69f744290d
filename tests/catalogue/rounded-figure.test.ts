import { describe, expect, it } from 'vitest';
import { holds, rangeOfRounded } from '../../src/lib/catalogue/rounded-figure.ts';

describe('a rounded figure is a range (N9)', () => {
  it.each([
    [6300, '6300余', 6300, 6399],
    [57000, '5.7万余', 57000, 57999],
    [300, '近300', 200, 300],
    [1543, '约1543', 1466, 1620],
    [158000, '15.8万', 157500, 158500],
    [2000, '超2000', 2000, Infinity],
  ])('%d as %s: %d to %d', (value, text, low, high) => {
    expect(rangeOfRounded({ value, text })).toEqual({ low, high });
  });

  it('holds both of its ends', () => {
    const range = rangeOfRounded({ value: 300, text: '300余' });
    expect([299, 300, 399, 400].map((value) => holds(range, value))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
