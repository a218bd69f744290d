import { expect, test } from 'vitest';
import { tableToTsv } from '../../src/lib/exports/table-tsv.ts';
import type { TableCell } from '../../src/lib/views/figures/frame.ts';

function tsv(...cells: TableCell[]): string {
  return tableToTsv(
    {
      caption: '',
      columns: cells.map((_, index) => ({ key: `${index}`, label: `列${index}`, numeric: true })),
      rows: [{ id: 'a', cells }],
    },
    'zh',
  );
}

test('numbers are plain, and words stand beside an empty field', () => {
  expect(
    tsv(
      { text: '1,204', value: 1204 },
      { text: '空白', value: null, missing: 'blank' },
      { text: '3000余', value: 3000, printed: true },
      { text: '−5', value: -5 },
    ),
  ).toBe('列0\t列1\t列1 无数说明\t列2\t列2 无数说明\t列3\n1204\t\t空白\t\t3000余\t-5');
});

test('a text cannot leave its field nor run as a formula', () => {
  expect(tsv({ text: 'a\tb\nc', value: null }, { text: '=1+1', value: null })).toBe(
    "列0\t列0 无数说明\t列1\t列1 无数说明\n\ta b c\t\t'=1+1",
  );
});

test('a formula behind a tab is none either, and an address stands beside the numbers', () => {
  expect(tsv({ text: '\t=1+1', value: null })).toBe("列0\t列0 无数说明\n\t' =1+1");
  const address = 'https://a.example/';
  expect(
    tsv({ text: '12', value: 12, href: address, external: true }, { text: '3', value: 3 }),
  ).toBe(`列0\t列0 来源网址\t列1\n12\t${address}\t3`);
});
