import * as z from 'zod/mini';
import type { Query } from '../db/query.ts';
import { DIVISION_LEVELS } from '../model/division.ts';
import type { ViewState } from '../url/view-state.ts';

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
