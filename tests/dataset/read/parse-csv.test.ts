import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/lib/dataset/read/parse-csv.ts';

const CASES: [name: string, text: string, expected: string[][]][] = [
  [
    'plain cells',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['no line end at the end', 'a,b', [['a', 'b']]],
  [
    'CRLF and a byte order mark',
    '\uFEFFa,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['empty cells at both ends', ',b,\n', [['', 'b', '']]],
  ['quotes, commas and line ends in quotes', '"a ""x"", y","b\nc"\n', [['a "x", y', 'b\nc']]],
  ['a quote inside an unquoted cell', '5" disk,b\n', [['5" disk', 'b']]],
  ['empty lines', 'a\n\n\nb\n', [['a'], ['b']]],
  ['a quoted empty cell alone on its line', 'a\n""\n', [['a'], ['']]],
  ['nothing', '', []],
];

describe('CSV', () => {
  it.each(CASES)('%s', (_name, text, expected) => {
    expect(parseCsv(text).map(({ cells }) => cells)).toEqual(expected);
  });

  it('knows on which line a row starts', () => {
    expect(parseCsv('a\n"b\r\nb"\r\n\nc\n').map(({ line }) => line)).toEqual([1, 2, 5]);
    expect(parseCsv('a\r\n\r\n"b\r\nb\nb"\r\n"c\r\nc",d\r\n\r\ne').map(({ line }) => line)).toEqual(
      [1, 3, 6, 9],
    );
  });

  it('names the line of a quote that is never closed', () => {
    expect(() => parseCsv('a\nb,"c\nd')).toThrow(
      expect.objectContaining({ line: 2, message: 'a quoted cell is never closed' }),
    );
    expect(() => parseCsv('a\r\n"b\r\nb"\r\n\r\nc,"d\r\n')).toThrow(
      expect.objectContaining({ line: 5, message: 'a quoted cell is never closed' }),
    );
  });
});
