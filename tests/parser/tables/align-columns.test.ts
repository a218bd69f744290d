import { describe, expect, it } from 'vitest';
import {
  alignInOrder,
  alignUnderHead,
  headWords,
  orderNamed,
  sumDiffers,
  windowsOf,
} from '../../../src/lib/parser/tables/align-columns.ts';
import { rowsOfCells, type TailCell } from '../../../src/lib/parser/tables/table-row.ts';
import type { RowCell } from '../../../src/lib/parser/reading-line.ts';
import type { Provenance } from '../../../src/lib/model/extracted-document.ts';

const provenance: Provenance = {
  page: null,
  grid: 0,
  row: 1,
  column: null,
  start: null,
  end: null,
  box: null,
};

const cellAt = (column: number, text: string, columnSpan = 1): RowCell => ({
  text,
  column,
  columnSpan,
  rowSpan: 1,
  provenance,
});

/** The figures behind a label in column 0; a null is a column that the row leaves out. */
function tailOf(...texts: (string | null)[]): readonly TailCell[] {
  const cells = texts.flatMap((text, at) => (text === null ? [] : [cellAt(at + 1, text)]));
  const [row] = rowsOfCells({
    kind: 'row',
    grid: 0,
    byPosition: false,
    cells: [cellAt(0, '行政许可'), ...cells],
    provenance,
  });
  return row?.tail ?? [];
}

const shown = (aligned: readonly [string, TailCell][] | null): string[] | null =>
  aligned && aligned.map(([column, { printed }]) => `${column}=${printed.text}`);

const HEADS = new Map([
  [1, 'a'],
  [2, 'b'],
  [4, 'c'],
]);
const whole = { wanted: 3, passesOthers: false, mayEndEarly: false };

describe('a head', () => {
  it('stands above every column it spans, from top to bottom', () => {
    const words = headWords([[cellAt(1, '法人', 2)], [cellAt(1, '商业'), cellAt(2, '科研')]]);
    expect([...words]).toEqual([
      [1, ['法人', '商业']],
      [2, ['法人', '科研']],
    ]);
  });

  it('names columns in its own order, or none where one is missing', () => {
    const names = [
      ['a', /甲/],
      ['b', /乙/],
    ] as const;
    expect(orderNamed('乙 甲', names)).toEqual(['b', 'a']);
    expect(orderNamed('乙 丙', names)).toBeNull();
  });
});

describe('cells under a head', () => {
  it.each<[string, (string | null)[], Partial<typeof whole>, string[] | null]>([
    ['pass over a blank column of no name', ['1', '2', '', '3'], {}, ['a=1', 'b=2', 'c=3']],
    ['are not told apart with a figure in one', ['1', '2', '9', '3'], {}, null],
    [
      'pass over it where the head names the whole form',
      ['1', '2', '9', '3'],
      { passesOthers: true },
      ['a=1', 'b=2', 'c=3'],
    ],
    ['are not told apart when one is missing', ['1', '2'], {}, null],
    ['may end early', ['1', '2'], { mayEndEarly: true }, ['a=1', 'b=2']],
    ['may not begin late', [null, '2', null, '3'], { mayEndEarly: true }, null],
  ])('%s', (_, texts, more, expected) => {
    expect(shown(alignUnderHead(tailOf(...texts), HEADS, { ...whole, ...more }))).toEqual(expected);
  });

  it('never take one column twice', () => {
    const twice = new Map([...HEADS, [3, 'b']]);
    const more = { ...whole, passesOthers: true };
    expect(alignUnderHead(tailOf('1', '2', '9', '3'), twice, more)).toBeNull();
  });
});

describe('cells without a head', () => {
  it('stand in the order of the columns', () => {
    expect(shown(alignInOrder(tailOf('1', '2'), ['b', 'a', 'c']))).toEqual(['b=1', 'a=2']);
  });

  it('lie in every window outside of which nothing is printed', () => {
    const texts = windowsOf(tailOf('', '1', '2', ''), 3).map((cells) =>
      cells.map(({ printed }) => printed.text),
    );
    expect(texts).toEqual([
      ['', '1', '2'],
      ['1', '2', ''],
    ]);
    expect(windowsOf(tailOf('1', '2', '', '3'), 3)).toEqual([]);
  });
});

it.each([
  [['1', '2', '3'], false],
  [['1', '2', '4'], true],
  [['', '2', '2'], false],
  [['', '', '2'], false],
  [['1', '2', ''], false],
])('parts and total %j: the sum differs %s', (texts, expected) => {
  expect(sumDiffers(alignInOrder(tailOf(...texts), ['a', 'b', 'total']), 'total')).toBe(expected);
});
