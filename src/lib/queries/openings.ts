import * as z from 'zod/mini';
import type { Query } from '../db/query.ts';

const rowSchema = z.object({
  indicator: z.string(),
  year: z.number(),
  known: z.number(),
});

export type OpeningCount = z.infer<typeof rowSchema>;

/** How many county governments state an indicator in a year: the peers every view opens on. */
export function openingCountsQuery(): Query<OpeningCount> {
  return {
    name: 'opening-counts',
    sql: `
      SELECT f.indicator, r.year, count(*)::INTEGER AS known
      FROM figure f
      JOIN report r USING (report_id)
      JOIN agency a USING (agency_id)
      JOIN division d ON d.code = r.division
      WHERE f.value IS NOT NULL AND f.applicant = 'total'
        AND r.scope = 'aggregate' AND a.kind = 'government' AND d.level = 'county'
      GROUP BY ALL
      ORDER BY f.indicator, r.year`,
    params: [],
    row: rowSchema,
  };
}

const yearSchema = z.object({ year: z.number(), reports: z.number() });

export type YearCount = z.infer<typeof yearSchema>;

/** Reports of each year. */
export function yearsQuery(): Query<YearCount> {
  return {
    name: 'years',
    sql: 'SELECT year, count(*)::INTEGER AS reports FROM report GROUP BY year ORDER BY year',
    params: [],
    row: yearSchema,
  };
}
