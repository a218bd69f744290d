import { expect, it } from 'vitest';
import { formulaTerms, previousYear, termsOf } from '../../src/lib/catalogue/formula-terms.ts';

it.each([
  [null, []],
  [{ plus: ['a'] }, [{ code: 'a', yearsBack: 0, sign: 1 }]],
  [
    { plus: ['a', previousYear('b')], minus: ['c'] },
    [
      { code: 'a', yearsBack: 0, sign: 1 },
      { code: 'b', yearsBack: 1, sign: 1 },
      { code: 'c', yearsBack: 0, sign: -1 },
    ],
  ],
])('the terms of %o', (sum, terms) => {
  expect(termsOf(sum)).toEqual(terms);
});

it('of a formula are those of its numerator, then those of its denominator', () => {
  const formula = { numerator: { plus: ['a'] }, denominator: { plus: ['b'] } };
  expect(formulaTerms(formula).map(({ code }) => code)).toEqual(['a', 'b']);
  expect(formulaTerms({ ...formula, denominator: null })).toHaveLength(1);
});
