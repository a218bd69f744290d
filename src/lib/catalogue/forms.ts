import { FORMS, type Form } from '../model/form.ts';
import { FORM_ENTRIES, SHARED_HEADS, type FormEntry } from './form-entries.ts';

/** The form in force; what is on no known form is laid out on it. */
export const CURRENT_FORM: Form = FORMS.reduce((latest, form) =>
  FORM_ENTRIES[form].since > FORM_ENTRIES[latest].since ? form : latest,
);

/** The newest form first: of two wordings that both fit, the newer is meant. */
const NEWEST_FIRST = [...FORMS].sort((a, b) => FORM_ENTRIES[b].since - FORM_ENTRIES[a].since);

/** The form prescribed for a reporting year, null for a year before the first. */
export function formOfYear(year: number): Form | null {
  return NEWEST_FIRST.find((form) => FORM_ENTRIES[form].since <= year) ?? null;
}

/** The fields of a row of Section II in the order of the form; none where the form lacks the row. */
export function publicationFields(subject: string, form: Form): readonly string[] {
  return FORM_ENTRIES[form].publication
    .filter(({ subjects }) => subjects.some((one) => one === subject))
    .flatMap(({ measures }) => measures.map(([field]) => field));
}

/** The forms that print a figure of Section II. */
export function formsWith(subject: string, field: string): Form[] {
  return FORMS.filter((form) => publicationFields(subject, form).includes(field));
}

/** Every head of Section II with the words it is known by, those of the newest form first. */
export const PUBLICATION_HEADS: FormEntry['heads'] = [
  ...NEWEST_FIRST.flatMap((form) => FORM_ENTRIES[form].heads),
  ...SHARED_HEADS,
];

/** The words in heads by which a form is known. */
const tellingWords = (form: Form): RegExp[] => [
  ...FORM_ENTRIES[form].heads.map(([, words]) => words),
  ...FORM_ENTRIES[form].wordings,
];

/**
 * The one form that has every head found in a text; null when no head tells, or none or several
 * forms have them all.
 */
export function formOfHeads(text: string): Form | null {
  const found = FORMS.flatMap(tellingWords)
    .filter((words) => words.test(text))
    .map(({ source }) => source);
  const fitting = FORMS.filter((form) => {
    const own = tellingWords(form).map(({ source }) => source);
    return found.every((source) => own.includes(source));
  });
  const [form] = fitting;
  return fitting.length === 1 && form ? form : null;
}

/**
 * The one form on which a row of decisions has so many figures; a subject that only one form asks of
 * tells it by its label alone.
 */
export function formOfRow(subject: string, figures: number | null): Form | null {
  const asking = FORMS.filter((form) => publicationFields(subject, form).length > 0);
  const fitting =
    asking.length === 1
      ? asking
      : asking.filter((form) => {
          const fields = publicationFields(subject, form);
          return fields.includes('decisions') && fields.length === figures;
        });
  const [form] = fitting;
  return fitting.length === 1 && form ? form : null;
}
