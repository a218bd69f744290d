import { INDICATORS } from './printed.ts';
import { DERIVED, type Derived } from './derived.ts';
import type { Indicator } from './indicator.ts';

export { INDICATORS, partsOf } from './printed.ts';

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
