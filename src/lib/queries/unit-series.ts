import * as z from 'zod/mini';
import { placeholders, type Query } from '../db/query.ts';
import { APPLICANTS } from '../model/applicant.ts';
import { FORMS } from '../model/form.ts';
import { UNIT_TYPES, type ViewState } from '../url/view-state.ts';
import { joinLocalBefore, seenAtWithBefore } from './local-before.ts';
import { standingReports } from './selection.ts';
import { askedTable, sumOrRatio } from './sum-or-ratio.ts';

const rowSchema = z.object({
  unit: z.string(),
  unit_type: z.enum(UNIT_TYPES),
  name: z.string(),
  year: z.number(),
  indicator: z.string(),
  applicant: z.enum(APPLICANTS),
  /** The report's figure; over several reports their sum, for a rate the ratio of the sums, if any. */
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  /** Reports that state it, and reports collected: k of n. */
  known: z.number(),
  reports: z.number(),
  /** Reports that the reader imported, stating it or not. */
  local: z.number(),
  /** Reports whose figure is rounded (余, 近, 约). */
  rounded: z.number(),
  /** The same in two years when the same agencies stand behind the figure; null when none does. */
  reporters: z.nullable(z.string()),
  /** Of a single report; null where several are summed or the cell was not collected. */
  status: z.nullable(z.string()),
  mark: z.nullable(z.string()),
  form: z.nullable(z.enum(FORMS)),
  report_id: z.nullable(z.string()),
  source: z.nullable(z.string()),
});

/** One indicator of one unit in one year, whether anything was collected or not. */
export type UnitYear = z.infer<typeof rowSchema>;

/**
 * Chosen units, agencies by id or divisions by code, over years: one row for each unit, year and
 * indicator. A division stands for its government's aggregate report, or, with own reports, for the
 * sum over all own reports within it; the two layers never meet. Unknown units have no rows.
 */
export function unitSeriesQuery(
  state: Pick<ViewState, 'scope' | 'applicant'>,
  units: readonly string[],
  indicators: readonly string[],
  years: readonly number[],
): Query<UnitYear> {
  const asked = askedTable(indicators, state);
  return {
    name: 'unit-series',
    sql: `
      WITH asked AS (${asked.sql}),
      chosen AS (
        SELECT agency_id AS unit, name, 'agency' AS unit_type FROM agency
        WHERE agency_id IN (${placeholders(units)})
        UNION ALL
        SELECT code, name, 'division' FROM division WHERE code IN (${placeholders(units)})
      ),
      member AS (SELECT * FROM (${standingReports('chosen')}) WHERE scope = ?)
      SELECT c.unit, c.unit_type, c.name, y.year::INTEGER AS year, q.indicator, q.applicant,
        CASE WHEN count(m.report_id) = 1 THEN any_value(f.value)
          ELSE ${sumOrRatio({ factor: 'any_value(q.factor)', shared: 'bool_and(q.shared)' }, 'f')}
          END AS value,
        sum(f.numerator) FILTER (f.value IS NOT NULL) AS numerator,
        sum(f.denominator) FILTER (f.value IS NOT NULL) AS denominator,
        count(f.value)::INTEGER AS known,
        count(m.report_id)::INTEGER AS reports,
        count(*) FILTER (${seenAtWithBefore('m')} = 'local')::INTEGER AS local,
        count(*) FILTER (f.value IS NOT NULL AND f.status = 'rounded')::INTEGER AS rounded,
        md5(string_agg(m.agency_id, ',' ORDER BY m.agency_id) FILTER (f.value IS NOT NULL))
          AS reporters,
        CASE WHEN count(m.report_id) = 1 THEN any_value(f.status) END AS status,
        CASE WHEN count(m.report_id) = 1 THEN any_value(f.mark) END AS mark,
        CASE WHEN count(m.report_id) = 1 THEN any_value(m.form) END AS form,
        CASE WHEN count(m.report_id) = 1 THEN any_value(m.report_id) END AS report_id,
        CASE WHEN count(m.report_id) = 1 THEN any_value(m.source) END AS source
      FROM chosen c
      CROSS JOIN (SELECT DISTINCT unnest([${placeholders(years)}]) AS year) y
      CROSS JOIN asked q
      LEFT JOIN member m ON m.unit = c.unit AND m.year = y.year
      LEFT JOIN figure f ON f.report_id = m.report_id
        AND f.indicator = q.indicator AND f.applicant = q.applicant
      ${joinLocalBefore('m', 'f.indicator')}
      WHERE y.year IS NOT NULL
      GROUP BY c.unit, c.unit_type, c.name, y.year, q.indicator, q.applicant
      ORDER BY q.indicator, c.unit, y.year`,
    params: [...asked.params, ...units, ...units, state.scope, ...years],
    row: rowSchema,
  };
}
