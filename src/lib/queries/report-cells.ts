import * as z from 'zod/mini';
import { placeholders, type Query } from '../db/query.ts';
import { APPLICANTS, type Applicant } from '../model/applicant.ts';
import type { ViewState } from '../url/view-state.ts';
import { SELECTED_FROM, selectionCondition } from './selection.ts';

const rowSchema = z.object({
  report_id: z.string(),
  indicator: z.string(),
  applicant: z.enum(APPLICANTS),
  value: z.nullable(z.number()),
  status: z.string(),
  mark: z.nullable(z.string()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
});

/** One collected cell of one report; what was not collected has no row. */
export type StatedFigure = z.infer<typeof rowSchema>;

/**
 * The collected cells of the selection over all years, for views that lay out many indicators of
 * the few reports that have them. A group of outcomes is there when the report states it or all of its
 * rows are known; derived figures that cannot be computed have no row.
 * @param applicants columns of Section III wanted; rows with a single figure have `total` only
 */
export function statedFiguresQuery(
  state: Pick<ViewState, 'division' | 'kind' | 'level' | 'scope'>,
  indicators: readonly string[],
  applicants: readonly Applicant[],
): Query<StatedFigure> {
  const selection = selectionCondition(state);
  return {
    name: 'stated-figures',
    sql: `
      SELECT r.report_id, c.indicator, c.applicant, c.value, c.status, c.mark,
        c.numerator, c.denominator
      FROM ${SELECTED_FROM}
      JOIN figure c USING (report_id)
      JOIN indicator i ON i.code = c.indicator
      WHERE ${selection.sql} AND c.status <> 'not_computable'
        AND c.indicator IN (${placeholders(indicators)})
        AND (c.applicant IN (${placeholders(applicants)})
          OR (NOT i.per_applicant AND c.applicant = 'total'))
      ORDER BY r.report_id, i.position, c.applicant`,
    params: [...selection.params, ...indicators, ...applicants],
    row: rowSchema,
  };
}
