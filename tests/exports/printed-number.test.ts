import { describe, expect, it } from 'vitest';
import { printedNumber } from '../../src/lib/exports/printed-number.ts';
import {
  formatChange,
  formatDifference,
  formatExact,
  formatMultiple,
  formatPoints,
  formatRate,
} from '../../src/lib/messages/format.ts';
import { LANGUAGES } from '../../src/lib/messages/language.ts';

const NUMBERS = [0, 1, -1, 12, -8, 999, 1000, 12345, -12345, 75.93, 0.0005, 1 / 3, -0.031, 2.3456];

describe('a number in a file', () => {
  it.each([
    ['12,345', 12345, 12345, '#,##0'],
    ['12', 12, 12, '#,##0'],
    ['2023', 2023, 2023, '0'],
    ['75.93', 75.93, 75.93, '#,##0.00'],
    ['−8', -8, -8, '+#,##0;-#,##0;#,##0'],
    ['-8', -8, -8, '#,##0'],
    ['33.3%', 1 / 3, 1 / 3, '0.0%'],
    ['33.3 %', 1 / 3, 1 / 3, '0.0 %'],
    ['0.0%', 0, 0, '0.0%'],
    ['+1,624.9%', 16.249, 16.249, '+#,##0.0%;-#,##0.0%;#,##0.0%'],
    ['+8.1%', 0.081, 0.081, '+0.0%;-0.0%;0.0%'],
    ['2.3倍', 2.3456, 2.3456, '#,##0.0"倍"'],
    ['−3.1个百分点', -0.031, -3.1, '+#,##0.0"个百分点";-#,##0.0"个百分点";#,##0.0"个百分点"'],
    ['1.2万', 12000, 12000, '0'],
    ['约降四成', -0.41, -0.41, 'General'],
    ['第3名', 3, 3, '0'],
    ['12', 0.12, 0.12, 'General'],
  ])('%s', (text, value, number, format) => {
    expect(printedNumber({ text, value })).toEqual({ value: number, format });
  });

  it('has its unit behind it where the head says it', () => {
    expect(printedNumber({ text: '75.93', value: 75.93 }, '万元').format).toBe('#,##0.00"万元"');
  });

  it.each(LANGUAGES)('leaves with all its digits, whatever %s shows of it', (language) => {
    for (const value of NUMBERS) {
      for (const text of [
        formatExact(value, language),
        formatRate(value, language),
        formatChange(value, language),
        formatDifference(value, language),
        formatMultiple(value, language),
      ]) {
        expect(printedNumber({ text, value }).value, text).toBe(value);
      }
      const points = printedNumber({ text: formatPoints(value, language), value }).value;
      expect([value, value * 100].some((one) => Math.abs(one - points) < 1e-9)).toBe(true);
    }
  });
});
