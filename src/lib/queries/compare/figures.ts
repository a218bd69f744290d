import * as z from 'zod/mini';
import { sharesUnit } from '../../catalogue/comparable.ts';
import { LEAST_DENOMINATOR } from '../../catalogue/thresholds.ts';
import { placeholders, type Query } from '../../db/query.ts';
import type { ViewState } from '../../url/view-state.ts';
import { selectionCondition, SELECTED_FROM } from '../selection.ts';
import { unitSeriesQuery } from '../unit-series.ts';

const rowSchema = z.object({
  unit: z.string(),
  year: z.number(),
  indicator: z.string(),
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  /** Reports that state it, and reports collected. */
  known: z.number(),
  reports: z.number(),
  rounded: z.number(),
  /** Whether the same agencies stand behind the figure in both years: only then they compare. */
  same: z.boolean(),
  /** Of a single report; null where several are summed. */
  status: z.nullable(z.string()),
  mark: z.nullable(z.string()),
  /** Place among the reports of the same year, scope, kind and level that state it, ties shared. */
  rank: z.nullable(z.number()),
  /** How many those are. */
  of: z.nullable(z.number()),
});

/** One collected cell of one chosen unit; what was not collected has no row. */
export type CompareFigure = z.infer<typeof rowSchema>;

/**
 * All collected figures of the chosen units for the state's year and the one compared with. Figures of
 * the year carry their rank among comparable reports within the state's division; a sum over several
 * reports and a rate of fewer than ten cases have none.
 */
export function compareFiguresQuery(
  state: Pick<ViewState, 'units' | 'year' | 'versus' | 'scope' | 'applicant' | 'division'>,
  codes: readonly string[],
): Query<CompareFigure> {
  const years = state.versus === null ? [state.year] : [state.year, state.versus];
  const series = unitSeriesQuery(state, state.units, codes, years);
  const ranked = codes.filter(sharesUnit);
  const peers = selectionCondition({ ...state, kind: 'all', level: 'all' });
  return {
    name: 'compare-figures',
    sql: `
      WITH series AS (${series.sql}),
      ranked AS (
        SELECT r.report_id, f.indicator, f.applicant,
          (rank() OVER (PARTITION BY a.kind, d.level, f.indicator, f.applicant
            ORDER BY f.value DESC))::INTEGER AS rank,
          (count(*) OVER (PARTITION BY a.kind, d.level, f.indicator, f.applicant))::INTEGER AS of
        FROM ${SELECTED_FROM}
        JOIN figure f USING (report_id)
        WHERE ${peers.sql} AND r.year = ? AND f.applicant IN ('total', ?)
          AND f.indicator IN (${placeholders(ranked)}) AND f.value IS NOT NULL
          AND (f.denominator IS NULL OR f.denominator >= ${LEAST_DENOMINATOR})
      )
      SELECT s.unit, s.year, s.indicator, s.value, s.numerator, s.denominator, s.known, s.reports,
        s.rounded,
        coalesce(min(s.reporters) OVER pair = max(s.reporters) OVER pair
          AND count(s.reporters) OVER pair = 2, false) AS same,
        s.status, s.mark, k.rank, k.of
      FROM series s
      LEFT JOIN ranked k ON k.report_id = s.report_id AND k.indicator = s.indicator
        AND k.applicant = s.applicant AND s.year = ? AND (s.unit_type = 'agency' OR ? = 'aggregate')
      WHERE s.known > 0
        OR (s.status IS NOT NULL AND coalesce(s.mark, '') <> 'unknown_cell')
      WINDOW pair AS (PARTITION BY s.unit, s.indicator)
      ORDER BY s.indicator, s.unit, s.year`,
    params: [
      ...series.params,
      ...peers.params,
      state.year,
      state.applicant,
      ...ranked,
      state.year,
      state.scope,
    ],
    row: rowSchema,
  };
}
