import * as z from 'zod/mini';
import { literals, placeholders, type Query } from '../db/query.ts';
import { AGENCY_KINDS } from '../model/agency.ts';
import { DIVISION_LEVELS, NATION } from '../model/division.ts';
import { SCOPES } from '../model/report.ts';
import { owesReport } from './owing-divisions.ts';
import { REGISTER_LEVELS } from './workbench/list-units.ts';

const rowSchema = z.object({
  division: z.string(),
  level: z.enum(DIVISION_LEVELS),
  kind: z.enum(AGENCY_KINDS),
  scope: z.enum(SCOPES),
  year: z.number(),
  indicator: z.string(),
  known: z.number(),
  listed: z.number(),
});

/** How many units of a list state an indicator in a year; `listed` counts as the workbench's list does. */
export type OpeningList = z.infer<typeof rowSchema>;

/** Every list of one level and kind in a division of which a unit states an indicator, by year. */
export function openingListsQuery(indicators: readonly string[]): Query<OpeningList> {
  return {
    name: 'opening-lists',
    sql: `
      WITH place AS (
        SELECT code, level, valid_from, valid_to,
          unnest(list_distinct(list_filter([?, code, parent, prefecture, province],
            lambda one : one IS NOT NULL))) AS list
        FROM division
      ),
      collected AS (
        SELECT DISTINCT a.agency_id, a.division, a.kind, r.scope
        FROM agency a JOIN report r USING (agency_id)
      ),
      present AS (
        SELECT list, p.level, c.kind, c.scope, count(*) AS units
        FROM collected c JOIN place p ON p.code = c.division GROUP BY ALL
      ),
      silent AS (
        SELECT list, p.level, y.year, count(*) AS units
        FROM place p JOIN (SELECT DISTINCT year FROM report) y
          ON ${owesReport('p', 'y.year')}
        WHERE p.level IN (${literals(REGISTER_LEVELS)})
          AND p.code NOT IN (SELECT division FROM collected
            WHERE kind = 'government' AND scope = 'aggregate')
        GROUP BY ALL
      ),
      stated AS (
        SELECT list, p.level, a.kind, r.scope, r.year, f.indicator, count(*) AS units
        FROM figure f JOIN report r USING (report_id) JOIN agency a USING (agency_id)
        JOIN place p ON p.code = a.division
        WHERE f.indicator IN (${placeholders(indicators)}) AND f.applicant = 'total' AND f.value IS NOT NULL
        GROUP BY ALL
      )
      SELECT s.list AS division, s.level, s.kind, s.scope, s.year, s.indicator, s.units::INTEGER AS known,
        (n.units + coalesce(q.units, 0))::INTEGER AS listed
      FROM stated s JOIN present n USING (list, level, kind, scope)
      LEFT JOIN silent q ON s.kind = 'government' AND s.scope = 'aggregate'
        AND q.list = s.list AND q.level = s.level AND q.year = s.year
      ORDER BY known DESC, listed, s.year DESC, s.list, s.level, s.kind, s.scope, s.indicator`,
    params: [NATION, ...indicators],
    row: rowSchema,
  };
}
