import * as z from 'zod/mini';
import type { Query } from '../../db/query.ts';
import { FORMS } from '../../model/form.ts';
import { DIVISION_LEVELS } from '../../model/division.ts';
import type { ViewState } from '../../url/view-state.ts';
import { isContradictionSql } from '../finding-columns.ts';
import { SELECTED_FROM, selectionCondition } from '../selection.ts';
import { cellsBehind } from '../../catalogue/cells-behind.ts';
import { cellNamesSql, joinCellNames } from '../../catalogue/cell-key.ts';
import { columnOf, columnSql } from '../../catalogue/cells-of-row.ts';

const rowSchema = z.object({
  agency_id: z.string(),
  agency: z.string(),
  division_name: z.string(),
  level: z.enum(DIVISION_LEVELS),
  source: z.nullable(z.string()),
  form: z.enum(FORMS),
  value: z.nullable(z.number()),
  status: z.nullable(z.string()),
  mark: z.nullable(z.string()),
  denominator: z.nullable(z.number()),
  form_before: z.enum(FORMS),
  source_before: z.nullable(z.string()),
  /** Of the two reports, those the reader imported. */
  local: z.number(),
  before: z.nullable(z.number()),
  status_before: z.nullable(z.string()),
  mark_before: z.nullable(z.string()),
  denominator_before: z.nullable(z.number()),
  /** Whether the figure of a year is, or is computed from, one that contradicts others of its report: 1 or 0. */
  contradicted: z.number(),
  contradicted_before: z.number(),
});

/** One unit with a report in both years, whether it states the figure in both or not. */
export type Mover = z.infer<typeof rowSchema>;

/** Units of the selection that filed a report of its scope in the state's year and in `versus`. */
export function moversQuery(state: ViewState): Query<Mover> {
  const selection = selectionCondition(state);
  const applicant = columnOf(state.indicator, state.applicant);
  const behind = joinCellNames(cellsBehind(state.indicator, applicant));
  const contradicts = (report: string) => `(EXISTS (
        SELECT 1 FROM finding x WHERE x.report_id = ${report}.report_id
          AND ${isContradictionSql('x')}
          AND list_has_any(${cellNamesSql('x.cells')}, ${cellNamesSql('asked.cells')})))::INTEGER`;
  return {
    name: 'overview-movers',
    sql: `
      WITH asked AS (
        SELECT ${columnSql('per_applicant', '?')} AS applicant, code, ? AS cells
        FROM indicator WHERE code = ?
      ),
      figures AS (
        SELECT f.* FROM figure f JOIN asked ON f.indicator = asked.code
          AND f.applicant = asked.applicant
      )
      SELECT a.agency_id, a.name AS agency, d.level, d.name AS division_name, r.source, r.form,
        f.value, f.status, f.mark, f.denominator, p.form AS form_before,
        p.source AS source_before,
        (r.seen_at = 'local')::INTEGER + (p.seen_at = 'local')::INTEGER AS local,
        g.value AS before, g.status AS status_before, g.mark AS mark_before,
        g.denominator AS denominator_before,
        ${contradicts('r')} AS contradicted, ${contradicts('p')} AS contradicted_before
      FROM ${SELECTED_FROM}
      CROSS JOIN asked
      JOIN report p ON p.agency_id = r.agency_id AND p.scope = r.scope AND p.year = ?
      LEFT JOIN figures f ON f.report_id = r.report_id
      LEFT JOIN figures g ON g.report_id = p.report_id
      WHERE ${selection.sql} AND r.year = ?
      ORDER BY a.agency_id`,
    params: [
      state.applicant,
      behind,
      state.indicator,
      state.versus,
      ...selection.params,
      state.year,
    ],
    row: rowSchema,
  };
}
