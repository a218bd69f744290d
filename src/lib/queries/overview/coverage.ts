import * as z from 'zod/mini';
import { columnSql } from '../../catalogue/cells-of-row.ts';
import type { Query } from '../../db/query.ts';
import type { ViewState } from '../../url/view-state.ts';
import { isContradictionSql } from '../finding-columns.ts';
import { OUTSIDE_SQL } from '../owing-divisions.ts';
import { SELECTED_FROM, selectionCondition } from '../selection.ts';

const rowSchema = z.object({
  division: z.string(),
  name: z.string(),
  /** The chosen division itself: bodies at its own level. */
  self: z.boolean(),
  year: z.number(),
  reports: z.number(),
  /** Reports of which every cell of the form was collected. */
  complete: z.number(),
  /** Reports that state the state's indicator. */
  stating: z.number(),
  /** Reports on which a rule of grade E fails. */
  conflicting: z.number(),
  /** Reports that the reader imported. */
  local: z.number(),
});

/** What is here of one division in one year, everything below the division included. */
export type CoverageCell = z.infer<typeof rowSchema>;

/**
 * Reports of the selection's scope by division one level below the chosen one and by year, empty cells
 * included. The chosen division's own bodies stand first, zones last. Abolished divisions appear only when they
 * have reports, and so would Hong Kong, Macao and Taiwan.
 */
export function coverageQuery(state: ViewState): Query<CoverageCell> {
  const selection = selectionCondition(state);
  return {
    name: 'overview-coverage',
    sql: `
      WITH line AS (
        SELECT code, name, position, level = 'zone' AS zone, code = ? AS self,
          valid_to IS NULL AND code NOT IN ${OUTSIDE_SQL} AS listed
        FROM division WHERE parent = ? OR code = ?
      ),
      selected AS (
        SELECT r.report_id, r.year, r.complete, r.seen_at, d.code, d.parent, d.prefecture, d.province,
          f.value IS NOT NULL AS stating,
          r.report_id IN (SELECT report_id FROM finding x WHERE ${isContradictionSql('x')})
            AS conflicting
        FROM ${SELECTED_FROM}
        LEFT JOIN indicator i ON i.code = ?
        LEFT JOIN figure f ON f.report_id = r.report_id AND f.indicator = i.code
          AND f.applicant = ${columnSql('i.per_applicant', '?')}
        WHERE ${selection.sql}
      )
      SELECT l.code AS division, l.name, l.self, y.year,
        count(s.report_id)::INTEGER AS reports,
        (count(*) FILTER (s.complete))::INTEGER AS complete,
        (count(*) FILTER (s.stating))::INTEGER AS stating,
        (count(*) FILTER (s.conflicting))::INTEGER AS conflicting,
        (count(*) FILTER (s.seen_at = 'local'))::INTEGER AS local
      FROM line l
      CROSS JOIN (SELECT DISTINCT year FROM report) y
      LEFT JOIN selected s ON s.year = y.year AND (s.code = l.code
        OR NOT l.self AND l.code IN (s.parent, s.prefecture, s.province))
      GROUP BY l.code, l.name, l.self, l.listed, l.zone, l.position, y.year
      QUALIFY sum(count(s.report_id)) OVER (PARTITION BY l.code) > 0 OR l.listed AND NOT l.self
      ORDER BY NOT l.self, l.zone, l.position, y.year`,
    params: [
      state.division,
      state.division,
      state.division,
      state.indicator,
      state.applicant,
      ...selection.params,
    ],
    row: rowSchema,
  };
}
