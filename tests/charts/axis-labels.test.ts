import { expect, test } from 'vitest';
import { axisFormatter } from '../../src/lib/charts/theme.ts';
import type { ValueFormat } from '../../src/lib/views/figures/frame.ts';

/** The axis leaves out a decimal that is zero, never a zero within a number. */
test.each<[ValueFormat, number, string, string]>([
  ['multiple', 0, '0倍', '0×'],
  ['multiple', 0.05, '0.05倍', '0.05×'],
  ['multiple', 0.5, '0.5倍', '0.5×'],
  ['multiple', 1, '1倍', '1×'],
  ['multiple', 1.05, '1.1倍', '1.1×'],
  ['multiple', 10, '10倍', '10×'],
  ['rate', 0, '0%', '0 %'],
  ['rate', 0.005, '0.5%', '0.5 %'],
  ['rate', 0.05, '5%', '5 %'],
  ['rate', 0.5, '50%', '50 %'],
  ['rate', 1, '100%', '100 %'],
  ['rate', 10, '1,000%', '1,000 %'],
  ['count', 0.05, '0.05', '0.05'],
  ['count', 10_000, '1万', '10k'],
])('%s %d is %s, in English %s', (format, value, zh, en) => {
  expect([axisFormatter(format, 'zh')(value), axisFormatter(format, 'en')(value)]).toEqual([
    zh,
    en,
  ]);
});
