import * as z from 'zod/mini';
import { BALANCE_ROWS } from '../../catalogue/outcome-groups.ts';
import type { Query } from '../../db/query.ts';
import { AGENCY_KINDS } from '../../model/agency.ts';
import { DIVISION_LEVELS, NATION } from '../../model/division.ts';
import { SCOPES } from '../../model/report.ts';
import type { ViewState } from '../../url/view-state.ts';
import { SELECTED_FROM, withinDivision } from '../selection.ts';

const rowSchema = z.object({
  year: z.number(),
  scope: z.enum(SCOPES),
  kind: z.enum(AGENCY_KINDS),
  level: z.enum(DIVISION_LEVELS),
  /** Reports whose outcomes can be drawn. */
  outcomes: z.number(),
  /** Reports that state all four of received, carried in, completed and carried over. */
  flow: z.number(),
});

/** How many reports of one kind say how requests were answered. */
export type RequestsCoverage = z.infer<typeof rowSchema>;

/** SQL over a report's known figures: whether it states a total of outcomes and at least one part. */
export const STATES_OUTCOMES_SQL = `bool_or(indicator = 'outcome.total')
  AND bool_or(indicator LIKE 'outcome.%' AND indicator <> 'outcome.total')`;

const BALANCE_SQL = BALANCE_ROWS.map((code) => `'${code}'`).join(', ');

/** Where in the chosen division there are answers to look at, over all years, kinds and scopes. */
export function requestsCoverageQuery(state: Pick<ViewState, 'division'>): Query<RequestsCoverage> {
  const within =
    state.division === NATION ? { sql: 'true', params: [] } : withinDivision(state.division);
  return {
    name: 'requests-coverage',
    sql: `
      WITH said AS (
        SELECT report_id,
          ${STATES_OUTCOMES_SQL} AS outcomes,
          count(*) FILTER (indicator IN (${BALANCE_SQL})) = ${BALANCE_ROWS.length} AS flow
        FROM observation WHERE applicant = 'total' AND value IS NOT NULL
        GROUP BY report_id
      )
      SELECT r.year, r.scope, a.kind, d.level,
        count(*) FILTER (said.outcomes)::INTEGER AS outcomes,
        count(*) FILTER (said.flow)::INTEGER AS flow
      FROM ${SELECTED_FROM} JOIN said USING (report_id)
      WHERE ${within.sql}
      GROUP BY ALL
      HAVING outcomes > 0 OR flow > 0
      ORDER BY outcomes DESC, r.year DESC, r.scope, a.kind, d.level`,
    params: within.params,
    row: rowSchema,
  };
}
