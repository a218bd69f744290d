import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { markChartPainted, markSelectionChanged } from '../../../src/lib/state/view/timing.ts';

const measures = () => performance.getEntriesByName('nianbao:filter').length;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) => paint());
  markChartPainted();
  performance.clearMeasures();
});

afterEach(() => vi.unstubAllGlobals());

const STEPS: [what: string, steps: (() => void)[], measured: number][] = [
  ['a chart that nobody waited for', [markChartPainted], 0],
  ['a change without a chart', [markSelectionChanged], 0],
  ['a change and its chart', [markSelectionChanged, markChartPainted], 1],
  ['a change and two charts', [markSelectionChanged, markChartPainted, markChartPainted], 1],
  ['two changes in a row', [markSelectionChanged, markSelectionChanged, markChartPainted], 1],
  [
    'a change after a chart',
    [markSelectionChanged, markChartPainted, markSelectionChanged, markChartPainted],
    2,
  ],
];

it.each(STEPS)('%s', (_what, steps, measured) => {
  for (const step of steps) step();
  expect(measures()).toBe(measured);
});
