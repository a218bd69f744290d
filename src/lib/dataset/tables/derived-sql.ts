import { termsOf, type Sum } from '../../catalogue/formula-terms.ts';
import { columnSql } from '../../catalogue/cells-of-row.ts';
import type { Derived } from '../../catalogue/derived.ts';
import { isOutcomeGroup, OUTCOME_GROUPS } from '../../catalogue/outcome-groups.ts';
import { APPLICANT_PARTS, APPLICANTS } from '../../model/applicant.ts';

/** Where the statement writes, which reports it computes for, and what stands before the tables it reads. */
export type DerivedPlaces = { into: string; report: string; prefix: string };

/** The tables of the dataset itself. */
const DATASET: DerivedPlaces = { into: 'derived', report: 'report', prefix: '' };

/**
 * The statement that fills `derived` from `observation`, `outcome_group` and `report`.
 *
 * Every formula is a list of terms (formula, side, sign, code, years back, own column or total); a
 * side is known when each of its terms is. A row is made for a report as soon as one cell of the
 * formula is known, with the reason when the result is not:
 * `unknown_cell`, or `zero_denominator` (no case to take a share of: none, not 0 %).
 */
export function derivedSql(derived: readonly Derived[], places = DATASET): string {
  const { into, report, prefix } = places;
  const formulas = derived.flatMap((entry, position) =>
    entry.forms.map((form) => [
      position,
      entry.code,
      form,
      entry.factor,
      entry.denominator !== null,
      entry.perApplicant,
    ]),
  );
  const terms = derived.flatMap((entry) => [
    ...termRows(entry, 'n', entry.numerator),
    ...termRows(entry, 'd', entry.denominator),
  ]);
  const columns = APPLICANTS.map((applicant, position) => [
    position,
    applicant,
    (APPLICANT_PARTS as readonly string[]).includes(applicant),
  ]);
  return `INSERT INTO ${into}
WITH formula(position, code, form, factor, has_denominator, per_applicant) AS (
  VALUES ${valuesOf(formulas)}
), term(code, side, sign, indicator, years_back, own_column) AS (
  VALUES ${valuesOf(terms)}
), applicant_column(position, applicant, is_part) AS (
  VALUES ${valuesOf(columns)}
), cell AS (
  SELECT report_id, indicator, applicant, value, status = 'rounded' AS rounded FROM ${prefix}observation
  WHERE status IN ('number', 'rounded') AND value IS NOT NULL
    AND indicator NOT IN (${OUTCOME_GROUPS.map(literal).join(', ')})
  UNION ALL
  SELECT report_id, indicator, applicant, value, false FROM ${prefix}outcome_group
), side AS (
  SELECT r.report_id, f.position, f.code, f.factor, f.has_denominator, c.applicant,
    c.position AS applicant_position,
    sum(t.sign * cell.value) FILTER (t.side = 'n') AS numerator,
    sum(t.sign * cell.value) FILTER (t.side = 'd') AS denominator,
    bool_and(cell.value IS NOT NULL) AS all_known,
    bool_and(cell.value IS NOT NULL) FILTER (t.side = 'n') AS numerator_known,
    bool_and(cell.value IS NOT NULL) FILTER (t.side = 'd') AS denominator_known,
    coalesce(bool_or(cell.rounded), false) AS rounded
  FROM ${report} r
  JOIN formula f ON f.form = r.form
  JOIN applicant_column c ON c.is_part = f.per_applicant
  JOIN term t ON t.code = f.code
  LEFT JOIN ${prefix}report p ON p.agency_id = r.agency_id AND p.scope = r.scope
    AND p.year = r.year - t.years_back
  LEFT JOIN cell ON cell.report_id = p.report_id AND cell.indicator = t.indicator
    AND cell.applicant = ${columnSql('t.own_column', 'c.applicant')}
  GROUP BY ALL
  HAVING bool_or(cell.value IS NOT NULL)
), judged AS (
  SELECT *, CASE WHEN NOT all_known THEN 'unknown_cell'
    WHEN has_denominator AND denominator = 0 THEN 'zero_denominator' END AS reason
  FROM side
)
SELECT report_id, code, applicant,
  CASE WHEN reason IS NOT NULL THEN NULL
    WHEN has_denominator THEN factor * numerator / denominator ELSE factor * numerator END,
  CASE WHEN numerator_known THEN numerator END,
  CASE WHEN denominator_known THEN denominator END,
  reason, rounded
FROM judged
ORDER BY position, applicant_position, report_id`;
}

type Literal = string | number | boolean;

function termRows(entry: Derived, side: 'n' | 'd', sum: Sum | null): Literal[][] {
  return termsOf(sum).map(({ code, yearsBack, sign }) => {
    if (yearsBack > 0 && isOutcomeGroup(code))
      throw new Error(`${code}: no group of the year before`);
    return [entry.code, side, sign, code, yearsBack, entry.perApplicant && side === 'n'];
  });
}

const literal = (value: Literal): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

const valuesOf = (rows: readonly Literal[][]): string =>
  rows.map((row) => `(${row.map(literal).join(', ')})`).join(',\n    ');
