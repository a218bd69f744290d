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

/** Whether an entry is computed from others, and printed by no form. */
export function isDerived(indicator: Indicator | Derived): indicator is Derived {
  return indicator.section === 'derived';
}

/** Why a number cannot be what a report says of an indicator. */
export type ValueFault = 'negative' | 'fractional' | 'too_large';

/** Units in which sums of money are told; every other figure of the form is a count. */
const WITH_DECIMALS: readonly string[] = ['wan_yuan', 'unstated'];

/** `本年增/减`, the one row that is a difference. */
const isDifference = (code: string): boolean => code.endsWith('.items_change');

/**
 * What speaks against a number as the figure of an indicator: counts are whole and 0 or more, sums of
 * money may have decimals, the change of the year may be negative (the form's notes to Section II). A
 * number too large to hold all its digits may be another one than was written.
 */
export function valueFaults(code: string, value: number): ValueFault[] {
  const unit = findIndicator(code)?.unit ?? '';
  const faults: ValueFault[] = [];
  if (value < 0 && !isDifference(code)) faults.push('negative');
  if (!Number.isInteger(value) && !WITH_DECIMALS.includes(unit)) faults.push('fractional');
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) faults.push('too_large');
  return faults;
}
