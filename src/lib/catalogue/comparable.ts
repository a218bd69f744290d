import { findIndicator, isDerived } from './catalogue.ts';

/**
 * Whether all reports print the figure in one unit. Where the form leaves the unit to the cell, figures
 * are listed as printed, never ranked, summed or compared.
 */
export function sharesUnit(code: string): boolean {
  return findIndicator(code)?.unit !== 'unstated';
}

/** The factor of a figure that is a numerator over a denominator; null for a figure that is not. */
export function ratioFactor(code: string): number | null {
  const indicator = findIndicator(code);
  return indicator && isDerived(indicator) && indicator.denominator !== null
    ? indicator.factor
    : null;
}

/** Whether figures are put together as the ratio of the sums, never added. */
export function isRatio(code: string): boolean {
  return ratioFactor(code) !== null;
}

/** Ratios whose numerator is no part of the denominator, or whose items are no cases of their own. */
const NO_PROPORTIONS = ['rate.disputed', 'rate.normative_renewal', 'share.website'];

/** Whether a figure is the share of some cases among all of them, so that an interval of it makes sense. */
export function isProportion(code: string): boolean {
  const indicator = findIndicator(code);
  return (
    indicator?.unit === 'ratio' &&
    isRatio(code) &&
    !(isDerived(indicator) && indicator.isMultiple) &&
    !NO_PROPORTIONS.includes(code)
  );
}

/** Whether a figure counts cases, each of which could have come or not: chance moves such a count. */
export function countsCases(code: string): boolean {
  return findIndicator(code)?.unit === 'case';
}
