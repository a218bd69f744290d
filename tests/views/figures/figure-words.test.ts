import { describe, expect, it } from 'vitest';
import { figureWords } from '../../../src/lib/views/figures/figure-words.ts';
import type { ChartModel, Point } from '../../../src/lib/views/figures/frame.ts';

const point = (value: number | null): Point => ({
  value,
  text: value === null ? '' : String(value),
  hint: '',
});
const line = (label: string, values: (number | null)[]) => ({
  ...{ id: label, label, emphasis: 'normal' as const },
  points: values.map(point),
});
const shared = { years: [2021, 2022, 2023], breaks: [], format: 'count' as const };

const FIGURES: readonly (readonly [string, ChartModel, readonly string[]])[] = [
  [
    'bars by the first and the last of them',
    {
      kind: 'bars',
      format: 'count',
      of: 30,
      rows: [
        { ...point(9), label: '甲县', marked: false },
        { ...point(0), label: '乙县', marked: false },
      ],
    },
    ['30', '甲县 9', '乙县 0'],
  ],
  [
    'lines by their first and last number, a gap is none',
    { kind: 'lines', band: null, ...shared, series: [line('甲县', [null, 3, 5])] },
    ['2021', '2023', '甲县 3', '5'],
  ],
  [
    'tiles, of many the first and how many more',
    {
      kind: 'multiples',
      ...shared,
      series: ['甲', '乙', '丙', '丁', '戊'].map((name) => line(name, [1, 2, 3])),
    },
    ['5', '丁 1', '1'],
  ],
  [
    'parts by their names',
    {
      kind: 'stacked',
      format: 'count',
      normalised: false,
      parts: [
        { key: 'a', label: '予以公开' },
        { key: 'b', label: '不予公开' },
      ],
      rows: [{ label: '甲县', marked: false, values: [point(1), point(2)] }],
    },
    ['1', '予以公开', '不予公开'],
  ],
  [
    'marks by what lies across and upwards',
    {
      kind: 'scatter',
      ...{ xLabel: '收到', yLabel: '公开率', xFormat: 'count', format: 'rate', curves: [] },
      points: [{ ...point(1), x: 2, label: '甲县', marked: false }],
    },
    ['1', '收到', '公开率'],
  ],
];

describe.each(['zh', 'en'] as const)('in %s a figure is told', (language) => {
  it.each(FIGURES)('as %s', (_what, model, wanted) => {
    const words = figureWords('题目', model, language);
    expect(words.startsWith('题目')).toBe(true);
    for (const one of wanted) expect(words).toContain(one);
  });
});
