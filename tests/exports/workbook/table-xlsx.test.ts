import { parseXml } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tableToXlsx } from '../../../src/lib/exports/workbook/table-xlsx.ts';
import type { SourceReport } from '../../../src/lib/queries/source-reports.ts';
import type { Frame, TableCell } from '../../../src/lib/views/figures/frame.ts';
import { CARRIED } from '../carried.ts';
import { readWorkbook } from './read-workbook.ts';

const cell = (text: string, value: TableCell['value'] = text, more = {}): TableCell => ({
  text,
  value,
  ...more,
});

const ORIGINAL = 'https://www.example.gov.cn/1.html';
const COPY = 'https://copies.example/2.pdf';

const REPORT: SourceReport = {
  source: ORIGINAL,
  unit: '甲县人民政府',
  year: 2023,
  scope: 'aggregate',
  form: '2021',
  seen_at: 'publisher',
  published_on: '2024-01-30',
  source_note: null,
  source_note_en: null,
};

const FRAME: Frame = {
  id: 'table',
  title: '2023年重庆市4个县级政府中2个填报了收费',
  footing: ['4个中2个填报', '汇总报告'],
  chart: null,
  table: {
    caption: '',
    columns: [
      { key: 'unit', label: '单位', numeric: false },
      { key: 'value', label: '收费', numeric: true, indicator: 'fees.amount' },
      { key: 'rate.granted', label: '予以公开率', numeric: true },
      { key: 'change', label: '比2022年', numeric: true },
      { key: 'rules.issued', label: '规章制发', numeric: true, hint: '规章' },
      { key: 'source', label: '来源', numeric: false },
    ],
    rows: [
      {
        id: 'a',
        cells: [
          cell('甲县 <人民政府> & 办公室'),
          cell('7,730.28', 7730.28, { source: ORIGINAL }),
          cell('33.3%', 1 / 3),
          cell('−3.1个百分点', -0.031),
          cell('1,234', 1234),
          cell('原文', ORIGINAL, { href: ORIGINAL, external: true }),
        ],
      },
      {
        id: 'b',
        cells: [
          cell('=1+1'),
          cell('0', 0),
          cell('空白', null, { missing: 'blank' }),
          cell('不可比', null),
          cell('“/”', null, { missing: 'mark' }),
          cell('原文', COPY, { href: COPY, external: true }),
        ],
      },
      {
        id: 'c',
        cells: [
          cell('丙县', '丙县', {
            local: { word: '本机', hint: '本机文件 丙.pdf', behind: '（本机）' },
          }),
          cell('3000余', 3000, {
            printed: true,
            local: { word: '本机', hint: '本机文件 丙.pdf', behind: '（本机）' },
          }),
          cell('无法计算', null, { missing: 'not_computable' }),
          cell('', null),
          cell('-8', -8),
          cell('本机文件 丙.pdf'),
        ],
      },
      {
        id: 'd',
        cells: [
          cell('+86'),
          cell('未收录报告', null, { missing: 'no_report' }),
          cell('', null),
          cell('', null),
          cell('', null),
          cell('无网址', null),
        ],
      },
    ],
  },
  leftOut: [{ reason: '未收录报告', units: [{ label: '戊县' }] }],
  empty: null,
};

const SOURCES = new Map([
  [ORIGINAL, REPORT],
  [
    COPY,
    {
      ...REPORT,
      source: COPY,
      unit: '乙县',
      seen_at: 'copy' as const,
      published_on: null,
      source_note: '见于他处',
    },
  ],
]);

const book = await readWorkbook(
  await tableToXlsx(FRAME, { ...CARRIED, sources: SOURCES, sort: '-value' }),
);
const sheet = (name: string) => {
  const one = book[name];
  if (!one) throw new Error(`no sheet ${name}`);
  return one;
};
const table = sheet('数据');
const linesOf = (name: string) => sheet(name).rows.map((row) => row.map(({ value }) => value));

