import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/lib/dataset/read/parse-csv.ts';
import { toCsv } from '../../src/lib/exports/csv.ts';

const line = (...cells: unknown[]): string =>
  toCsv({ columns: cells.map(() => 'x'), rows: [cells] })
    .split('\r\n')
    .slice(1)
    .join('\r\n');

const CASES: [name: string, cell: unknown, expected: string][] = [
  ['text', '襄垣县', '襄垣县,end\r\n'],
  ['a comma', 'a,b', '"a,b",end\r\n'],
  ['a quote', 'a"b', '"a""b",end\r\n'],
  ['a line end', 'a\nb', '"a\nb",end\r\n'],
  ['zero', 0, '0,end\r\n'],
  ['null', null, ',end\r\n'],
  ['undefined', undefined, ',end\r\n'],
  ['a negative number', -8, '-8,end\r\n'],
  ['a fraction', 0.1, '0.1,end\r\n'],
  ['a big integer', 12345678901234567890n, '12345678901234567890,end\r\n'],
  ['a truth value', false, 'false,end\r\n'],
  ['a list', [1, 2], '"[1,2]",end\r\n'],
  ['a formula', '=1+1', "'=1+1,end\r\n"],
  ['a formula with plus', '+19', "'+19,end\r\n"],
  ['a formula with minus', '-2+3', "'-2+3,end\r\n"],
  ['a formula with at', '@SUM(A1)', "'@SUM(A1),end\r\n"],
  ['a formula behind a tab', '\t=1', "'\t=1,end\r\n"],
  ['a formula behind a carriage return', '\r=1', '"\'\r=1",end\r\n'],
  ['a formula behind blanks', '  =1', "'  =1,end\r\n"],
  ['a formula in full width', '＝1+1', "'＝1+1,end\r\n"],
  ['a dash that is a printed mark', '—', '—,end\r\n'],
];

describe('toCsv', () => {
  it.each(CASES)('writes %s', (_name, cell, expected) => {
    expect(line(cell, 'end')).toBe(expected);
  });

  it('begins with a byte order mark only when asked', () => {
    const table = { columns: ['名称'], rows: [] };
    expect(toCsv(table, { bom: true })).toBe('\uFEFF名称\r\n');
    expect(toCsv(table)).toBe('名称\r\n');
  });

  it('writes a row of one missing value so that it is not lost as an empty line', () => {
    expect(toCsv({ columns: ['value'], rows: [[null], [1]] })).toBe('value\r\n""\r\n1\r\n');
  });

  it('is read back as it was, whatever the text', () => {
    const cell = fc.oneof(
      fc.string({
        unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', '+', '-', '@', '\t', '余'),
      }),
      fc.string(),
      fc.constant(null),
      fc.integer(),
    );
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
          ),
        fc.boolean(),
        (rows, bom) => {
          const columns = (rows[0] ?? ['x']).map((_, at) => `c${at}`);
          const read = parseCsv(toCsv({ columns, rows }, { bom })).map(({ cells }) => cells);
          const expected = rows.map((row) => row.map((value) => unguarded(value)));
          expect(read.slice(1).map((row) => row.map(withoutGuard))).toEqual(expected);
        },
      ),
    );
  });
});

const unguarded = (value: string | number | null): string =>
  withoutGuard(value === null ? '' : String(value));

/** The text without the apostrophe that keeps a spreadsheet from running it. */
function withoutGuard(text: string): string {
  return /^'(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u.test(text) ? text.slice(1) : text;
}
