import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../src/lib/model/extracted-document.ts';
import type { Doubt } from '../../src/lib/model/parsed-report.ts';
import { cellOf } from '../../src/lib/parser/figure-cell.ts';
import { readValue } from '../../src/lib/parser/read-value.ts';

/** What a printed cell becomes in a row of the form, with the doubts it raises. */
function cell(code: string, printed: string, doubts: readonly Doubt[] = []) {
  const value = readValue(printed);
  if (!value) throw new Error(`no value: ${printed}`);
  const read = cellOf(
    code,
    'total',
    { printed: value, column: null, rowSpan: 1, provenance: NOWHERE },
    doubts,
  );
  return [read.printed.status, read.printed.value, [...read.doubts]];
}

const FEES = 'fees.amount';

const CASES: [code: string, printed: string, expected: unknown[]][] = [
  ['requests.received', '12', ['number', 12, []]],
  ['requests.received', '-3', ['number', -3, ['unexpected_sign']]],
  ['requests.received', '0', ['number', 0, []]],
  ['requests.received', '', ['blank', null, []]],
  ['requests.received', '/', ['mark', null, []]],
  ['requests.received', '1.5', ['number', 1.5, ['not_whole']]],
  ['requests.received', '30余', ['rounded', 30, ['rounded']]],
  ['requests.received', '3万元', ['mark', null, ['unexpected_unit']]],
  ['requests.received', '9007199254740991', ['number', 9_007_199_254_740_991, []]],
  ['requests.received', '9007199254740993', ['unread', null, []]],
  ['requests.received', '9'.repeat(400), ['unread', null, []]],
  [FEES, '12.5万元', ['number', 12.5, []]],
  [FEES, '251000元', ['number', 25.1, ['unit_converted']]],
  [FEES, '2亿元', ['number', 20_000, ['unit_converted']]],
];

describe('a printed cell in its place', () => {
  it.each(CASES)('%s: “%s”', (code, printed, expected) => {
    expect(cell(code, printed)).toEqual(expected);
  });

  it('names a doubt once', () => {
    expect(cell('requests.received', '-3', ['unexpected_sign'])[2]).toEqual(['unexpected_sign']);
  });
});
