import { formulaTerms } from '../../catalogue/formula-terms.ts';
import { breaksOf } from '../../catalogue/breaks.ts';
import { indicatorOf, INDICATORS } from '../../catalogue/catalogue.ts';
import { DERIVED, type Derived } from '../../catalogue/derived.ts';
import { formPlace, type FormPlace } from '../../catalogue/form-place.ts';
import { SECTIONS, type Indicator, type Section } from '../../catalogue/indicator.ts';
import { agenciesText } from '../../messages/agencies.ts';
import { breakText } from '../../messages/breaks.ts';
import { dataText } from '../../messages/data/data.ts';
import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import { methodsText } from '../../messages/methods/methods.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { FORMS, type Form } from '../../model/form.ts';
import { formulaText } from '../figures/rate-notes.ts';

/** A link within the page: `code` names the place. */
export type Reference = { code: string; label: string };

/** One indicator as the page defines it; `code` is its anchor. */
export type MethodEntry = {
  code: string;
  label: string;
  /** Where it stands on each form, its unit and nature, what it is part of: one line. */
  facts: string;
  /** Other printed labels. */
  variants: string;
  breaks: string;
  /** Computed indicators that read it. */
  usedIn: readonly Reference[];
};

/** A computed indicator: its formula, and what it must not be read as. */
export type DerivedMethod = MethodEntry & { formula: string; trap: string };

export type SectionEntries = { section: Section; title: string; entries: readonly MethodEntry[] };

/** Every printed indicator by section of the form. */
export function printedSections(language: Language): SectionEntries[] {
  return SECTIONS.filter((section) => section !== 'derived').map((section) => ({
    section,
    title: domainText[language].section[section],
    entries: INDICATORS.filter((indicator) => indicator.section === section).map((indicator) =>
      printedEntry(indicator, language),
    ),
  }));
}

/** Every computed indicator with its formula. */
export function derivedMethods(language: Language): DerivedMethod[] {
  const { entry } = methodsText[language];
  return DERIVED.map((derived) => ({
    code: derived.code,
    label: derived.label[language],
    facts: joined([entry.unit(unitOf(derived, language)), formsOf(derived, language)], language),
    variants: '',
    breaks: breaksText(derived.code, language),
    usedIn: [],
    formula: formulaText(derived, language),
    trap: derived.trap?.[language] ?? '',
  }));
}

function printedEntry(indicator: Indicator, language: Language): MethodEntry {
  const { entry } = methodsText[language];
  const { code, label, nature, parent, perApplicant, variants } = indicator;
  return {
    code,
    label: label[language],
    facts: joined(
      [
        ...placesOf(indicator, language),
        entry.unit(unitOf(indicator, language)),
        entry[nature],
        ...(perApplicant ? [dataText[language].perApplicant] : []),
        ...(parent === null ? [] : [entry.parent(indicatorOf(parent).label[language])]),
      ],
      language,
    ),
    variants:
      variants.length > 0
        ? dataText[language].variants(punctuation[language].listed(variants))
        : '',
    breaks: breaksText(code, language),
    usedIn: DERIVED.filter((derived) => isRead(code, derived)).map((derived) => ({
      code: derived.code,
      label: derived.label[language],
    })),
  };
}

/** The place on each form, once where all forms print it at the same. */
function placesOf(indicator: Indicator, language: Language): string[] {
  const { entry, form } = methodsText[language];
  const words = domainText[language].form;
  const places = [...FORMS].reverse().flatMap((one): { form: Form; text: string }[] => {
    const place = formPlace(indicator, one);
    return place === null ? [] : [{ form: one, text: placeText(place, language) }];
  });
  const texts = [...new Set(places.map(({ text }) => text))];
  const [only, more] = places;
  if (only && !more) return [entry.place(form.only(words[only.form]), only.text)];
  if (texts.length === 1) return texts;
  return places.map((one) => entry.place(words[one.form], one.text));
}

function placeText(place: FormPlace, language: Language): string {
  const { entry } = methodsText[language];
  switch (place.kind) {
    case 'article':
      return entry.article(agenciesText[language].article(place.item));
    case 'row':
      return entry.row(place.row, place.of);
    case 'cell':
      return entry.cell(place.cell, place.of);
    case 'heading':
    case 'prose':
      return entry[place.kind];
  }
}

function unitOf(indicator: Indicator | Derived, language: Language): string {
  const { multiple, unit } = dataText[language];
  return 'isMultiple' in indicator && indicator.isMultiple ? multiple : unit[indicator.unit];
}

function formsOf({ forms }: Derived, language: Language): string {
  const { form } = methodsText[language];
  const [only] = forms;
  return forms.length === FORMS.length || only === undefined
    ? form.shared
    : form.only(domainText[language].form[only]);
}

function breaksText(code: string, language: Language): string {
  const { reason } = breakText[language];
  return joined(
    breaksOf(code).map(({ after, kind }) => reason[kind](after + 1)),
    language,
  );
}

/** Whether a formula names an indicator, of this year or of the one before. */
const isRead = (code: string, formula: Derived): boolean =>
  formulaTerms(formula).some((term) => term.code === code);

const joined = (statements: readonly string[], language: Language): string =>
  statements.join(methodsText[language].entry.separator);
