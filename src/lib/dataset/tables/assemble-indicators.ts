import { INDICATORS } from '../../catalogue/catalogue.ts';
import { DERIVED } from '../../catalogue/derived.ts';
import type { Row } from './tables.ts';

/** Rows of `indicator`: the printed ones in the order of the form, then the derived ones. */
export function assembleIndicators(): Row[] {
  const printed = INDICATORS.map(({ nature, parent, perApplicant, ...entry }) => ({
    ...entry,
    nature: nature as string | null,
    parent,
    perApplicant,
  }));
  const derived = DERIVED.map((entry) => ({ ...entry, nature: null, parent: null }));
  return [...printed, ...derived].map((entry, position) => ({
    code: entry.code,
    position,
    section: entry.section,
    label_zh: entry.label.zh,
    label_en: entry.label.en,
    short_zh: entry.short.zh,
    short_en: entry.short.en,
    unit: entry.unit,
    nature: entry.nature,
    parent: entry.parent,
    per_applicant: entry.perApplicant,
    forms: entry.forms.join(';'),
  }));
}
