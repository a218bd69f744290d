import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../../src/lib/catalogue/catalogue.ts';
import { formPlace, type FormPlace } from '../../src/lib/catalogue/form-place.ts';
import { FORMS, type Form } from '../../src/lib/model/form.ts';

const placeOf = (code: string, form: Form): FormPlace | null => {
  const indicator = INDICATORS.find((one) => one.code === code);
  if (!indicator) throw new Error(`no indicator ${code}`);
  return formPlace(indicator, form);
};

describe('where a form prints an indicator', () => {
  it.each([
    ['published.website', '2021', { kind: 'prose' }],
    ['rules.issued', '2021', { kind: 'article', item: 1 }],
    ['rules.issued', '2019', null],
    ['fees.amount', '2021', { kind: 'article', item: 8 }],
    ['procurement.amount', '2019', { kind: 'article', item: 9 }],
    ['requests.carried_over', '2021', { kind: 'row', row: 25, of: 25 }],
    ['requests.carried_over', '2019', { kind: 'row', row: 23, of: 23 }],
    ['outcome.refused', '2021', { kind: 'heading' }],
    ['outcome.other', '2019', { kind: 'row', row: 21, of: 23 }],
    ['outcome.other', '2021', { kind: 'heading' }],
    ['litigation.after_reconsideration.total', '2019', { kind: 'cell', cell: 15, of: 15 }],
  ] satisfies [string, Form, FormPlace | null][])('%s on form %s', (code, form, place) => {
    expect(placeOf(code, form)).toEqual(place);
  });

  it.each(FORMS)(
    'form %s has every row of Section III and every cell of Section IV once',
    (form) => {
      const places = INDICATORS.flatMap((indicator) => formPlace(indicator, form) ?? []);
      for (const kind of ['row', 'cell'] as const) {
        const numbers = places.flatMap((place) =>
          place.kind === 'row' && kind === 'row'
            ? [place.row]
            : place.kind === 'cell' && kind === 'cell'
              ? [place.cell]
              : [],
        );
        expect(numbers).toEqual(numbers.map((_, at) => at + 1));
        expect(numbers.length).toBeGreaterThan(10);
      }
    },
  );
});
