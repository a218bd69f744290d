import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packUnits, unpackUnits } from '../../src/lib/url/unit-list.ts';

describe('a list of units in the address', () => {
  test.each([
    [[], ''],
    [['500101-001'], '500101-001'],
    [['500102-001', '500101-001'], '500101-001.52-001'],
    [['500101-001', '500101-001'], '500101-001'],
    [['430600-lingang-001', '430600-001'], '430600-001.7lingang-001'],
  ])('%j is written %s', (units, text) => {
    expect(packUnits(units)).toBe(text);
    expect(unpackUnits(text)).toEqual([...new Set(units)].sort());
  });

  test('a list with commas, as a person writes it, is read as well', () => {
    expect(unpackUnits('500102-001,500101-001')).toEqual(['500101-001', '500102-001']);
  });

  test.each(['500101-001.z2', '500101-001.!2', '1.9x'])('%s is no list', (text) => {
    expect(unpackUnits(text)).toBeUndefined();
  });

  test('any list comes back', () => {
    const unit = fc.stringMatching(/^\d{6}(-[a-z]{1,9})?-\d{3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(unit, { maxLength: 300 }), (units) => {
        expect(unpackUnits(packUnits(units))).toEqual([...units].sort());
      }),
    );
  });

  test('200 counties of several provinces fit 2,000 characters', () => {
    const counties = Array.from(
      { length: 200 },
      (_, at) => `${11 + (at % 12)}${String(1 + (at % 9)).padStart(2, '0')}${20 + (at % 60)}-001`,
    );
    expect(packUnits(counties).length).toBeLessThan(1600);
  });
});
