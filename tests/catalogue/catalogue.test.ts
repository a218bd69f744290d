import { describe, expect, it } from 'vitest';
import {
  findIndicator,
  indicatorOf,
  INDICATORS,
  isDerived,
  partsOf,
} from '../../src/lib/catalogue/catalogue.ts';
import {
  isFormRow,
  isOutcomeGroup,
  OUTCOME_GROUPS,
} from '../../src/lib/catalogue/outcome-groups.ts';
import { DERIVED } from '../../src/lib/catalogue/derived.ts';
import { FORMS, type Form } from '../../src/lib/model/form.ts';
import { DERIVED_CODES, EXPECTED } from './expected-codes.ts';

const all = [...INDICATORS, ...DERIVED];

describe('the catalogue', () => {
  it('holds every code of the form once, in its order, with its section, unit and forms', () => {
    const found = INDICATORS.map(
      ({ code, section, unit, nature, forms }) =>
        `${section} ${code} ${unit} ${nature} ${forms.join('+')}`,
    );
    expect(found).toEqual(EXPECTED);
  });

  it('holds every derived indicator once', () => {
    expect(DERIVED.map(({ code }) => code)).toEqual(DERIVED_CODES);
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  });

  it('gives seven columns to Section III and one figure to every other row', () => {
    const odd = INDICATORS.filter(
      ({ section, perApplicant }) => perApplicant !== (section === 'requests'),
    );
    expect(odd.map(({ code }) => code)).toEqual([]);
  });

  it.each([
    ['label', 'zh'],
    ['label', 'en'],
    ['short', 'zh'],
    ['short', 'en'],
  ] as const)('has a %s (%s) of its own for every indicator', (kind, language) => {
    const labels = all.map((indicator) => indicator[kind][language].trim());
    expect(labels.filter((label, at) => label === '' || labels.indexOf(label) !== at)).toEqual([]);
  });

  it('writes Chinese labels in Chinese signs', () => {
    const labels = all.flatMap(({ label, short }) => [label.zh, short.zh]);
    expect(labels.filter((label) => /[,"':;()?!]/.test(label))).toEqual([]);
  });
});

describe('rows of the form', () => {
  it.each([
    ['2021', 'publication', 10],
    ['2019', 'publication', 22],
    ['2021', 'requests', 25],
    ['2019', 'requests', 23],
    ['2021', 'contested', 15],
    ['2019', 'contested', 15],
    ['2021', 'narrative', 0],
  ] as const)('form %s has in %s %i rows to fill', (form, section, rows) => {
    const found = INDICATORS.filter(
      (indicator) => indicator.section === section && isFormRow(indicator, form),
    );
    expect(found.map(({ code }) => code)).toHaveLength(rows);
  });

  it.each([
    ['outcome.other', '2019', true],
    ['outcome.other', '2021', false],
    ['outcome.other.other', '2019', false],
    ['outcome.other.other', '2021', true],
    ['outcome.refused', '2019', false],
    ['outcome.refused', '2021', false],
    ['outcome.total', '2021', true],
    ['rules.made', '2021', false],
    ['rules.issued', '2019', false],
    ['permits.decisions', '2019', true],
  ] satisfies [string, Form, boolean][])('%s on form %s: %s', (code, form, expected) => {
    const indicator = indicatorOf(code);
    expect(!isDerived(indicator) && isFormRow(indicator, form)).toBe(expected);
  });
});

/** Wholes and their parts, typed from the form. */
const PARTS: [whole: string, parts: string[]][] = [
  ['published.total', ['website', 'wechat', 'weibo', 'other_media'].map((x) => `published.${x}`)],
  [
    'outcome.total',
    ['granted', 'partly_granted', 'refused', 'unavailable', 'declined', 'other'].map(
      (row) => `outcome.${row}`,
    ),
  ],
  [
    'outcome.unavailable',
    ['not_held', 'needs_creation', 'unclear'].map((row) => `outcome.unavailable.${row}`),
  ],
  ['outcome.other', ['no_correction', 'fee_unpaid', 'other'].map((row) => `outcome.other.${row}`)],
  [
    'litigation.direct.total',
    ['upheld', 'rectified', 'other', 'pending'].map((row) => `litigation.direct.${row}`),
  ],
  ['requests.received', []],
];

describe('parts', () => {
  it.each(PARTS)('of %s', (whole, parts) => {
    expect(partsOf(whole)).toEqual(parts);
  });

  it('belong to a whole that is in the catalogue and stands on the same forms', () => {
    const odd = INDICATORS.filter(({ parent, forms }) => {
      const whole = parent === null ? null : findIndicator(parent);
      return whole !== null && !forms.every((form) => whole?.forms.includes(form));
    });
    expect(odd.map(({ code, parent }) => `${code} of ${parent}`)).toEqual([]);
  });
});

describe('formulas', () => {
  it.each(DERIVED)('$code names only what its forms have', ({ forms, numerator, denominator }) => {
    const named = [numerator, denominator].flatMap((sum) =>
      sum ? [...sum.plus, ...(sum.minus ?? [])] : [],
    );
    expect(named).not.toEqual([]);
    for (const code of named) {
      const indicator = findIndicator(code.replace(/@-1$/, ''));
      expect(indicator?.section ?? `${code} is not in the catalogue`).toMatch(
        /narrative|publication|requests|contested/,
      );
      expect(forms.filter((form) => !indicator?.forms.includes(form))).toEqual([]);
    }
  });

  it('know the four groups of outcomes', () => {
    expect(OUTCOME_GROUPS).toEqual(
      ['refused', 'unavailable', 'declined', 'other'].map((group) => `outcome.${group}`),
    );
    expect(isOutcomeGroup('outcome.granted')).toBe(false);
  });
});

describe('looking up', () => {
  it.each(['', 'requests', 'outcome', '__proto__', 'constructor', 'rate.merit '])(
    '“%s” finds nothing',
    (code) => {
      expect(findIndicator(code)).toBeUndefined();
      expect(() => indicatorOf(code)).toThrow(`unknown indicator: ${code}`);
    },
  );

  it('knows the two forms', () => {
    expect(FORMS).toEqual(['2019', '2021']);
  });
});
