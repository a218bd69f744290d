import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/lib/dataset/read/parse-csv.ts';
import { tableToCsv } from '../../src/lib/exports/table-csv.ts';
import type { Frame, TableCell, TableColumn } from '../../src/lib/views/figures/frame.ts';

const ADDRESS = 'https://nianbao.example/publication?year=2023';

function frameOf(columns: TableColumn[], rows: TableCell[][]): Frame {
  return {
    id: 'ranking',
    title: '2023年网站发布，襄垣县最多，为1.2万条',
    footing: ['政府网站发布信息', '已收录报告3份，其中2份有此数'],
    chart: null,
    table: {
      caption: '',
      columns,
      rows: rows.map((cells, index) => ({ id: String(index), cells })),
    },
    leftOut: [],
    empty: null,
  };
}

const UNIT: TableColumn = { key: 'unit', label: '单位', numeric: false };
const VALUE: TableColumn = { key: 'value', label: '2023', numeric: true };

/** The field that a cell becomes in a numeric column. */
function fieldOf(cell: TableCell): string | undefined {
  const csv = tableToCsv(
    frameOf([UNIT, VALUE], [[{ text: '甲', value: '甲' }, cell]]),
    ADDRESS,
    'zh',
  );
  return parseCsv(csv)[1]?.cells[1];
}

const CELLS: [what: string, cell: TableCell, field: string][] = [
  ['a number as a number', { text: '12,345', value: 12345 }, '12345'],
  ['a zero as a zero', { text: '0', value: 0 }, '0'],
  ['a rate in full', { text: '33.3%', value: 1 / 3 }, '0.3333333333333333'],
  ['a negative number unguarded', { text: '−8', value: -8 }, '-8'],
  ['a blank in its word', { text: '空白', value: null, missing: 'blank' }, '空白'],
  [
    'a cell nobody collected',
    { text: '未收录此项', value: null, missing: 'not_seen' },
    '未收录此项',
  ],
  ['none in words', { text: '文字称无', value: null, missing: 'none_in_words' }, '文字称无'],
  ['a mark as printed', { text: '“/”', value: null, missing: 'mark', hint: '/' }, '“/”'],
  [
    'a missing figure, though it has a value',
    { text: '约数', value: 3000, missing: 'rounded' },
    '约数',
  ],
  ['a rounded figure in its words', { text: '3000余', value: 3000, printed: true }, '3000余'],
  ['a hinted number as a number', { text: '12', value: 12, hint: '12件，含转办' }, '12'],
  ['a rank that there is none', { text: '', value: null }, ''],
  ['text in a column of numbers', { text: '原文', value: 'https://a.example/' }, '原文'],
  [
    'a number that leads to its report as a number',
    { text: '1,136', value: 1136, href: 'https://a.example/', external: true },
    '1136',
  ],
  [
    'a word that leads to its report as the word',
    { text: '空白', value: null, missing: 'blank', href: 'https://a.example/', external: true },
    '空白',
  ],
  ['a formula guarded', { text: '=HYPERLINK("x")', value: null }, '\'=HYPERLINK("x")'],
];

describe('tableToCsv', () => {
  it.each(CELLS)('writes %s', (_what, cell, field) => {
    expect(fieldOf(cell)).toBe(field);
  });

  it('writes the shown text of a column that holds no numbers', () => {
    const csv = tableToCsv(frameOf([UNIT], [[{ text: '2023年', value: 2023 }]]), ADDRESS, 'zh');
    expect(parseCsv(csv)[1]?.cells).toEqual(['2023年']);
  });

  it('writes where the figures of a column stand in a column behind all others', () => {
    const figure = (value: number, href?: string): TableCell => ({
      text: String(value),
      value,
      ...(href ? { href, external: true } : {}),
    });
    const address = 'https://a.example/';
    const source = { key: 'source', label: '原文', numeric: false };
    const frame = frameOf(
      [UNIT, VALUE, { ...VALUE, label: '2022' }, source],
      [
        [{ text: '甲', value: '甲', href: 'agencies/1' }, figure(1, address), figure(2)].concat({
          text: '原文',
          value: address,
          href: address,
          external: true,
        }),
        [{ text: '乙', value: '乙' }, figure(-3), figure(4), { text: '无网址', value: null }],
      ],
    );
    const read = parseCsv(tableToCsv(frame, ADDRESS, 'zh')).map(({ cells }) => cells);
    expect(read.slice(0, 3)).toEqual([
      ['单位', '2023', '2022', '原文', '2023 原文'],
      ['甲', '1', '2', address, address],
      ['乙', '-3', '4', '无网址', ''],
    ]);
    expect(tableToCsv(frame, ADDRESS, 'en')).toContain('Source of 2023');
  });

  it('begins with a byte order mark and the head, a head of two lines in one', () => {
    const columns = [UNIT, { ...VALUE, group: '予以公开' }, { ...VALUE, group: '部分公开' }];
    const csv = tableToCsv(frameOf(columns, []), ADDRESS, 'zh');
    expect(csv.startsWith('\uFEFF单位,予以公开 2023,部分公开 2023\r\n')).toBe(true);
  });

  it('ends with an empty line, title, footing and address', () => {
    const frame = frameOf(
      [UNIT, VALUE],
      [
        [
          { text: '甲', value: '甲' },
          { text: '1', value: 1 },
        ],
      ],
    );
    expect(tableToCsv(frame, ADDRESS, 'zh').split('\r\n').slice(1)).toEqual([
      '甲,1',
      '""',
      frame.title,
      ...frame.footing,
      ADDRESS,
      '',
    ]);
  });
});
