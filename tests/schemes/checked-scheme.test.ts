import { describe, expect, it } from 'vitest';
import { isScorable } from '../../src/lib/schemes/checked-scheme.ts';
import { readSchemeFile, schemeFile } from '../../src/lib/schemes/scheme-file.ts';
import { SCHEME } from './any-scheme.ts';

/** A file with something changed in it, and what is then wrong. */
const faultOf = (changes: object) => {
  const read = readSchemeFile(
    JSON.stringify({ ...(JSON.parse(schemeFile(SCHEME)) as object), ...changes }),
  );
  return 'fault' in read ? read.fault : null;
};

const partsWith = (changes: object) => ({
  parts: [SCHEME.parts[0], { ...SCHEME.parts[1], ...changes }],
});

describe('a file that is no scheme says what is wrong and where', () => {
  it.each([
    ['{', { kind: 'no_json' }],
    ['[1]', { kind: 'no_scheme' }],
    ['null', { kind: 'no_scheme' }],
    ['{"format":"other"}', { kind: 'no_scheme' }],
  ])('%s', (text, fault) => {
    expect(readSchemeFile(text)).toEqual({ fault });
  });

  it.each([
    [{ version: 2 }, { kind: 'version', found: '2' }],
    [{ title: ' ' }, { kind: 'field', part: null, field: 'title', found: '" "' }],
    [{ floor: 34 }, { kind: 'field', part: null, field: 'floor', found: '34' }],
    [{ vary: 95 }, { kind: 'field', part: null, field: 'vary', found: '95' }],
    [{ missing: 'zero' }, { kind: 'field', part: null, field: 'missing', found: '"zero"' }],
    [{ parts: [] }, { kind: 'field', part: null, field: 'parts', found: '[]' }],
    [partsWith({ weight: 0 }), { kind: 'field', part: 2, field: 'weight', found: '0' }],
    [partsWith({ weight: 1e-7 }), { kind: 'field', part: 2, field: 'weight', found: '1e-7' }],
    [
      { title: '\u200b\u2060' },
      { kind: 'field', part: null, field: 'title', found: '"\u200b\u2060"' },
    ],
    [partsWith({ direction: 1 }), { kind: 'field', part: 2, field: 'direction', found: '1' }],
    [partsWith({ points: 'rank' }), { kind: 'field', part: 2, field: 'points', found: '"rank"' }],
  ])('%j', (changes, fault) => {
    expect(faultOf(changes)).toEqual(fault);
  });

  it('names a field that is no field of it', () => {
    expect(faultOf({ author: 'a' })).toEqual({ kind: 'unknown_field', field: 'author' });
    expect(faultOf(partsWith({ wieght: 1 }))).toEqual({ kind: 'unknown_field', field: 'wieght' });
  });

  it.each([
    ['no.such', 'unknown'],
    ['procurement.amount', 'unstated'],
    ['share.applicant', 'by_applicant'],
    ['rate.disclosed', 'twice'],
  ])('the indicator %s: %s', (code, why) => {
    expect(faultOf(partsWith({ indicator: code }))).toEqual({
      ...{ kind: 'indicator', part: 2, code, why },
    });
  });

  it.each([
    [{ points: { from: 3, to: 3 } }, 'same'],
    [{ points: { from: 3, to: 5 } }, 'against'],
    [{ direction: 'more', points: { from: 5, to: 3 } }, 'against'],
    [{ points: { from: 3, to: 5e-324 } }, 'too_fine'],
    [{ points: { from: 3.00005, to: 1 } }, 'too_fine'],
    [{ points: { from: 3.0001, to: 1 } }, null],
  ])('thresholds %j: %s', (changes, why) => {
    const fault = { kind: 'points', part: 2, code: 'requests.received', why };
    expect(faultOf(partsWith(changes))).toEqual(why === null ? null : fault);
  });

  it('thresholds that are the same but for the noise of arithmetic: same', () => {
    const points = { from: 0.3, to: 0.1 + 0.2 };
    const fault = { kind: 'points', part: 2, code: 'requests.received', why: 'same' };
    expect(faultOf(partsWith({ points }))).toEqual(fault);
  });

  it('a share has thresholds between 0 and 1, other ratios have not', () => {
    const with90 = (indicator: string) =>
      faultOf({
        parts: [{ indicator, weight: 1, direction: 'more', points: { from: 50, to: 90 } }],
      });
    expect(with90('rate.disclosed')).toMatchObject({ kind: 'points', why: 'beyond_share' });
    expect(with90('ratio.interpretations')).toBeNull();
  });
});

it('an indicator without a unit of its own scores nothing', () => {
  expect(isScorable('requests.received')).toBe(true);
  expect(isScorable('procurement.amount')).toBe(false);
});
