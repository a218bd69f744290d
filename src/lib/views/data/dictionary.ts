import { indicatorOf, INDICATORS } from '../../catalogue/catalogue.ts';
import { formatExact } from '../../messages/format.ts';
import { DERIVED, type Derived } from '../../catalogue/derived.ts';
import { SECTIONS, type Indicator } from '../../catalogue/indicator.ts';
import type { IndicatorUse } from '../../queries/data.ts';
import { dataText } from '../../messages/data/data.ts';
import { domainText } from '../../messages/domain.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { hrefOf, methodsHref, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import { formulaText } from '../figures/rate-notes.ts';

/** One indicator as the dictionary explains it. */
export type DictionaryEntry = {
  code: string;
  label: string;
  /** Other printed labels, and whether the row has the applicant columns. */
  notes: readonly string[];
  /** Its figures by unit and year; null when no report states it. */
  href: string | null;
  /** Its definition on the page of methods. */
  definition: string;
  unit: string;
  nature: string;
  forms: string;
  parent: string;
  reports: string;
  years: string;
};

/** A computed indicator: its formula in words, and what it must not be read as. */
export type DerivedEntry = DictionaryEntry & {
  formula: string;
  trap: string;
};

export type Dictionary = {
  sections: readonly { section: string; title: string; entries: readonly DictionaryEntry[] }[];
  derived: { title: string; entries: readonly DerivedEntry[] };
  shown: number;
  all: number;
};

/** The indicators whose code or labels hold the state's search text, by section of the form. */
export function dictionary(
  uses: readonly IndicatorUse[],
  state: ViewState,
  openings: Openings,
): Dictionary {
  const used = new Map(uses.map((use) => [use.code, use]));
  const entry = (indicator: Indicator | Derived) =>
    entryOf(indicator, used.get(indicator.code), state, openings);
  const sections = SECTIONS.filter((section) => section !== 'derived')
    .map((section) => ({
      section,
      title: domainText[state.lang].section[section],
      entries: INDICATORS.filter(
        (indicator) => indicator.section === section && matches(indicator, state.search),
      ).map(entry),
    }))
    .filter(({ entries }) => entries.length > 0);
  const derived = DERIVED.filter((indicator) => matches(indicator, state.search)).map(
    (indicator) => ({
      ...entry(indicator),
      formula: formulaText(indicator, state.lang),
      trap: indicator.trap?.[state.lang] ?? '',
    }),
  );
  return {
    sections,
    derived: { title: domainText[state.lang].section.derived, entries: derived },
    shown: sections.reduce((sum, { entries }) => sum + entries.length, derived.length),
    all: INDICATORS.length + DERIVED.length,
  };
}

function matches(indicator: Indicator | Derived, search: string): boolean {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const { code, label, short } = indicator;
  const variants = 'variants' in indicator ? indicator.variants : [];
  const text = [code, ...Object.values(label), ...Object.values(short), ...variants].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

function entryOf(
  indicator: Indicator | Derived,
  use: IndicatorUse | undefined,
  asked: Asked,
  openings: Openings,
): DictionaryEntry {
  const { lang } = asked;
  const text = dataText[lang];
  const { code, unit, forms } = indicator;
  const isPrinted = 'nature' in indicator;
  const variants = isPrinted ? indicator.variants : [];
  return {
    code,
    label: indicator.label[lang],
    notes: [
      ...(indicator.perApplicant ? [text.perApplicant] : []),
      ...(variants.length > 0 ? [text.variants(punctuation[lang].listed(variants))] : []),
    ],
    definition: methodsHref(code, asked, openings),
    href: use ? hrefOf('/trends', { lang, indicator: code }, openings) : null,
    unit: 'isMultiple' in indicator && indicator.isMultiple ? text.multiple : text.unit[unit],
    nature: isPrinted ? text.nature[indicator.nature] : '',
    forms:
      forms.length > 1 ? text.allForms : forms.map((form) => domainText[lang].form[form]).join(' '),
    parent: isPrinted && indicator.parent ? indicatorOf(indicator.parent).short[lang] : '',
    reports: use ? formatExact(use.reports, lang) : text.noReports,
    years: use ? yearSpan(use.first_year, use.last_year) : '',
  };
}

/** `2019–2025`, or the one year. */
export function yearSpan(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}
