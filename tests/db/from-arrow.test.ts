import {
  Bool,
  DateDay,
  Decimal,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  Struct,
  Table,
  TimestampMicrosecond,
  TimestampMillisecond,
  Utf8,
  vectorFromArray,
  type DataType,
  type Vector,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { fromArrow } from '../../src/lib/db/browser/from-arrow.ts';

/** What one column of Arrow values becomes. */
const plain = (vector: Vector): unknown[] =>
  fromArrow(new Table({ x: vector })).rows.map(([value]) => value);

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** A decimal of up to 64 bits as Arrow holds it: four words, the lowest first. */
function decimal(unscaled: bigint): Uint32Array {
  const bits = BigInt.asUintN(128, unscaled);
  return Uint32Array.from({ length: 4 }, (_, word) =>
    Number((bits >> BigInt(32 * word)) & 0xffffffffn),
  );
}

const list = <T extends DataType>(type: T) => new List(new Field('item', type, true));

const COLUMNS: [what: string, vector: Vector, expected: unknown[]][] = [
  ['whole numbers', vectorFromArray([0, -7, null], new Int32()), [0, -7, null]],
  ['fractions', vectorFromArray([0.1, null, 75.93], new Float64()), [0.1, null, 75.93]],
  [
    'big integers, exact or as text',
    vectorFromArray([12n, 9_007_199_254_740_993n, null, -1n], new Int64()),
    [12, '9007199254740993', null, -1],
  ],
  [
    'decimals',
    vectorFromArray([decimal(1234n), decimal(-5n), decimal(0n), null], new Decimal(2, 18)),
    [12.34, -0.05, 0, null],
  ],
  [
    'days',
    vectorFromArray([day('2024-01-31'), day('1949-10-01'), null], new DateDay()),
    ['2024-01-31', '1949-10-01', null],
  ],
  [
    'times',
    vectorFromArray([new Date('2024-01-31T10:20:30Z'), null], new TimestampMillisecond()),
    ['2024-01-31 10:20:30', null],
  ],
  [
    'times with microseconds',
    vectorFromArray([new Date('2024-01-31T10:20:30Z')], new TimestampMicrosecond()),
    ['2024-01-31 10:20:30'],
  ],
  ['text', vectorFromArray(['襄垣县', '', null], new Utf8()), ['襄垣县', '', null]],
  ['truth values', vectorFromArray([true, false, null], new Bool()), [true, false, null]],
  [
    'words of a dictionary',
    vectorFromArray(['own', 'aggregate', null, 'own'], new Dictionary(new Utf8(), new Int32())),
    ['own', 'aggregate', null, 'own'],
  ],
  ['lists', vectorFromArray([[1, null, 3], [], null], list(new Int32())), [[1, null, 3], [], null]],
  ['lists of big integers', vectorFromArray([[1n, 2n]], list(new Int64())), [[1, 2]]],
  ['lists of days', vectorFromArray([[day('2024-01-31')]], list(new DateDay())), [['2024-01-31']]],
  ['lists of lists', vectorFromArray([[[1], []]], list(list(new Int32()))), [[[1], []]]],
  [
    'structs',
    vectorFromArray(
      [{ on: day('2024-01-31'), n: 2n }, null],
      new Struct([new Field('on', new DateDay(), true), new Field('n', new Int64(), true)]),
    ),
    [{ on: '2024-01-31', n: 2 }, null],
  ],
];

describe('fromArrow', () => {
  it.each(COLUMNS)('reads %s', (_what, vector, expected) => {
    expect(plain(vector)).toEqual(expected);
  });

  it('reads columns and rows in their order', () => {
    const table = new Table({
      year: vectorFromArray([2022, 2023], new Int32()),
      name: vectorFromArray(['甲', '乙'], new Utf8()),
    });
    expect(fromArrow(table)).toEqual({
      columns: ['year', 'name'],
      rows: [
        [2022, '甲'],
        [2023, '乙'],
      ],
    });
  });

  it('reads a result that comes in several batches', () => {
    const part = (from: number) => new Table({ x: vectorFromArray([from, from + 1], new Int32()) });
    expect(fromArrow(part(1).concat(part(3))).rows).toEqual([[1], [2], [3], [4]]);
  });

  it('keeps the columns of an empty result', () => {
    const table = new Table({ x: vectorFromArray([], new Int32()) });
    expect(fromArrow(table)).toEqual({ columns: ['x'], rows: [] });
  });
});
