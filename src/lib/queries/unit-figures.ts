import * as z from 'zod/mini';
import { placeholders, type Query } from '../db/query.ts';
import { APPLICANTS } from '../model/applicant.ts';
import { FORMS } from '../model/form.ts';
import type { ViewState } from '../url/view-state.ts';
import { joinLocalBefore } from './local-before.ts';
import { SELECTED_FROM, selectionCondition } from './selection.ts';

const rowSchema = z.object({
  agency_id: z.string(),
  agency: z.string(),
  division: z.string(),
  division_name: z.string(),
  report_id: z.string(),
  year: z.number(),
  form: z.enum(FORMS),
  source: z.nullable(z.string()),
  indicator: z.string(),
  applicant: z.enum(APPLICANTS),
  value: z.nullable(z.number()),
  /** null: the report is here, but no such cell was collected. */
  status: z.nullable(z.string()),
  mark: z.nullable(z.string()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  /** 1 when the figure is made of a local report of the year before. */
  local: z.number(),
});

/** One asked-for cell of one report. */
export type UnitFigure = z.infer<typeof rowSchema>;

/**
 * One row for every report of the selection in the given years and every given indicator, whether
 * the report states it or not: who says nothing must stay visible.
 */
export function unitFiguresQuery(
  state: Pick<ViewState, 'division' | 'kind' | 'level' | 'scope' | 'applicant'>,
  indicators: readonly string[],
  years: readonly number[],
): Query<UnitFigure> {
  const selection = selectionCondition(state);
  return {
    name: 'unit-figures',
    sql: `
      WITH asked AS (
        SELECT code AS indicator,
          CASE WHEN per_applicant THEN ? ELSE 'total' END AS applicant
        FROM indicator WHERE code IN (${placeholders(indicators)})
      )
      SELECT a.agency_id, a.name AS agency, d.code AS division, d.name AS division_name,
        r.report_id, r.year, r.form, r.source, asked.indicator, asked.applicant,
        f.value, f.status, f.mark, f.numerator, f.denominator,
        (earlier.year IS NOT NULL)::INTEGER AS local
      FROM ${SELECTED_FROM}
      CROSS JOIN asked
      LEFT JOIN figure f ON f.report_id = r.report_id
        AND f.indicator = asked.indicator AND f.applicant = asked.applicant
      ${joinLocalBefore('r', 'f.indicator')}
      WHERE ${selection.sql} AND r.year IN (${placeholders(years)})
      ORDER BY asked.indicator, r.year, f.value DESC NULLS LAST, a.agency_id`,
    params: [state.applicant, ...indicators, ...selection.params, ...years],
    row: rowSchema,
  };
}
