import { columnOf, hasApplicants } from '../../catalogue/cells-of-row.ts';
import { BALANCE_ROWS, OUTCOMES } from '../../catalogue/outcome-groups.ts';
import { partsOf } from '../../catalogue/printed.ts';
import { APPLICANT_PARTS, type Applicant } from '../../model/applicant.ts';

/** A cell of the form: an indicator in one of its columns. */
export type AskedCell = { indicator: string; applicant: Applicant };

/** What came in and what became of it, in the column of an applicant. */
export const flowOf = (applicant: Applicant): readonly AskedCell[] =>
  [...BALANCE_ROWS, ...OUTCOMES].map((indicator) => ({ indicator, applicant }));

/**
 * The cells that make up an indicator as the form prints it: outcomes from open to closed, the kinds of
 * applicant, or the rows below it. Empty where the form gives no parts.
 */
export function compositionOf(code: string, applicant: Applicant): readonly AskedCell[] {
  if (code === 'outcome.total') return OUTCOMES.map((indicator) => ({ indicator, applicant }));
  const parts = partsOf(code);
  if (parts.length > 0) {
    const column = columnOf(code, applicant);
    return parts.map((indicator) => ({ indicator, applicant: column }));
  }
  if (!hasApplicants(code)) return [];
  return APPLICANT_PARTS.map((part) => ({ indicator: code, applicant: part }));
}
