import { describe, expect, test } from 'vitest';
import { breaksOf } from '../../../src/lib/catalogue/breaks.ts';
import { DERIVED } from '../../../src/lib/catalogue/derived.ts';
import { INDICATORS } from '../../../src/lib/catalogue/catalogue.ts';
import { isComparable } from '../../../src/lib/catalogue/breaks.ts';
import {
  breakNotes,
  breakPlaces,
  seriesBreaks,
} from '../../../src/lib/views/figures/series-breaks.ts';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024];

describe('breaksOf', () => {
  test.each([
    ['published.website', []],
    ['requests.received', []],
    ['permits.decisions', []],
    ['outcome.other', []],
    ['normative.issued', ['form']],
    ['normative.made', ['form']],
    ['outcome.other.fee_unpaid', ['form']],
    ['normative.net_change', ['form']],
    ['rate.normative_renewal', ['form']],
    ['reconsideration.total', ['review']],
    ['litigation.direct.upheld', ['review']],
    ['litigation.stated', ['review']],
    ['rate.reconsideration_rectified', ['review']],
    ['rate.disputed', ['review']],
    ['rate.granted', []],
    ['no.such.code', []],
  ])('%s: %j', (code, kinds) => {
    expect(breaksOf(code).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('every row of one form only has one, every row of Section IV the other', () => {
    for (const { code, forms, section } of [...INDICATORS, ...DERIVED]) {
      const kinds = breaksOf(code).map(({ kind }) => kind);
      expect(kinds.includes('form'), code).toBe(forms.length === 1);
      if (section === 'contested') expect(kinds, code).toContain('review');
    }
  });
});

describe('within a range', () => {
  test('a break needs a year on both sides', () => {
    const after = (years: number[]) =>
      seriesBreaks('normative.issued', years, 'zh').map((rule) => rule.after);
    expect(after(YEARS)).toEqual([2020]);
    expect(after([2020, 2021])).toEqual([2020]);
    expect(after([2021, 2022])).toEqual([]);
    expect(after([2019, 2020])).toEqual([]);
    expect(after([])).toEqual([]);
  });

  test('a note stands in the footing exactly when a rule is drawn', () => {
    expect(breakNotes('reconsideration.total', YEARS, 'en')).toHaveLength(1);
    expect(breakNotes('reconsideration.total', [2021, 2022], 'en')).toEqual([]);
  });
});

test.each([
  ['reconsideration.total', 2022, 2023, true],
  ['reconsideration.total', 2023, 2024, false],
  ['reconsideration.total', 2022, 2025, false],
  ['reconsideration.total', 2024, 2025, true],
  ['requests.received', 2019, 2025, true],
])('%s: %i and %i compare: %s', (code, earlier, later, expected) => {
  expect(isComparable(code, earlier, later)).toBe(expected);
});

test('places after which no line runs: those before the form changed', () => {
  expect(breakPlaces('normative.issued', YEARS)).toEqual([1]);
  expect(breakPlaces('published.website', YEARS)).toEqual([]);
});
