import * as z from 'zod/mini';
import { literals, type Query } from '../../db/query.ts';
import { DIVISION_LEVELS, NATION } from '../../model/division.ts';
import type { ViewState } from '../../url/view-state.ts';
import { owesReport } from '../owing-divisions.ts';
import { allOf, unitConditions } from '../selection.ts';
import { REGISTER_LEVELS } from '../workbench/list-units.ts';

const rowSchema = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(DIVISION_LEVELS),
  /** The division above, under whose name it stands in a list. */
  above: z.string(),
  /** Governments of the levels asked for, those with a report included. */
  owing: z.number(),
});

/** A division in force whose government's report of the year is not in the dataset. */
export type SilentDivision = z.infer<typeof rowSchema>;

/** Of the whole country the governments above the counties; of a place all of them. */
const levelsWithin = (division: string) =>
  division === NATION ? REGISTER_LEVELS.filter((level) => level !== 'county') : REGISTER_LEVELS;

/** Governments that owe a report and of which none is here, by the division above them. */
export function silentQuery(state: Pick<ViewState, 'division' | 'year'>): Query<SilentDivision> {
  const within = allOf(unitConditions({ division: state.division }));
  return {
    name: 'overview-silent',
    sql: `
      WITH owing AS (
        SELECT d.code, d.name, d.level, d.position, coalesce(above.name, '') AS above,
          coalesce(above.position, -1) AS place
        FROM division d LEFT JOIN division above ON above.code = d.parent AND above.level <> 'nation'
        WHERE ${within.sql} AND d.level IN (${literals(levelsWithin(state.division))})
          AND ${owesReport('d')}
      )
      SELECT code, name, level, above, (SELECT count(*) FROM owing)::INTEGER AS owing
      FROM owing
      WHERE code NOT IN (SELECT a.division FROM agency a JOIN report r USING (agency_id)
        WHERE a.kind = 'government' AND r.scope = 'aggregate' AND r.year = ?)
      ORDER BY place, position`,
    params: [...within.params, state.year, state.year, state.year],
    row: rowSchema,
  };
}
