import { describe, expect, it } from 'vitest';
import {
  asPrinted,
  shownNumber,
  shownText,
} from '../../../src/lib/importers/sheets/shown-value.ts';

const show = (value: number, code: string, hidesZeros = false): string =>
  shownNumber(value, { code, from1904: false, hidesZeros });

describe('a number shows', () => {
  it.each([
    ['as it is stored', 1204, 'General', '1204'],
    ['as it is stored where no format is told', 36.5, '', '36.5'],
    ['without the rounding error of a sum', 0.1 + 0.2, 'General', '0.3'],
    ['as it is stored, under a name of General', 7, 'G/通用格式', '7'],
    ['as it is stored, as text', 12, '@', '12'],
    ['scaled and renamed', 365_000, '0\\.0,"万"', '36.5万'],
    [
      'scaled, with the sign of East Asian programs before the point',
      365_000,
      '0!.0,"万"',
      '36.5万',
    ],
    ['scaled where it is large', 365_000, '[>=10000]0\\.0,"万";0', '36.5万'],
    ['as it is where it is small', 365, '[>=10000]0\\.0,"万";0', '365'],
    ['as a mark for zero', 0, '0;-0;"—"', '—'],
    ['as nothing for zero', 0, '0;-0;', ''],
    ['as nothing for zero, by a bare sign', 0, '#', ''],
    ['as nothing at all', 12, ';;;', ''],
    ['in the columns of accounts', 1204, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '1,204'],
    ['as a dash in the columns of accounts', 0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '-'],
    ['rounded', 36.456, '0.00', '36.46'],
    ['with its unit', 12, '0"件"', '12件'],
    ['negative where brackets say it', -3, '0_);\\(0\\)', '-3'],
    ['negative where red ink says it', -3, '0;[Red]0', '-3'],
    ['as a share', 0.123, '0.0%', '12.3%'],
    ['as a date', 45_000, 'yyyy"年"m"月"', '2023-03-15'],
    ['as a date of Chinese Excel', 45_000, '[$-804]yyyy"年"m"月"d"日"', '2023-03-15'],
    ['by a rule nobody can follow: told with the rule', 4, '0"件', '=TEXT(4,"0"件")'],
  ])('%s', (_name, value, code, shown) => {
    expect(show(value, code)).toBe(shown);
  });

  it('as nothing for zero where the sheet says so', () => {
    expect([show(0, 'General', true), show(0, '0.00', true), show(5, 'General', true)]).toEqual([
      '',
      '',
      '5',
    ]);
  });

  it.each(['General', '0', '#,##0', '0.00'])(
    'in a notation that is no count where its digits do not fit (%s)',
    (code) => {
      expect(show(1_234_567_890_123_456, code)).toBe('1.234567890123456E+15');
      expect(show(9_007_199_254_740_990, code)).toBe('9.00719925474099E+15');
    },
  );
});

describe('a text shows', () => {
  it.each([
    ['as it is', '规章', 'General', '规章'],
    ['as it is under a format of numbers', '/', '0;-0;"—"', '/'],
    ['as nothing', '规章', ';;;', ''],
    ['with what its section says', '一', '0;-0;0;"第"@', '第一'],
  ])('%s', (_name, text, code, shown) => {
    expect(shownText(text, code)).toBe(shown);
  });
});

it.each([
  ['(3)', -3, '-3'],
  ['-3', -3, '-3'],
  ['—', 0, '—'],
  ['9,007,199,254,740,990', 9_007_199_254_740_993, '9.007199254740992E+15'],
])('%s beside %d is %s', (shown, value, printed) => {
  expect(asPrinted(shown, value)).toBe(printed);
});
