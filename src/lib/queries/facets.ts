import * as z from 'zod/mini';
import type { Query } from '../db/query.ts';
import { DIVISION_LEVELS, NATION } from '../model/division.ts';
import type { ViewState } from '../url/view-state.ts';
import { allOf, pickedConditions, SELECTED_FROM, unitConditions } from './selection.ts';
import { yearSchema, type YearCount } from './openings.ts';

const divisionSchema = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(DIVISION_LEVELS),
  parent_name: z.nullable(z.string()),
  reports: z.number(),
});

export type DivisionFacet = z.infer<typeof divisionSchema>;

/** Divisions that hold reports, themselves or below them, with how many. */
export function divisionFacetsQuery(): Query<DivisionFacet> {
  return {
    name: 'division-facets',
    sql: `
      WITH holder AS (
        SELECT unnest(list_distinct([d.code, d.parent, d.prefecture, d.province, '${NATION}'])) AS code
        FROM report r JOIN division d ON d.code = r.division
      )
      SELECT d.code, d.name, d.level, p.name AS parent_name, count(*)::INTEGER AS reports
      FROM holder JOIN division d USING (code)
      LEFT JOIN division p ON p.code = d.parent AND p.code <> '${NATION}'
      GROUP BY ALL
      ORDER BY min(d.position)`,
    params: [],
    row: divisionSchema,
  };
}

const indicatorSchema = z.object({ code: z.string(), reports: z.number() });

export type IndicatorFacet = z.infer<typeof indicatorSchema>;

/** Indicators with the number of reports that state them. */
export function indicatorFacetsQuery(): Query<IndicatorFacet> {
  return {
    name: 'indicator-facets',
    sql: `
      SELECT indicator AS code, count(DISTINCT report_id)::INTEGER AS reports
      FROM figure WHERE value IS NOT NULL GROUP BY indicator ORDER BY indicator`,
    params: [],
    row: indicatorSchema,
  };
}

/** What the years of a view are counted over: only what its own controls choose. */
export type CountedReports = Partial<
  Pick<ViewState, 'division' | 'kind' | 'level' | 'scope' | 'picked' | 'units'>
>;

/** Reports of each year within a selection; a year without any has no row. */
export function yearCountsQuery(chosen: CountedReports): Query<YearCount> {
  const { scope, picked = [], units = [] } = chosen;
  const { sql, params } = allOf([
    ...(scope === undefined ? [] : [{ sql: 'r.scope = ?', params: [scope] }]),
    ...unitConditions(chosen),
    ...[picked, units].flatMap((agencies) => pickedConditions('r.agency_id', agencies)),
  ]);
  return {
    name: 'year-counts',
    sql: `
      SELECT r.year, count(*)::INTEGER AS reports FROM ${SELECTED_FROM}
      WHERE ${sql} GROUP BY r.year ORDER BY r.year`,
    params,
    row: yearSchema,
  };
}
