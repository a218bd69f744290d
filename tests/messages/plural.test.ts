import { expect, it } from 'vitest';
import { plural } from '../../src/lib/messages/plural.ts';
import { shellText } from '../../src/lib/messages/shell.ts';
import { countedText, unitText } from '../../src/lib/messages/units.ts';
import { workbenchText } from '../../src/lib/messages/workbench/workbench.ts';

it('counts one as one and groups the digits of many', () => {
  expect([0, 1, 1200].map((n) => plural(n, 'report'))).toEqual([
    ...['0 reports', '1 report', '1,200 reports'],
  ]);
  expect([1, 2].map((n) => plural(n, 'agency', 'agencies'))).toEqual(['1 agency', '2 agencies']);
});

it('counts one with a counting word of the catalogue', () => {
  const counted = (number: string) => countedText.en(number, unitText.en.case);
  expect(['0', '1', '11', '1.0'].map(counted)).toEqual([
    ...['0 cases', '1 case', '11 cases', '1.0 cases'],
  ]);
  expect(countedText.zh('1', unitText.zh.case)).toBe('1件');
  expect(countedText.en('1', unitText.en.wan_yuan)).toBe('1 ×10,000 yuan');
});

it('is how menus count', () => {
  expect(shellText.en.reports(1)).toBe('1 report');
  expect(workbenchText.en.pickedUnits(1)).toBe('1 unit listed');
  expect(workbenchText.en.pickedUnits(0)).toBe('none of the units listed');
});
