import { expect, it } from 'vitest';
import { readRoster } from '../../../src/lib/dataset/read/read-roster.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readRoster('名册.csv', utf8(text));

it('reads names with their codes and kinds, and leaves out what stands twice', () => {
  const roster = read(
    '\uFEFF序号,名称,代码,类别\r\n1,某县财政局,140423,部门\r\n2,某镇,,乡镇\r\n3,某镇,,乡镇\r\n',
  );
  expect(roster).toEqual({
    file: '名册.csv',
    entries: [
      { name: '某县财政局', code: '140423', kind: 'department' },
      { name: '某镇', code: null, kind: 'township' },
    ],
  });
});

it('reads a file that an office saved as GBK', () => {
  // 名称 and 财政局 in GB18030.
  const bytes = [0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xb2, 0xc6, 0xd5, 0xfe, 0xbe, 0xd6, 0x0a];
  expect(readRoster('a.csv', Uint8Array.from(bytes))?.entries).toEqual([
    { name: '财政局', code: null, kind: null },
  ]);
});

it.each([
  ['县政府部门', 'department'],
  ['政府工作部门', 'department'],
  ['政府直属机构', 'department'],
  ['乡镇政府', 'township'],
  ['乡镇人民政府', 'township'],
  ['乡镇（街道）', 'township'],
  ['城乡建设部门', 'department'],
  ['县政府办公室', 'office'],
  ['县级政府', 'government'],
  ['人民政府', 'government'],
  ['政府派出机构', null],
  ['管委会', null],
])('takes %s for %s', (word, kind) => {
  expect(read(`名称,类别\n某某某,${word}`)?.entries[0]?.kind).toBe(kind);
});

it.each([
  ['140423', '140423'],
  ['140423-002', '140423-002'],
  ['140423-gaoxin', '140423-gaoxin'],
  ['140423-gaoxin-001', '140423-gaoxin-001'],
  ['140423000000', '140423'],
  ['140423101', '140423'],
  ['1', null],
  ['000001', null],
  ['11140423012345678A', null],
])('takes %s in a column of codes for %s', (written, code) => {
  expect(read(`编号,名称\n${written},某县财政局`)?.entries[0]?.code).toBe(code);
});

it('takes the code that stands beside a serial number', () => {
  expect(read('编号,名称,区划代码\n1,某县财政局,140423')?.entries[0]?.code).toBe('140423');
});

it('takes a word for a kind that it does not know for none', () => {
  expect(read('name,kind\n某某某,company')?.entries[0]?.kind).toBeNull();
});

it.each([
  ['without the column of names', '甲,乙\n1,2'],
  ['with a head alone', '名称,代码\n'],
  ['with nothing', ''],
  ['with a quoted cell that is never closed', '名称\n"某局\n某县'],
  ['with a name of one sign', '名称\n局'],
  [
    'with more than can be',
    `名称\n${Array.from({ length: 5001 }, (_, at) => `某局${at}`).join('\n')}`,
  ],
])('takes a file %s for no roster', (_what, text) => {
  expect(read(text)).toBeNull();
});

it('takes a workbook for no roster', () => {
  expect(readRoster('a.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe, 9]))).toBeNull();
});
