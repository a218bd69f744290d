import * as z from 'zod/mini';
import { LEAST_DENOMINATOR } from '../../catalogue/thresholds.ts';
import type { Param, Query } from '../../db/query.ts';
import type { ViewState } from '../../url/view-state.ts';
import { joinLocalBefore, seenAtWithBefore } from '../local-before.ts';
import { SELECTED_FROM, selectionCondition } from '../selection.ts';
import { askedIndicator, sumOrRatio } from '../sum-or-ratio.ts';

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
  /** Of those, the ones a median may count: of a rate those of enough cases, without a unit none. */
  counted: z.number(),
  /** Of the reports, those that the reader imported. */
  local: z.number(),
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
        SELECT year, value, seen_at, ${counts(state)} AS counts FROM cell
      )
      SELECT year, count(*)::INTEGER AS reports, count(value)::INTEGER AS known,
        count(*) FILTER (counts)::INTEGER AS counted,
        count(*) FILTER (seen_at = 'local')::INTEGER AS local,
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
  /** Levels they belong to: aggregates of more than one must not be put together. */
  levels: z.number(),
  rose: z.number(),
  fell: z.number(),
  /** Over these units: the sum, for a rate the ratio of the sums, and of that the denominators. */
  before: z.nullable(z.number()),
  after: z.nullable(z.number()),
  before_of: z.nullable(z.number()),
  after_of: z.nullable(z.number()),
  /** Of these units, those that a median may count in both years, and their medians. */
  counted: z.number(),
  median_before: z.nullable(z.number()),
  median_after: z.nullable(z.number()),
  /** Units of which a report of either year is the reader's own. */
  local: z.number(),
});

/** The same units in a year and the year before. */
export type MatchedPair = z.infer<typeof pairSchema>;

/** One row for each pair of adjacent years of the range that has units in both. */
export function matchedPairsQuery(state: Selection): Query<MatchedPair> {
  const cell = selectedCells(state);
  const asked = askedIndicator(state);
  return {
    name: 'matched-pairs',
    sql: `
      WITH cell AS (
        SELECT *, ${counts(state)} AS counts FROM (${cell.sql}) WHERE value IS NOT NULL
      )
      SELECT b.year, count(*)::INTEGER AS units,
        count(DISTINCT b.level)::INTEGER AS levels,
        count(*) FILTER (b.value > a.value)::INTEGER AS rose,
        count(*) FILTER (b.value < a.value)::INTEGER AS fell,
        ${sumOrRatio(asked, 'a')} AS before, ${sumOrRatio(asked, 'b')} AS after,
        sum(a.denominator) AS before_of, sum(b.denominator) AS after_of,
        count(*) FILTER (a.counts AND b.counts)::INTEGER AS counted,
        quantile_cont(a.value, 0.5) FILTER (a.counts AND b.counts) AS median_before,
        quantile_cont(b.value, 0.5) FILTER (a.counts AND b.counts) AS median_after,
        count(*) FILTER (a.seen_at = 'local' OR b.seen_at = 'local')::INTEGER AS local
      FROM cell a JOIN cell b ON b.agency_id = a.agency_id AND b.year = a.year + 1
      GROUP BY b.year ORDER BY b.year`,
    params: cell.params,
    row: pairSchema,
  };
}

/** Condition on a cell: whether a median may count it. */
function counts(state: Selection): string {
  return `${askedIndicator(state).shared} AND value IS NOT NULL
    AND (denominator IS NULL OR denominator >= ${LEAST_DENOMINATOR})`;
}

/** One row for each report of the selection in the range, its cell joined where there is one. */
function selectedCells(state: Selection): { sql: string; params: Param[] } {
  const selection = selectionCondition(state);
  const { code, applicant } = askedIndicator(state);
  return {
    sql: `
      SELECT a.agency_id, r.year, ${seenAtWithBefore('r')} AS seen_at, d.level, f.value, f.numerator, f.denominator
      FROM ${SELECTED_FROM}
      LEFT JOIN figure f ON f.report_id = r.report_id AND f.indicator = ? AND f.applicant = ?
      ${joinLocalBefore('r', 'f.indicator')}
      WHERE ${selection.sql} AND r.year BETWEEN ? AND ?`,
    params: [code, applicant, ...selection.params, state.from, state.to],
  };
}
