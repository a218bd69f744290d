import * as z from 'zod/mini';
import { placeholders, type Query } from '../../db/query.ts';
import { DIVISION_LEVELS } from '../../model/division.ts';
import type { ViewState } from '../../url/view-state.ts';
import { joinLocalBefore, seenAtWithBefore } from '../local-before.ts';
import { SELECTED_FROM, selectionCondition } from '../selection.ts';
import { askedTable, sumOrRatio } from '../sum-or-ratio.ts';

const rowSchema = z.object({
  indicator: z.string(),
  year: z.number(),
  /** The one level summed; null where reports of several levels do not overlap (own reports). */
  level: z.nullable(z.enum(DIVISION_LEVELS)),
  /** Reports collected, those that state the figure, and those of them that round it. */
  reports: z.number(),
  known: z.number(),
  rounded: z.number(),
  /** Of the reports, those that the reader imported. */
  local: z.number(),
  /** Over all that state it: a sum, for a rate the ratio of the sums. */
  value: z.nullable(z.number()),
  /** Units that state it in both years, and the same over them alone. */
  same: z.number(),
  same_value: z.nullable(z.number()),
  /** Of the same units, those that round it this year. */
  same_rounded: z.number(),
  /** Smallest denominator sum over the same units, for rates. */
  same_denominator: z.nullable(z.number()),
  /** Of the same units, those above and below their figure of the year compared with. */
  rose: z.number(),
  fell: z.number(),
});

/** One indicator in one of the two years, over all that report it and over the same units. */
export type KeyFigureYear = z.infer<typeof rowSchema>;

/**
 * Each indicator in the state's year and the year compared with. Aggregate reports contain those of
 * the levels below, so only one level is summed: the one most reports of the selection are of.
 * A year without reports has no rows.
 */
export function keyFiguresQuery(
  state: Pick<ViewState, 'division' | 'kind' | 'level' | 'scope' | 'year' | 'versus' | 'applicant'>,
  indicators: readonly string[],
): Query<KeyFigureYear> {
  const selection = selectionCondition(state);
  const years = state.versus === null ? [state.year] : [state.year, state.versus];
  const asked = askedTable(indicators, state);
  const ofSums = (filter: string) =>
    sumOrRatio({ factor: 'any_value(factor)', shared: 'bool_and(shared)' }, 'cell', filter);
  return {
    name: 'overview-key-figures',
    sql: `
      WITH chosen AS (
        SELECT r.report_id, r.agency_id, r.scope, r.year, r.seen_at, d.level
        FROM ${SELECTED_FROM}
        WHERE ${selection.sql} AND r.year IN (${placeholders(years)})
      ),
      layer AS (
        SELECT CASE WHEN ? = 'aggregate' THEN
          (SELECT level FROM chosen GROUP BY level ORDER BY count(*) DESC, level LIMIT 1) END AS level
      ),
      member AS (
        SELECT chosen.report_id, chosen.agency_id, chosen.scope, chosen.year, chosen.seen_at, layer.level
        FROM chosen JOIN layer ON coalesce(layer.level, chosen.level) = chosen.level
      ),
      asked AS (${asked.sql}),
      cell AS (
        SELECT q.*, m.agency_id, m.year, m.level, ${seenAtWithBefore('m')} AS seen_at, f.value, f.numerator, f.denominator, f.status,
          count(f.value) OVER unit = 2 AS same,
          f.value - min(f.value) FILTER (m.year <> ?) OVER unit AS difference
        FROM member m CROSS JOIN asked q
        LEFT JOIN figure f ON f.report_id = m.report_id
          AND f.indicator = q.indicator AND f.applicant = q.applicant
        ${joinLocalBefore('m', 'f.indicator')}
        WINDOW unit AS (PARTITION BY q.position, m.agency_id)
      )
      SELECT indicator, year, any_value(level) AS level,
        count(*)::INTEGER AS reports,
        count(value)::INTEGER AS known,
        (count(*) FILTER (status = 'rounded' AND value IS NOT NULL))::INTEGER AS rounded,
        (count(*) FILTER (seen_at = 'local'))::INTEGER AS local,
        ${ofSums('TRUE')} AS value,
        (count(*) FILTER (same))::INTEGER AS same,
        ${ofSums('same')} AS same_value,
        (count(*) FILTER (same AND status = 'rounded'))::INTEGER AS same_rounded,
        sum(denominator) FILTER (same) AS same_denominator,
        (count(*) FILTER (same AND difference > 0))::INTEGER AS rose,
        (count(*) FILTER (same AND difference < 0))::INTEGER AS fell
      FROM cell GROUP BY position, indicator, year
      ORDER BY position, year`,
    params: [...selection.params, ...years, state.scope, ...asked.params, state.year],
    row: rowSchema,
  };
}
