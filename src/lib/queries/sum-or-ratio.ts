import { findIndicator, isDerived } from '../catalogue/catalogue.ts';
import type { ViewState } from '../url/view-state.ts';

/** The chosen indicator as the database knows it: which cell, and how cells are put together. */
export type AskedIndicator = { code: string; applicant: string; ratio: { factor: number } | null };

export function askedIndicator(state: Pick<ViewState, 'indicator' | 'applicant'>): AskedIndicator {
  const indicator = findIndicator(state.indicator);
  return {
    code: state.indicator,
    applicant: indicator?.perApplicant ? state.applicant : 'total',
    ratio:
      indicator && isDerived(indicator) && indicator.denominator !== null
        ? { factor: indicator.factor }
        : null,
  };
}

/**
 * SQL that puts the known figures of an alias together: their sum, or for a rate the ratio of the
 * sums (never the mean of the ratios). NULL when none is known, or when there is nothing to divide by.
 */
export function sumOrRatio({ ratio }: AskedIndicator, alias: string): string {
  if (!ratio) return `sum(${alias}.value)`;
  const known = `FILTER (${alias}.value IS NOT NULL)`;
  return `${ratio.factor} * sum(${alias}.numerator) ${known}
    / nullif(sum(${alias}.denominator) ${known}, 0)`;
}
