import * as z from 'zod/mini';
import { findIndicator } from '../catalogue/catalogue.ts';
import type { Param, Query } from '../db/query.ts';
import type { ViewState } from '../url/view-state.ts';
import { SELECTED_FROM, selectionCondition } from './selection.ts';

/** A rate of fewer cases is noise: it is left out of medians (derived.md). */
export const LEAST_DENOMINATOR = 10;

type Selection = Pick<
  ViewState,
  'division' | 'kind' | 'level' | 'scope' | 'indicator' | 'applicant' | 'from' | 'to'
>;

const yearSchema = z.object({
  year: z.number(),
  /** Reports collected of the group. */
  reports: z.number(),
  /** Of them, those that state the figure. */
  known: z.number(),
  /** Of those, the ones a median may count: for a rate, of at least ten cases. */
  counted: z.number(),
  /** Interpolated quartiles over the counted ones, however few; null without any. */
  lower: z.nullable(z.number()),
  median: z.nullable(z.number()),
  upper: z.nullable(z.number()),
});

/** The spread of one indicator over a group of units in one year. */
export type GroupYear = z.infer<typeof yearSchema>;

/** One row for each year of the range in which the selection has reports. */
export function groupYearsQuery(state: Selection): Query<GroupYear> {
  const cell = selectedCells(state);
  return {
    name: 'group-years',
    sql: `
      WITH cell AS (${cell.sql}),
      counted AS (
        SELECT year, value, denominator, ${COUNTS} AS counts FROM cell
      )
      SELECT year, count(*)::INTEGER AS reports, count(value)::INTEGER AS known,
        count(*) FILTER (counts)::INTEGER AS counted,
        quantile_cont(value, 0.25) FILTER (counts) AS lower,
        quantile_cont(value, 0.5) FILTER (counts) AS median,
        quantile_cont(value, 0.75) FILTER (counts) AS upper
      FROM counted GROUP BY year ORDER BY year`,
    params: cell.params,
    row: yearSchema,
  };
}

const pairSchema = z.object({
  /** The later year of the pair. */
  year: z.number(),
  /** Units that state the figure in both years. */
  units: z.number(),
  rose: z.number(),
  fell: z.number(),
  /** Sums over these units; for a rate the sums of its numerators and denominators. */
  before: z.number(),
  after: z.number(),
  before_of: z.nullable(z.number()),
  after_of: z.nullable(z.number()),
  /** Of these units, those that a median may count in both years, and their medians. */
  counted: z.number(),
  median_before: z.nullable(z.number()),
  median_after: z.nullable(z.number()),
});

/** The same units in a year and the year before. */
export type MatchedPair = z.infer<typeof pairSchema>;

/** One row for each pair of adjacent years of the range that has units in both. */
export function matchedPairsQuery(state: Selection): Query<MatchedPair> {
  const cell = selectedCells(state);
  return {
    name: 'matched-pairs',
    sql: `
      WITH cell AS (
        SELECT *, ${COUNTS} AS counts FROM (${cell.sql}) WHERE value IS NOT NULL
      ),
      pair AS (
        SELECT b.year, a.value AS before, b.value AS after,
          a.numerator AS before_n, a.denominator AS before_d,
          b.numerator AS after_n, b.denominator AS after_d, a.counts AND b.counts AS counts
        FROM cell a JOIN cell b ON b.agency_id = a.agency_id AND b.year = a.year + 1
      )
      SELECT year, count(*)::INTEGER AS units,
        count(*) FILTER (after > before)::INTEGER AS rose,
        count(*) FILTER (after < before)::INTEGER AS fell,
        CASE WHEN count(before_d) = count(*) THEN sum(before_n) ELSE sum(before) END AS before,
        CASE WHEN count(after_d) = count(*) THEN sum(after_n) ELSE sum(after) END AS after,
        CASE WHEN count(before_d) = count(*) THEN sum(before_d) END AS before_of,
        CASE WHEN count(after_d) = count(*) THEN sum(after_d) END AS after_of,
        count(*) FILTER (counts)::INTEGER AS counted,
        quantile_cont(before, 0.5) FILTER (counts) AS median_before,
        quantile_cont(after, 0.5) FILTER (counts) AS median_after
      FROM pair GROUP BY year ORDER BY year`,
    params: cell.params,
    row: pairSchema,
  };
}

const COUNTS = `value IS NOT NULL AND (denominator IS NULL OR denominator >= ${LEAST_DENOMINATOR})`;

/** One row for each report of the selection in the range, its cell joined where there is one. */
function selectedCells(state: Selection): { sql: string; params: Param[] } {
  const selection = selectionCondition(state);
  const applicant = findIndicator(state.indicator)?.perApplicant ? state.applicant : 'total';
  return {
    sql: `
      SELECT a.agency_id, r.year, f.value, f.numerator, f.denominator
      FROM ${SELECTED_FROM}
      LEFT JOIN figure f ON f.report_id = r.report_id AND f.indicator = ? AND f.applicant = ?
      WHERE ${selection.sql} AND r.year BETWEEN ? AND ?`,
    params: [state.indicator, applicant, ...selection.params, state.from, state.to],
  };
}
