import type { Carried } from '../../src/lib/exports/carried.ts';

/** What travels with a table in the tests of files. */
export const CARRIED: Carried = {
  language: 'zh',
  selection: [
    { label: '范围', value: '重庆市' },
    { label: '年度', value: '2023' },
  ],
  sort: '',
  dataset: { hash: '0123abcd', builtOn: '2026-11-29' },
  savedOn: '2026-11-30',
  address: 'https://nianbao.example/publication?year=2023&data=0123abcd',
  sources: null,
};
