import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../../src/lib/views/figures/frame.ts';
import { nameCell } from '../../../src/lib/views/figures/local-mark.ts';
import { nextOrder, nextSort, sortRows } from '../../../src/lib/views/figures/sort-rows.ts';

const columns = [
  { key: 'unit', label: '单位', numeric: false },
  { key: 'value', label: '2024', numeric: true },
];

const row = (name: string, value: number | null, over: Partial<TableRow> = {}): TableRow => ({
  id: name,
  cells: [
    nameCell(name, { source: name === '乙县' ? 'local:乙.pdf' : null }, 'zh'),
    { text: value === null ? '空白' : String(value), value },
  ],
  ...over,
});

const ROWS = [
  row('丙县', 7),
  row('乙县', null),
  row('合计', 9, { total: true }),
  row('甲县10', 7),
  row('甲县9', 0),
];

const ids = (rows: readonly TableRow[]) => rows.map(({ id }) => id);

describe('rows in the order of a column', () => {
  it.each([
    ['numbers from the most, a blank last', 1, true, ['合计', '丙县', '甲县10', '甲县9', '乙县']],
    [
      'numbers from the least, a blank still last',
      1,
      false,
      ['合计', '甲县9', '丙县', '甲县10', '乙县'],
    ],
    [
      'names by sound and number, a mark aside',
      0,
      false,
      ['合计', '丙县', '甲县9', '甲县10', '乙县'],
    ],
  ])('%s', (_name, column, descending, expected) => {
    expect(ids(sortRows(ROWS, { column, descending }))).toEqual(expected);
  });

  it('as they came without one', () => {
    expect(sortRows(ROWS, null)).toBe(ROWS);
  });
});

describe('the order after a click on a head', () => {
  it('begins with the most of numbers and the first of names, and turns at the second click', () => {
    const first = nextOrder(null, 1, columns);
    expect(first).toEqual({ column: 1, descending: true });
    expect(nextOrder(first, 1, columns)).toEqual({ column: 1, descending: false });
    expect(nextOrder(first, 0, columns)).toEqual({ column: 0, descending: false });
  });
});

it.each([
  ['unit', '', 'unit', false],
  ['unit', 'unit', '-unit', true],
  ['value', '', '-value', true],
  ['value', '-value', 'value', false],
  ['rank', '', 'rank', false],
  ['rank', 'rank', '-rank', true],
])(
  'a click on %s after “%s” is the same in an address and on a page',
  (key, before, next, down) => {
    const all = [...columns, { key: 'rank', label: '名次', numeric: true }];
    const at = all.findIndex((one) => one.key === key);
    const column = all[at];
    if (!column) throw new Error('no column');
    expect(nextSort(before, column)).toBe(next);
    const order = before === '' ? null : { column: at, descending: before.startsWith('-') };
    expect(nextOrder(order, at, all)).toEqual({ column: at, descending: down });
  },
);
