import { formulaTerms } from './formula-terms.ts';
import type { Applicant } from '../model/applicant.ts';
import { findIndicator, isDerived, partsOf } from './catalogue.ts';
import { cellKey } from './cell-key.ts';
import { isOutcomeGroup } from './outcome-groups.ts';

/**
 * Keys of the cells of one report that a figure rests on: its own, or those of its formula, each group with
 * its parts. What a formula reads of the year before stands in another report and is not among them.
 */
export function cellsBehind(code: string, applicant: Applicant): string[] {
  const indicator = findIndicator(code);
  if (!indicator) return [];
  if (!isDerived(indicator)) return [cellKey(code, applicant)];
  const own = formulaTerms(indicator)
    .filter(({ yearsBack }) => yearsBack === 0)
    .map((term) => term.code);
  const keys = own.flatMap((one) =>
    [one, ...(isOutcomeGroup(one) ? partsOf(one) : [])].map((part) => cellKey(part, 'total')),
  );
  const columns = indicator.perApplicant ? own.map((one) => cellKey(one, applicant)) : [];
  return [...new Set([...keys, ...columns])];
}
