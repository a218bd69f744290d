import * as z from 'zod/mini';
import type { Query } from '../db/query.ts';
import { DIVISION_LEVELS } from '../model/division.ts';
import { FORMS } from '../model/form.ts';
import type { ViewState } from '../url/view-state.ts';
import { SELECTED_FROM, selectionCondition } from './selection.ts';

const reportSchema = z.object({
  report_id: z.string(),
  agency_id: z.string(),
  agency: z.string(),
  level: z.enum(DIVISION_LEVELS),
  year: z.number(),
  form: z.enum(FORMS),
  source: z.nullable(z.string()),
});

/** A report of the selection: those of a year are the n of its "k of n". */
export type SelectedReport = z.infer<typeof reportSchema>;

export function selectedReportsQuery(
  state: Pick<ViewState, 'division' | 'kind' | 'level' | 'scope'>,
): Query<SelectedReport> {
  const selection = selectionCondition(state);
  return {
    name: 'selected-reports',
    sql: `
      SELECT r.report_id, a.agency_id, a.name AS agency, d.level, r.year, r.form, r.source
      FROM ${SELECTED_FROM}
      WHERE ${selection.sql}
      ORDER BY r.year DESC, r.report_id`,
    params: selection.params,
    row: reportSchema,
  };
}

const divisionSchema = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(DIVISION_LEVELS),
});

export type ChosenDivision = z.infer<typeof divisionSchema>;

/** The chosen division by name; no row for a code that does not exist. */
export function chosenDivisionQuery(state: Pick<ViewState, 'division'>): Query<ChosenDivision> {
  return {
    name: 'chosen-division',
    sql: 'SELECT code, name, level FROM division WHERE code = ?',
    params: [state.division],
    row: divisionSchema,
  };
}
