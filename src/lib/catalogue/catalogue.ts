import type { Form } from '../model/report.ts';
import { CONTESTED } from './contested.ts';
import { DERIVED, type Derived } from './derived.ts';
import type { Indicator } from './indicator.ts';
import { NARRATIVE } from './narrative.ts';
import { PUBLICATION } from './publication.ts';
import { REQUESTS } from './requests.ts';

/** Every printed indicator in the order of the form. */
export const INDICATORS: readonly Indicator[] = [
  ...NARRATIVE,
  ...PUBLICATION,
  ...REQUESTS,
  ...CONTESTED,
];

const byCode = new Map<string, Indicator | Derived>(
  [...INDICATORS, ...DERIVED].map((indicator) => [indicator.code, indicator]),
);

/** The entry of a printed or derived indicator, undefined for a code that is not one. */
export function findIndicator(code: string): Indicator | Derived | undefined {
  return byCode.get(code);
}

/** The entry of an indicator that is known to exist; throws on a code that is not in the catalogue. */
export function indicatorOf(code: string): Indicator | Derived {
  const indicator = byCode.get(code);
  if (!indicator) throw new Error(`unknown indicator: ${code}`);
  return indicator;
}

export function isDerived(indicator: Indicator | Derived): indicator is Derived {
  return indicator.section === 'derived';
}

/** Whether a code is a row of Section III, whose figures stand in a column for each applicant. */
export function isPerApplicant(code: string): boolean {
  const indicator = byCode.get(code);
  return indicator !== undefined && !isDerived(indicator) && indicator.perApplicant;
}

/** Group rows the form prints as headings only: no cell of their own, a sum told in prose at most. */
const HEADING_ROWS = new Set(['outcome.refused', 'outcome.unavailable', 'outcome.declined']);

/** Whether the form has a fillable row for this indicator (Section I has no rows). */
export function isFormRow(indicator: Indicator, form: Form): boolean {
  if (indicator.section === 'narrative' || HEADING_ROWS.has(indicator.code)) return false;
  if (indicator.code === 'outcome.other') return form === '2019';
  return indicator.forms.includes(form);
}

/** Codes of the rows that add up to this one, in the order of the form. */
export function partsOf(code: string): string[] {
  return INDICATORS.filter((indicator) => indicator.parent === code).map(({ code }) => code);
}
