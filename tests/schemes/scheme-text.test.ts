import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../../src/lib/catalogue/catalogue.ts';
import { isScorable } from '../../src/lib/schemes/checked-scheme.ts';
import { MAX_PARTS, type Scheme } from '../../src/lib/schemes/scheme.ts';
import { readSchemeFile, schemeFile } from '../../src/lib/schemes/scheme-file.ts';
import { readSchemeText, schemeTextFault, schemeText } from '../../src/lib/schemes/scheme-text.ts';
import { schemeVersion } from '../../src/lib/schemes/scheme-version.ts';
import { anyScheme, SCHEME } from './any-scheme.ts';

it('is one line that reads well in an address', () => {
  expect(schemeText(SCHEME)).toBe(
    '0,none,50,alike,2*rate.disclosed,60,more,0.5_0.9*requests.received,40,less,place*试算方案',
  );
});

it('comes back from the line and from the file as it was', () => {
  fc.assert(
    fc.property(anyScheme, (scheme) => {
      const trimmed = { ...scheme, title: scheme.title.trim() };
      expect(readSchemeText(schemeText(trimmed))).toEqual(trimmed);
      expect(readSchemeFile(schemeFile(scheme))).toEqual({ scheme: trimmed });
      expect(readSchemeFile(`\uFEFF${schemeFile(scheme)}`)).toEqual({ scheme: trimmed });
    }),
  );
});

it('reads any line without throwing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readSchemeText(text);
      expect(read === undefined || schemeText(read) === text).toBe(true);
    }),
  );
});

it('of a threshold with the noise of a division is the scheme that is meant, of one version', () => {
  const meant = '0,none,50,alike,1*rate.disclosed,60,more,0.143_0.9*甲';
  const noisy = meant.replace('0.143', '0.14300000000000002');
  expect(readSchemeText(noisy)).toEqual(readSchemeText(meant));
  expect(readSchemeText(noisy)?.parts[0]?.points).toEqual({ from: 0.143, to: 0.9 });
  expect(readSchemeText(meant.replace('0.143', '0.1430'))).toBeUndefined();
});

it('of an older address whose title has signs that nobody sees is read as its title shows', () => {
  const title = '\u202e试算\u200b方案';
  expect(readSchemeText(schemeText({ ...SCHEME, title }))).toEqual(SCHEME);
});

it.each([
  ['', 'nothing'],
  ['0,none,50,alike,1*rate.disclosed,060,more,place*甲', 'another spelling of a weight'],
  ['0,none,50,alike,1*rate.disclosed,,more,place*甲', 'no weight'],
  ['0,none,50,alike,1*rate.disclosed,0,more,place*甲', 'a weight of zero'],
  ['0,none,50,alike,1*rate.disclosed,60,more,place,x*甲', 'one field too many'],
  ['0,none,50,both,1*rate.disclosed,60,more,place*甲', 'an unknown word'],
  ['0,0,50,alike,1*rate.disclosed,60,more,place*甲', 'a total over no weight'],
  ['0,none,50,alike,2*rate.disclosed,60,more,place*甲', 'a part too few'],
  ['0,none,50,alike,1*rate.disclosed,60,more,place*', 'no title'],
])('is not read from %j: %s', (text) => {
  expect(readSchemeText(text)).toBeUndefined();
});

describe('the version', () => {
  it('is of the content: each field changes it', () => {
    const [first, second] = SCHEME.parts;
    if (!first || !second) throw new Error('two parts');
    const others: Scheme[] = [
      { ...SCHEME, title: '试算方案二' },
      { ...SCHEME, floor: 10 },
      { ...SCHEME, missing: { knownWeight: 50 } },
      { ...SCHEME, missing: { knownWeight: 51 } },
      { ...SCHEME, vary: 49 },
      { ...SCHEME, across: true },
      { ...SCHEME, parts: [first] },
      { ...SCHEME, parts: [{ ...first, weight: 60.5 }, second] },
      { ...SCHEME, parts: [{ ...first, points: { from: 0.4, to: 0.9 } }, second] },
      { ...SCHEME, parts: [first, { ...second, direction: 'more' }] },
      { ...SCHEME, parts: [first, { ...second, indicator: 'outcome.total' }] },
    ];
    const versions = [SCHEME, ...others].map(schemeVersion);
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions.every((version) => /^[0-9a-f]{8}$/.test(version))).toBe(true);
  });

  it('is the same whatever the order of the fields in a file', () => {
    const turned = Object.fromEntries(
      Object.entries(JSON.parse(schemeFile(SCHEME)) as object).reverse(),
    );
    const read = readSchemeFile(JSON.stringify(turned));
    expect('scheme' in read && schemeVersion(read.scheme)).toBe(schemeVersion(SCHEME));
  });
});

it.each([
  ['0,none,20,alike,1*requests.received,0,more,place*题', { kind: 'field', field: 'weight' }],
  [
    '0,none,20,alike,1*requests.received,1,more,0_1e300*题',
    { field: 'points', found: '{"from":0,"to":"1e300"}' },
  ],
  ['0,none,20,alike,1*requests.received,+1,more,place*题', { field: 'weight', found: '"+1"' }],
  ['0,none,20,alike,1*requests.received,0x10,more,place*题', { field: 'weight', found: '"0x10"' }],
  ['0,none,20,alike,1*requests.received,NaN,more,place*题', { field: 'weight', found: '"NaN"' }],
  [
    '0,none,20,alike,1*requests.received,Infinity,more,place*题',
    { field: 'weight', found: '"Infinity"' },
  ],
  ['0,none,20,alike,1*requests.received,1,more,0_9_3*题', { field: 'points', found: '"0_9_3"' }],
  ['0,none,20,alike,1*requests.received,,more,place*题', { field: 'weight', found: '' }],
  ['0,none,020,alike,1*requests.received,1,more,place*题', { field: 'vary', found: '"020"' }],
  [`0,none,20,alike,1*requests.received,1,more,place*${'长'.repeat(61)}`, { field: 'title' }],
  ['0,none,20,alike,1*no.such,1,more,place*题', { kind: 'indicator', why: 'unknown' }],
  ['0,none,20,alike,1*requests.received,1,more,0_5e-324*题', { kind: 'points', why: 'too_fine' }],
  ['0,none,20,alike*requests.received,1,more,place*题', null],
  ['0,none,20,alike,2*requests.received,1,more,place', null],
  ['0,none,20', null],
  ['', null],
])('of the line %s the fault that is named: %o', (line, fault) => {
  const found = schemeTextFault(line);
  if (fault === null) expect(found).toBeNull();
  else expect(found).toMatchObject(fault);
});

it.each(['01', '1.5', '-1', '0', 'x'])('a number of parts spelled %s is quoted', (found) => {
  const line = `0,none,20,alike,${found}*requests.received,1,more,place*题`;
  expect(schemeTextFault(line)).toEqual({ kind: 'field', part: null, field: 'parts', found });
});

it('the longest scheme fits into an address', () => {
  const codes = INDICATORS.map(({ code }) => code)
    .filter(isScorable)
    .sort((a, b) => b.length - a.length);
  const longest: Scheme = {
    ...SCHEME,
    title: '考'.repeat(60),
    parts: codes.slice(0, MAX_PARTS).map((indicator) => ({
      indicator,
      weight: 33.333333333,
      direction: 'more',
      points: { from: 1234567, to: 12345678 },
    })),
  };
  const search = new URLSearchParams({ scheme: schemeText(longest) });
  expect(readSchemeText(schemeText(longest))).toEqual(longest);
  expect(search.toString().replaceAll('%2C', ',').length).toBeLessThan(4000);
});
