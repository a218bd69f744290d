import { findIndicator, isDerived } from './catalogue.ts';
import type { Indicator } from './indicator.ts';
import { isApplicant, type Applicant } from '../model/applicant.ts';

export type CellKey = { indicator: Indicator; applicant: Applicant };

/** The printed indicator of a code, undefined when there is none. */
export function printedIndicator(code: string): Indicator | undefined {
  const indicator = findIndicator(code);
  return indicator && !isDerived(indicator) ? indicator : undefined;
}

/**
 * The cell a mark belongs to: `code` where a row has one figure, `code.applicant` in Section III.
 * A row of Section III always names its column, so `outcome.other.other` is the column 其他 of the
 * unsplit row 其他处理, and the row of that code is `outcome.other.other.total` and so on.
 * @returns undefined when the key names no cell
 */
export function parseCellKey(key: string): CellKey | undefined {
  const whole = printedIndicator(key);
  if (whole && !whole.perApplicant) return { indicator: whole, applicant: 'total' };
  const dot = key.lastIndexOf('.');
  const applicant = key.slice(dot + 1);
  const indicator = printedIndicator(key.slice(0, dot));
  if (!indicator?.perApplicant || !isApplicant(applicant)) return undefined;
  return { indicator, applicant };
}
