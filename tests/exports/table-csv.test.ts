import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/lib/dataset/read/parse-csv.ts';
import { tableToCsv } from '../../src/lib/exports/table-csv.ts';
import type { SourceReport } from '../../src/lib/queries/source-reports.ts';
import type { Frame, TableCell, TableColumn } from '../../src/lib/views/figures/frame.ts';
import { CARRIED } from './carried.ts';

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

/** The fields that a cell becomes in a numeric column: the number, and the words beside it. */
function fieldsOf(cell: TableCell): (string | undefined)[] {
  const csv = tableToCsv(frameOf([UNIT, VALUE], [[{ text: '甲', value: '甲' }, cell]]), CARRIED);
  return parseCsv(csv)[1]?.cells.slice(1, 3) ?? [];
}

const ADDRESS = 'https://a.example/';

const CELLS: [what: string, cell: TableCell, fields: string[]][] = [
  ['a number as a number', { text: '12,345', value: 12345 }, ['12345']],
  ['a zero as a zero', { text: '0', value: 0 }, ['0']],
  ['a rate in full', { text: '33.3%', value: 1 / 3 }, ['0.3333333333333333']],
  ['points as points', { text: '+3.1个百分点', value: 0.031 }, ['3.1']],
  ['a negative number unguarded', { text: '−8', value: -8 }, ['-8']],
  ['a blank in its word', { text: '空白', value: null, missing: 'blank' }, ['', '空白']],
  [
    'a cell nobody collected',
    { text: '未收录此项', value: null, missing: 'not_seen' },
    ['', '未收录此项'],
  ],
  [
    'a hatch in the word of its hint',
    { text: '', value: null, missing: 'not_computable', hint: '无法计算' },
    ['', '无法计算'],
  ],
  ['none in words', { text: '文字称无', value: null, missing: 'none_in_words' }, ['', '文字称无']],
  ['a mark as printed', { text: '“/”', value: null, missing: 'mark', hint: '/' }, ['', '“/”']],
  [
    'a missing figure, though it has a value',
    { text: '约数', value: 3000, missing: 'rounded' },
    ['', '约数'],
  ],
  ['a rounded figure in its words', { text: '3000余', value: 3000, printed: true }, ['', '3000余']],
  [
    'a number against others with its mark beside it',
    { text: '6', value: 6, finding: { word: '不符', hint: '' } },
    ['6', '不符'],
  ],
  ['a hinted number as a number', { text: '12', value: 12, hint: '12件，含转办' }, ['12']],
  ['a rank that there is none', { text: '', value: null }, ['']],
  ['a text among numbers', { text: '不可比', value: null, muted: true }, ['', '不可比']],
  [
    'a number that leads to its report, the address beside it',
    { text: '1,136', value: 1136, href: ADDRESS, external: true },
    ['1136', ADDRESS],
  ],
  [
    'a word that leads to its report as the word',
    { text: '空白', value: null, missing: 'blank', href: ADDRESS, external: true },
    ['', '空白'],
  ],
  ['a formula guarded', { text: '=HYPERLINK("x")', value: null }, ['', '\'=HYPERLINK("x")']],
  ['what is no finite number not at all', { text: '', value: Number.NaN }, ['']],
];

describe('tableToCsv', () => {
  it.each(CELLS)('writes %s', (_what, cell, fields) => {
    expect(fieldsOf(cell)).toEqual(fields);
  });

  it('writes the shown text of a column that holds no numbers', () => {
    const csv = tableToCsv(frameOf([UNIT], [[{ text: '2023年', value: 2023 }]]), CARRIED);
    expect(parseCsv(csv)[1]?.cells).toEqual(['2023年']);
  });

  it('writes beside a column where its figures stand, and whether that is the original', () => {
    const figure = (value: number, href?: string): TableCell => ({
      text: String(value),
      value,
      ...(href ? { href, external: true } : {}),
    });
    const copy = 'https://b.example/copy.pdf';
    const source = { key: 'source', label: '来源', numeric: false };
    const frame = frameOf(
      [UNIT, VALUE, { ...VALUE, label: '2022' }, source],
      [
        [{ text: '甲', value: '甲', href: 'agencies/1' }, figure(1, ADDRESS), figure(2)].concat({
          text: '原文',
          value: copy,
          href: copy,
          external: true,
        }),
        [{ text: '乙', value: '乙' }, figure(-3), figure(4), { text: '无网址', value: null }],
      ],
    );
    const linesOf = (change: Partial<typeof CARRIED>) =>
      parseCsv(tableToCsv(frame, { ...CARRIED, ...change }))
        .map(({ cells }) => cells)
        .slice(0, 3);
    expect(linesOf({})).toEqual([
      ['单位', '2023', '2023 来源网址', '2022', '来源'],
      ['甲', '1', ADDRESS, '2', copy],
      ['乙', '-3', '', '4', '无网址'],
    ]);
    expect(linesOf({ sources: new Map([[copy, { seen_at: 'copy' } as SourceReport]]) })).toEqual([
      ['单位', '2023', '2023 来源网址', '2023 来源性质', '2022', '来源', '来源 来源性质'],
      ['甲', '1', ADDRESS, '未能查明', '2', copy, '存本'],
      ['乙', '-3', '', '', '4', '无网址', ''],
    ]);
    expect(tableToCsv(frame, { ...CARRIED, language: 'en' })).toContain(
      '2023: address of the source',
    );
  });

  it('begins with a byte order mark and the head, a head of two lines in one', () => {
    const columns = [UNIT, { ...VALUE, group: '予以公开' }, { ...VALUE, group: '部分公开' }];
    const csv = tableToCsv(frameOf(columns, []), CARRIED);
    expect(csv.startsWith('\uFEFF单位,予以公开 2023,部分公开 2023\r\n')).toBe(true);
  });

  it('ends with an empty line, title, footing, dataset and address', () => {
    const frame = frameOf(
      [UNIT, VALUE],
      [
        [
          { text: '甲', value: '甲' },
          { text: '1', value: 1 },
        ],
      ],
    );
    expect(tableToCsv(frame, CARRIED).split('\r\n').slice(1)).toEqual([
      '甲,1',
      '""',
      frame.title,
      ...frame.footing,
      '数据集 0123abcd，生成于 2026-11-29',
      CARRIED.address,
      '',
    ]);
  });
});

describe('a derived indicator', () => {
  it('travels with its formula', () => {
    const column = { ...VALUE, key: 'value', indicator: 'rate.granted' };
    const csv = tableToCsv(frameOf([UNIT, column], []), CARRIED);
    expect(csv).toContain('予以公开率 = 予以公开 ÷ 办结总计');
  });
});
