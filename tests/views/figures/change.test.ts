import { describe, expect, test } from 'vitest';
import {
  changeOf,
  changeText,
  differenceText,
  yearOnYear,
} from '../../../src/lib/views/figures/change.ts';

type Values = [before: number | null, after: number | null];

const between = (
  code: string,
  [before, after]: Values,
  denominators: readonly (number | null)[] = [],
  years: readonly [number, number] = [2023, 2024],
) =>
  changeOf(
    code,
    { year: years[0], value: before, denominator: denominators[0] ?? null },
    { year: years[1], value: after, denominator: denominators[1] ?? null },
  );

describe('a change', () => {
  test.each([
    ['requests.received', [10, 12], '+20.0%', '+2'],
    ['requests.received', [12, 12], '0.0%', '0'],
    ['requests.received', [9, 12], '+3', '+3'],
    ['requests.received', [0, 3], '+3', '+3'],
    ['fees.amount', [10.1, 10.4], '+3.0%', '+0.3'],
    ['rate.granted', [0.5, 0.531], '+3.1个百分点', '+3.1个百分点'],
    ['backlog.months', [1.8956, 1.5], '−0.4个月', '−0.4个月'],
    ['ratio.interpretations', [0.5, 2.25], '+1.75倍', '+1.75倍'],
    ['normative.net_change', [40, 30], '−10', '−10'],
  ] as [string, Values, string, string][])('of %s from %o is %s', (code, values, text, plain) => {
    const change = between(code, values, [100, 100]);
    expect(changeText(change, 'zh')).toBe(text);
    expect(differenceText(change, 'zh')).toBe(plain);
  });

  test.each([
    ['requests.received', [null, 12], [], 'unknown'],
    ['procurement.amount', [100, 120], [], 'unstated'],
    ['rate.granted', [0.5, 0.6], [9, 40], 'few'],
    ['rate.granted', [0.5, 0.6], [40, 9], 'few'],
    ['backlog.months', [2, 1], [9, 40], 'few'],
    ['reconsideration.total', [20, 30], [], 'broken'],
  ] as [string, Values, number[], string][])(
    'of %s from %o over %o is none: %s',
    (code, values, denominators, why) => {
      const change = between(code, values, denominators);
      expect(change).toEqual({ kind: 'none', why });
      expect(changeText(change, 'en') + differenceText(change, 'en')).toBe('');
    },
  );

  test('to an earlier year is broken by the same break', () => {
    expect(between('reconsideration.total', [20, 30], [], [2024, 2023])).toMatchObject({
      why: 'broken',
    });
    expect(between('reconsideration.total', [20, 30], [], [2023, 2022])).toMatchObject({
      kind: 'ratio',
    });
  });
});

test.each([
  ['rounded', 'number', [11000, 6500], '约降四成', 'about −40 %', '约−4,500'],
  ['number', 'rounded', [100, 121], '约增两成', 'about +20 %', '约+21'],
  ['rounded', 'rounded', [1000, 1040], '大致持平', 'about the same', '约+40'],
  ['rounded', 'number', [100, 300], '约增2倍', 'about +200 %', '约+200'],
  ['rounded', 'number', [100, 315], '约增2.2倍', 'about +220 %', '约+215'],
  ['rounded', 'number', [100, 2], '约降至近零', 'about −100 %', '约−98'],
  ['rounded', 'number', [9, 20], '约+11', 'about +11', '约+11'],
  ['number', 'number', [11000, 6500], '−40.9%', '−40.9 %', '−4,500'],
] as [string, string, [number, number], string, string, string][])(
  'between figures told as %s and %s %o is no more exact than they are',
  (earlier, later, [before, after], zh, en, difference) => {
    const change = changeOf(
      'published.website',
      { year: 2023, value: before, status: earlier },
      { year: 2024, value: after, status: later },
    );
    expect(changeText(change, 'zh')).toBe(zh);
    expect(changeText(change, 'en')).toBe(en);
    expect(differenceText(change, 'zh')).toBe(difference);
  },
);

test('同比 needs a base of ten', () => {
  expect(yearOnYear(20, 10)).toBe(1);
  expect(yearOnYear(20, 9)).toBeNull();
  expect(yearOnYear(null, 10)).toBeNull();
});
