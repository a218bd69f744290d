import { expect, test } from 'vitest';
import type { LinesModel } from '../../../src/lib/views/figures/frame.ts';
import { trendChart } from '../../../src/lib/views/series/chart.ts';
import { trendLines } from '../../../src/lib/views/series/lines.ts';
import { shortLabels, withoutGovernment } from '../../../src/lib/views/figures/short-labels.ts';
import { choosing, openings, unitRows } from '../series/trends-rows.ts';

const NAMES = [
  ['甲县人民政府', '甲县'],
  ['甲县人民政府（本级）', '甲县（本级）'],
  ['甲县人民政府办公室', '甲县人民政府办公室'],
  ['人民政府', '人民政府'],
] as const;

test.each(NAMES)('%s is %s', (name, short) => {
  expect(withoutGovernment(name)).toBe(short);
});

test('the bars of a ranking and the lines of a trend shorten a name alike', () => {
  const names = ['甲县人民政府（本级）', '乙县人民政府'];
  const series = names.flatMap((name, at) => unitRows(`11010${at + 1}-001`, name, 1, 2));
  const state = choosing(series);
  const chart = trendChart(trendLines(series, state), [2019, 2020], state, openings) as LinesModel;
  expect(chart.series.map(({ label }) => label)).toEqual(['甲县（本级）', '乙县']);
  expect([...shortLabels(names).values()]).toEqual(['甲县（本级）', '乙县']);
});
