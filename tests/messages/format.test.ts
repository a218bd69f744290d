import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatDifference,
  formatExact,
  formatMultiple,
  formatPoints,
  formatRate,
  formatShort,
} from '../../src/lib/messages/format.ts';
import type { Language } from '../../src/lib/messages/language.ts';

type Format = (value: number, language: Language) => string;

function describeFormat(name: string, format: Format, rows: [number, string, string][]): void {
  describe(name, () => {
    it.each(rows)('%d is %s, in English %s', (value, zh, en) => {
      expect([format(value, 'zh'), format(value, 'en')]).toEqual([zh, en]);
    });
  });
}

describeFormat('a multiple', formatMultiple, [
  [59.2, '59.2倍', '59.2×'],
  [2, '2.0倍', '2.0×'],
  [0.04, '0.04倍', '0.04×'],
  [0, '0.0倍', '0.0×'],
]);

describeFormat('an exact number', formatExact, [
  [0, '0', '0'],
  [-0, '0', '0'],
  [7, '7', '7'],
  [9_999, '9,999', '9,999'],
  [10_000, '10,000', '10,000'],
  [1_234_567, '1,234,567', '1,234,567'],
  [123_456_789, '123,456,789', '123,456,789'],
  [75.93, '75.93', '75.93'],
  [2_308.1234, '2,308.1234', '2,308.1234'],
  [-12, '−12', '−12'],
]);

describeFormat('a short number', formatShort, [
  [0, '0', '0'],
  [-0.001, '0', '0'],
  [75.934, '75.93', '75.93'],
  [9_999, '9,999', '9,999'],
  [10_000, '1万', '10k'],
  [12_345, '1.2万', '12.3k'],
  [-12_345, '−1.2万', '−12.3k'],
  [123_456, '12.3万', '123.5k'],
  [999_949, '100万', '999.9k'],
  [999_950, '100万', '1m'],
  [12_345_678, '1,234.6万', '12.3m'],
  [99_999_499, '9,999.9万', '100m'],
  [99_999_500, '1亿', '100m'],
  [100_000_000, '1亿', '100m'],
  [-123_456_789, '−1.2亿', '−123.5m'],
  [999_949_999, '10亿', '999.9m'],
  [999_950_000, '10亿', '1bn'],
  [1_250_000_000, '12.5亿', '1.3bn'],
]);

describeFormat('a rate', formatRate, [
  [0, '0.0%', '0.0 %'],
  [0.0004, '0.0%', '0.0 %'],
  [0.0005, '0.1%', '0.1 %'],
  [0.2345, '23.5%', '23.5 %'],
  [1 / 3, '33.3%', '33.3 %'],
  [1, '100.0%', '100.0 %'],
  [1.5, '150.0%', '150.0 %'],
  [12.5, '1,250.0%', '1,250.0 %'],
]);

describeFormat('a relative change', formatChange, [
  [0, '0.0%', '0.0 %'],
  [0.0004, '0.0%', '0.0 %'],
  [-0.0004, '0.0%', '0.0 %'],
  [0.12, '+12.0%', '+12.0 %'],
  [-0.12, '−12.0%', '−12.0 %'],
  [-1, '−100.0%', '−100.0 %'],
  [10.5, '+1,050.0%', '+1,050.0 %'],
]);

describeFormat('a difference of rates', formatPoints, [
  [0, '0.0个百分点', '0.0 pp'],
  [-0.0004, '0.0个百分点', '0.0 pp'],
  [0.031, '+3.1个百分点', '+3.1 pp'],
  [-0.031, '−3.1个百分点', '−3.1 pp'],
  [1, '+100.0个百分点', '+100.0 pp'],
]);

describeFormat('a difference of counts', formatDifference, [
  [0, '0', '0'],
  [12, '+12', '+12'],
  [-12, '−12', '−12'],
  [12_345, '+12,345', '+12,345'],
  [-0.5, '−0.5', '−0.5'],
]);
