import { columnOf } from '../catalogue/cells-of-row.ts';
import { ratioFactor, sharesUnit } from '../catalogue/comparable.ts';
import type { Param } from '../db/query.ts';
import type { ViewState } from '../url/view-state.ts';

/** How cells are put together: by literals, or by SQL that answers the same for each group. */
export type HowToAdd = { factor: number | string | null; shared: boolean | string };

/** An indicator as the database knows it: which cell, and how its cells are put together. */
export type AskedIndicator = {
  code: string;
  applicant: string;
  /** Of a rate; null for what is summed. */
  factor: number | null;
  /** Whether all reports print it in one unit: only then cells are put together. */
  shared: boolean;
};

/** The cell that a view reads, and how cells of several reports are put together. */
export function askedIndicator({
  indicator,
  applicant,
}: Pick<ViewState, 'indicator' | 'applicant'>): AskedIndicator {
  return {
    code: indicator,
    applicant: columnOf(indicator, applicant),
    factor: ratioFactor(indicator),
    shared: sharesUnit(indicator),
  };
}

/** Several indicators as a table (indicator, applicant, factor, shared, position). */
export function askedTable(
  codes: readonly string[],
  { applicant }: Pick<ViewState, 'applicant'>,
): { sql: string; params: readonly Param[] } {
  const rows = codes.map(() => '(?, ?, ?::DOUBLE, ?::BOOLEAN, ?::INTEGER)').join(', ');
  return {
    sql: `SELECT * FROM (VALUES ${rows || "('', '', NULL::DOUBLE, true, 0)"})
      AS t(indicator, applicant, factor, shared, position)`,
    params: codes.flatMap((code, position) => {
      const asked = askedIndicator({ indicator: code, applicant: applicant });
      return [code, asked.applicant, asked.factor, asked.shared, position];
    }),
  };
}

/**
 * SQL that puts the known figures of an alias together: their sum, or for a rate the ratio of the
 * sums (never the mean of the ratios). NULL when none is known, when there is nothing to divide by, and
 * when the reports print it in units of their own.
 * @param filter condition on the rows put together
 */
export function sumOrRatio({ factor, shared }: HowToAdd, alias: string, filter = 'TRUE'): string {
  const known = `FILTER (${filter} AND ${alias}.value IS NOT NULL)`;
  return `CASE WHEN NOT ${shared} THEN NULL
    WHEN CAST(${factor ?? 'NULL'} AS DOUBLE) IS NULL THEN sum(${alias}.value) ${known}
    ELSE CAST(${factor ?? 'NULL'} AS DOUBLE) * sum(${alias}.numerator) ${known}
      / nullif(sum(${alias}.denominator) ${known}, 0) END`;
}