describe('the sheet of the table', () => {
  it('has a column of words beside each column of numbers that needs one', () => {
    expect(table.head).toEqual([
      '单位',
      '收费',
      '收费 无数说明',
      '予以公开率',
      '予以公开率 无数说明',
      '比2022年',
      '比2022年 无数说明',
      '规章制发',
      '规章制发 无数说明',
      '来源',
      '来源 来源性质',
    ]);
  });

  it('keeps its head and its names in sight', () => {
    expect(table.frozen).toEqual({ rows: 1, columns: 1 });
  });

  it.each([
    ['a sum of money in 万元', 0, '收费', 7730.28, '#,##0.00" 万元"'],
    ['a zero as a zero', 1, '收费', 0, '#,##0" 万元"'],
    ['a rate in full, shown in percent', 0, '予以公开率', 1 / 3, '0.0%'],
    ['a difference of rates in points', 0, '比2022年', -3.1, '+#,##0.0"个百分点"'],
    ['a count by thousands', 0, '规章制发', 1234, '#,##0'],
    ['a negative number', 2, '规章制发', -8, '#,##0'],
  ])('writes %s', (_what, row, head, value, format) => {
    const read = table.at(row, head);
    expect(read).toMatchObject({ value, type: 'n' });
    expect(read.format.replace(/\s/g, '')).toContain(format.replace(/\s/g, ''));
  });

  it.each([
    ['空白', 1, '予以公开率'],
    ['“/”', 1, '规章制发'],
    ['3000余', 2, '收费'],
    ['无法计算', 2, '予以公开率'],
    ['未收录报告', 3, '收费'],
    ['不可比', 1, '比2022年'],
  ])('leaves the field of %s empty and says it beside', (word, row, head) => {
    expect(table.at(row, head).value).toBeNull();
    expect(table.at(row, `${head} 无数说明`)).toMatchObject({ value: word, type: 's' });
  });

  it.each([
    ['=1+1', 1],
    ['+86', 3],
  ])('takes the name %s for a text', (name, row) => {
    expect(table.at(row, '单位')).toMatchObject({ value: name, type: 's', formula: false });
  });

  it('runs nothing in any sheet', () => {
    const cells = Object.values(book).flatMap(({ rows }) => rows.flat());
    expect(cells.filter(({ formula }) => formula)).toEqual([]);
    expect(cells.length).toBeGreaterThan(100);
  });
});

it('the sources say of each unit which report, where, and whether it is the original', () => {
  expect(linesOf('来源')).toEqual([
    [
      '甲县 <人民政府> & 办公室',
      '收费',
      '甲县人民政府',
      2023,
      '汇总报告',
      '原文',
      '2024-01-30',
      null,
      ORIGINAL,
    ],
    ['=1+1', '来源', '乙县', 2023, '汇总报告', '存本', null, '见于他处', COPY],
    ['丙县', '收费', null, null, null, '本机数据', null, '本机文件 丙.pdf', null],
    ['+86', '来源', null, null, null, '未能查明', null, '无网址', null],
  ]);
});

it('the definitions have label, unit, formula, place in the report, and who is left out and why', () => {
  const [, fees, granted, change, rules, , ...leftOut] = linesOf('口径');
  expect(fees?.slice(0, 5)).toEqual([
    '收费',
    expect.stringContaining('收费'),
    '万元',
    '照报告所填',
    '二、主动公开政府信息情况（第二十条第（八）项）',
  ]);
  expect(granted?.slice(1)).toEqual([
    '予以公开率',
    '百分比',
    '予以公开 ÷ 办结总计',
    '由表内数据计算的比率',
    '重复、信访类申请多时会下降。',
  ]);
  expect(change?.slice(0, 5)).toEqual(['比2022年', null, null, null, null]);
  expect(change?.[5]).toContain('百分点');
  expect(rules?.[4]).toBe('二、主动公开政府信息情况（第二十条第（一）项）');
  expect(leftOut.map((line) => line.slice(0, 2))).toEqual([
    [null, null],
    ['没有数的单位', null],
    ['单位', '原因'],
    ['戊县', '未收录报告'],
    ['丙县', '3000余'],
    ['+86', '未收录报告'],
  ]);
});

