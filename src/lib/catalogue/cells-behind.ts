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
  const { numerator, denominator, perApplicant } = indicator;
  const own = [numerator, denominator]
    .flatMap((sum) => [...(sum?.plus ?? []), ...(sum?.minus ?? [])])
    .filter((one) => findIndicator(one));
  const keys = own.flatMap((one) =>
    [one, ...(isOutcomeGroup(one) ? partsOf(one) : [])].map((part) => cellKey(part, 'total')),
  );
  const columns = perApplicant ? own.map((one) => cellKey(one, applicant)) : [];
  return [...new Set([...keys, ...columns])];
}
