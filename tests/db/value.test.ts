import { describe, expect, it } from 'vitest';
import { toPlainValue } from '../../src/lib/db/value.ts';

const day = (text: string): Date => new Date(text);

const VALUES: [what: string, value: unknown, plain: unknown][] = [
  ['a number', 12.5, 12.5],
  ['a zero', 0, 0],
  ['a text', '余', '余'],
  ['an empty text', '', ''],
  ['a truth value', false, false],
  ['null', null, null],
  ['undefined', undefined, null],
  ['a big integer that is exact', 9_007_199_254_740_991n, 9_007_199_254_740_991],
  ['a big integer that is not', 9_007_199_254_740_993n, '9007199254740993'],
  ['a negative one', -9_007_199_254_740_993n, '-9007199254740993'],
  ['a big zero', 0n, 0],
  ['a day', day('2024-01-31T00:00:00Z'), '2024-01-31'],
  ['a day long ago', day('1949-10-01T00:00:00Z'), '1949-10-01'],
  ['a time of day', day('2024-01-31T10:20:30.400Z'), '2024-01-31 10:20:30'],
  ['a list', [1n, null, [day('2024-01-31T00:00:00Z')]], [1, null, ['2024-01-31']]],
  ['a struct', { year: 2023n, on: null }, { year: 2023, on: null }],
];

describe('toPlainValue', () => {
  it.each(VALUES)('%s', (_what, value, plain) => {
    expect(toPlainValue(value)).toEqual(plain);
  });

  it('gives what can be written as JSON', () => {
    expect(JSON.stringify(toPlainValue({ sums: [1n, 2n ** 70n] }))).toBe(
      '{"sums":[1,"1180591620717411303424"]}',
    );
  });

  it('leaves bytes alone', () => {
    const bytes = new Uint8Array([1, 2]);
    expect(toPlainValue(bytes)).toBe(bytes);
  });
});