it('the last sheet says what was asked, of which dataset, and how to come back', () => {
  expect(linesOf('说明').slice(0, -1)).toEqual([
    ['标题', FRAME.title],
    ['范围与口径', '4个中2个填报'],
    ['范围与口径', '汇总报告'],
    ['范围', '重庆市'],
    ['年度', '2023'],
    ['报告格式', '2021年格式2份'],
    ['排列', '按“收费”由大到小'],
    ['数据集', '0123abcd'],
    ['数据集生成日期', '2026-11-29'],
    ['导出日期', '2026-11-30'],
    ['本页地址', CARRIED.address],
  ]);
});

it('says on every sheet what the numbers were made by, below the rows and apart from them', async () => {
  const stamp = '考核方案：试评（版本 0123abcd）';
  const plain = await readWorkbook(await tableToXlsx(FRAME, CARRIED));
  const stamped = await readWorkbook(await tableToXlsx({ ...FRAME, stamp }, CARRIED));
  for (const [name, sheet] of Object.entries(stamped)) {
    const below = sheet.rows.slice(plain[name]?.rows.length);
    expect(below.map((row) => row.map(({ value }) => value).filter(Boolean))).toEqual([
      [],
      [stamp],
    ]);
  }
  expect(Object.keys(stamped)).toHaveLength(4);
});

describe('on paper', async () => {
  const bytes = new Uint8Array(await (await tableToXlsx(FRAME, CARRIED)).arrayBuffer());
  const parts = unzipSync(bytes);
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const sheets = [1, 2, 3, 4].map((at) => xml(`xl/worksheets/sheet${at}.xml`));

  it('is on A4, fitted to its width, with lines between the cells and its pages counted', () => {
    for (const sheet of sheets) {
      expect(() => parseXml(sheet)).not.toThrow();
      expect(sheet).toMatch(
        /<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><she/,
      );
      expect(sheet).toMatch(
        /<printOptions gridLines="1"\/><pageMargins [^>]*\/><pageSetup paperSize="9" orientation="(landscape|portrait)" fitToWidth="\d+" fitToHeight="0"\/><headerFooter>/,
      );
      expect(sheet).toMatch(/&amp;P \/ &amp;N<\/oddFooter><\/headerFooter><\/worksheet>$/);
    }
  });

  it('has its heads and the names on every page', () => {
    const book = xml('xl/workbook.xml');
    expect(() => parseXml(book)).not.toThrow();
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'数据'!$A:$A,'数据'!$1:$1</definedName>`,
    );
    expect(book.match(/_xlnm.Print_Titles/g)).toHaveLength(4);
  });

  it('is as many pages wide as it takes to be read', async () => {
    const wide = Array.from({ length: 40 }, (_, at) => ({
      key: `k${at}`,
      label: `指标${at}`,
      numeric: true,
    }));
    const cells = [cell('甲县'), ...wide.map((_, at) => cell(String(at), at))];
    const frame: Frame = {
      ...FRAME,
      table: {
        caption: '',
        columns: [{ key: 'unit', label: '单位', numeric: false }, ...wide],
        rows: [{ id: 'a', cells }],
      },
    };
    const file = await tableToXlsx(frame, CARRIED);
    const first = unzipSync(new Uint8Array(await file.arrayBuffer()))['xl/worksheets/sheet1.xml'];
    expect(strFromU8(first ?? new Uint8Array())).toContain(
      'orientation="landscape" fitToWidth="2"',
    );
    expect(sheets[0]).toContain('fitToWidth="1"');
  });

  it('gives a row the height of its wrapped texts, and an address among numbers one line', async () => {
    const long = '汇总报告与本机关报告分别核验'.repeat(6);
    const frame: Frame = { ...FRAME, footing: [long] };
    const file = await tableToXlsx(frame, CARRIED);
    const own = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const state = strFromU8(own['xl/worksheets/sheet4.xml'] ?? new Uint8Array());
    const heights = [...state.matchAll(/<row r="\d+" ht="(\d+)" customHeight="1">/g)];
    expect(heights.map(([, height]) => Number(height))).toContain(60);
    expect(sheets[0]).not.toMatch(/<row r="[2-9]"[^>]*ht=/);
  });
});
