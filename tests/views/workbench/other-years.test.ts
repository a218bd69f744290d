import { expect, test } from 'vitest';
import { workbenchText } from '../../../src/lib/messages/workbench/workbench.ts';
import { peerCell } from './peer-rows.ts';
import { viewOf } from './workbench-view.ts';

const rows = [
  peerCell('甲', 10, { year: 2020 }),
  peerCell('甲', 20, { year: 2022 }),
  peerCell('乙', 30, { year: 2022 }),
  peerCell('乙', null, { year: 2023 }),
  peerCell('丙', null, { year: 2025 }),
];

const emptyOf = (changes: Parameters<typeof viewOf>[1]) => viewOf(rows, changes).frame.empty;

test('a year without a number leads to the nearest years that have one, each with how many', () => {
  const empty = emptyOf({ year: 2025, versus: 2024 });
  expect(empty?.text).toBe(workbenchText.zh.nothing);
  expect(empty?.links.map(({ label }) => label)).toEqual(['看2022年（2个）', '看2020年（1个）']);
  const address = new URL(empty?.links[0]?.href ?? '', 'http://localhost');
  expect(address.pathname).toBe('/requests/');
  expect(address.searchParams.get('year')).toBe('2022');
});

test('and in English', () => {
  const empty = emptyOf({ year: 2025, lang: 'en' });
  expect(empty?.links[0]?.label).toBe('Show 2022 (2)');
});

test('nothing is offered where the year is not what is lacking', () => {
  expect(emptyOf({ year: 2022 })).toBeNull();
  expect(emptyOf({ year: 2025, figure: 'scatter' })?.links).toEqual([]);
});
