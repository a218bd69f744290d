import { expect, test } from 'vitest';
import { cutNote } from '../../src/lib/charts/shown-rows.ts';
import type { BarsModel, LinesModel } from '../../src/lib/views/figures/frame.ts';

const bars = (rows: number, of?: number): BarsModel => ({
  kind: 'bars',
  format: 'count',
  rows: Array.from({ length: rows }, (_, at) => ({
    label: String(at),
    value: at,
    text: String(at),
    hint: '',
    marked: false,
  })),
  ...(of === undefined ? {} : { of }),
});

test.each([
  ['all bars', bars(13), 600, null],
  ['the first on a phone', bars(13), 342, '图中为前12个，共13个，其余见表'],
  ['few bars on a phone', bars(12), 342, null],
  ['the first of a long list', bars(40, 90), 600, '图中为前40个，共90个，其余见表'],
] as const)('%s', (_what, model, width, note) => {
  expect(cutNote(model, width, 'zh')).toBe(note);
});

test('lines leave nothing out', () => {
  const lines = { kind: 'lines', series: [] } as unknown as LinesModel;
  expect(cutNote(lines, 342, 'zh')).toBeNull();
});
