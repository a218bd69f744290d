import { DERIVED } from '../catalogue/derived.ts';
import { formulaTerms } from '../catalogue/formula-terms.ts';
import { literals } from '../db/query.ts';

/** Derived indicators whose figure of a year is made of one of the year before as well. */
const LOOKING_BACK = DERIVED.filter((formula) =>
  formulaTerms(formula).some(({ yearsBack }) => yearsBack > 0),
).map(({ code }) => code);

/**
 * A join that finds a local report of the year before wherever an indicator is made of one: `earlier.year`
 * is null for every other figure. So a built-in report's figure over a local one can say so.
 * @param report alias of a relation with agency_id, scope and year
 * @param indicator SQL of the code of the indicator asked for
 */
export function joinLocalBefore(report: string, indicator: string): string {
  return `LEFT JOIN (
      SELECT DISTINCT agency_id AS agency, scope, year + 1 AS year FROM report WHERE seen_at = 'local'
    ) earlier ON earlier.agency = ${report}.agency_id AND earlier.scope = ${report}.scope
      AND earlier.year = ${report}.year AND ${indicator} IN (${literals(LOOKING_BACK)})`;
}

/** `seen_at` of a figure: local as well when a local report of the year before stands behind it. */
export function seenAtWithBefore(report: string): string {
  return `CASE WHEN earlier.year IS NOT NULL THEN 'local' ELSE ${report}.seen_at END`;
}
