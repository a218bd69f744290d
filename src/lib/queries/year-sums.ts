import * as z from 'zod/mini';
import type { Query } from '../db/query.ts';
import type { ViewState } from '../url/view-state.ts';
import { joinLocalBefore, seenAtWithBefore } from './local-before.ts';
import { SELECTED_FROM, selectionCondition } from './selection.ts';
import { askedIndicator, sumOrRatio } from './sum-or-ratio.ts';

const rowSchema = z.object({
  year: z.number(),
  /** Reports collected, those that state the figure, and those of these that round it. */
  reports: z.number(),
  known: z.number(),
  rounded: z.number(),
  /** Of the reports, those that the reader imported. */
  local: z.number(),
  /** Levels the reports belong to: aggregates of more than one must not be added. */
  levels: z.number(),
  /** Sum of the known, or for a rate the ratio of the sums. */
  value: z.nullable(z.number()),
  /** Units that state it in this year and in the year before, and what they state. */
  same_units: z.number(),
  same_before: z.nullable(z.number()),
  same_now: z.nullable(z.number()),
});

export type YearSum = z.infer<typeof rowSchema>;

/**
 * One indicator over the selection, year by year: the sum of k of n, and beside it the same units in
 * two neighbouring years, since a thin set of units mostly changes its members.
 */
export function yearSumsQuery(
  state: Pick<ViewState, 'division' | 'kind' | 'level' | 'scope' | 'applicant' | 'indicator'>,
): Query<YearSum> {
  const selection = selectionCondition(state);
  const asked = askedIndicator(state);
  return {
    name: 'year-sums',
    sql: `
      WITH selected AS (
        SELECT r.agency_id, r.year, ${seenAtWithBefore('r')} AS seen_at, d.level, f.value, f.status, f.numerator, f.denominator
        FROM ${SELECTED_FROM}
        LEFT JOIN figure f ON f.report_id = r.report_id AND f.indicator = ? AND f.applicant = ?
        ${joinLocalBefore('r', 'f.indicator')}
        WHERE ${selection.sql}
      ),
      same AS (
        SELECT now.year, count(*)::INTEGER AS units,
          ${sumOrRatio(asked, 'before')} AS before, ${sumOrRatio(asked, 'now')} AS now
        FROM selected now JOIN selected before
          ON before.agency_id = now.agency_id AND before.year = now.year - 1
        WHERE now.value IS NOT NULL AND before.value IS NOT NULL
        GROUP BY now.year
      )
      SELECT s.year, count(*)::INTEGER AS reports, count(s.value)::INTEGER AS known,
        count(*) FILTER (s.status = 'rounded' AND s.value IS NOT NULL)::INTEGER AS rounded,
        count(*) FILTER (s.seen_at = 'local')::INTEGER AS local,
        count(DISTINCT s.level)::INTEGER AS levels,
        ${sumOrRatio(asked, 's')} AS value,
        coalesce(any_value(same.units), 0)::INTEGER AS same_units,
        any_value(same.before) AS same_before, any_value(same.now) AS same_now
      FROM selected s LEFT JOIN same ON same.year = s.year
      GROUP BY s.year
      ORDER BY s.year`,
    params: [asked.code, asked.applicant, ...selection.params],
    row: rowSchema,
  };
}
