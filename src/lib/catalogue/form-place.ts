import type { Form } from '../model/form.ts';
import { CONTESTED } from './sections/contested.ts';
import { FORM_ENTRIES } from './form-entries.ts';
import type { Indicator } from './indicator.ts';
import { isFormRow, requestRowsOn } from './outcome-groups.ts';

/**
 * Where a form prints an indicator. `article`: an item of article 20 of the Regulation, as Section II is
 * laid out; `row`: a fillable row of Section III; `heading`: a heading of that section without cells;
 * `cell`: one of the cells of Section IV; `prose`: Section I has no rows.
 */
export type FormPlace =
  | { kind: 'article'; item: number }
  | { kind: 'row'; row: number; of: number }
  | { kind: 'heading' }
  | { kind: 'cell'; cell: number; of: number }
  | { kind: 'prose' };

/** The place of an indicator on a form; null where the form does not have it. */
export function formPlace(indicator: Indicator, form: Form): FormPlace | null {
  const { code, section } = indicator;
  if (!indicator.forms.includes(form)) return null;
  if (section === 'narrative') return { kind: 'prose' };
  if (section === 'publication') return articleOf(code, form);
  if (section === 'requests') {
    if (!isFormRow(indicator, form)) return { kind: 'heading' };
    const rows = requestRowsOn(form);
    return { kind: 'row', row: rows.indexOf(code) + 1, of: rows.length };
  }
  return {
    kind: 'cell',
    cell: CONTESTED.findIndex((one) => one.code === code) + 1,
    of: CONTESTED.length,
  };
}

function articleOf(code: string, form: Form): FormPlace | null {
  const [subject = '', field = ''] = code.split('.');
  const block = FORM_ENTRIES[form].publication.find(
    ({ subjects, measures }) =>
      subjects.some((one) => one === subject) && measures.some(([measure]) => measure === field),
  );
  return block ? { kind: 'article', item: block.article } : null;
}
