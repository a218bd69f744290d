import { INDICATORS } from '../../catalogue/catalogue.ts';
import { DERIVED } from '../../catalogue/derived.ts';
import type { QuerySet } from '../../db/query-set.ts';
import { MAX_UNITS, type ViewState } from '../../url/view-state.ts';
import type { Condition } from '../selection.ts';
import { listUnits } from './list-units.ts';
import {
  chosenCell,
  peersQuery,
  workbenchQueries,
  type PeerCell,
  type WorkbenchRows,
} from './workbench.ts';

/** What the turned table shows beside the list: all cells of the units that stand side by side. */
export type TurnedRows = WorkbenchRows & { turned: PeerCell };

/** Units side by side where none is ticked. */
const UNTICKED = 4;

/** Every indicator in the order of the form, then the rates; a share of applicants needs one. */
export function turnedCodes({ applicant }: Pick<ViewState, 'applicant'>): string[] {
  const rates = DERIVED.filter(({ perApplicant }) => !perApplicant || applicant !== 'total');
  return [...INDICATORS, ...rates].map(({ code }) => code);
}

/** What `/compare` asks: the list as every preset, and its units side by side over the whole form. */
export function turnedQueries(state: ViewState): QuerySet<TurnedRows> {
  const asked: ViewState = { ...state, columns: turnedCodes(state), figure: 'ranking' };
  return { ...workbenchQueries(state), turned: peersQuery(asked, unitsSideBySide(state)) };
}

/**
 * SQL of the units side by side: those ticked, or those of a hand-picked list, or of any other list those
 * that state most of the chosen indicator.
 */
function unitsSideBySide(state: ViewState): Condition {
  const named = state.ticked.length > 0 ? state.ticked : state.picked;
  if (named.length > 0) return listUnits({ ...state, picked: named.slice(0, MAX_UNITS) });
  const list = listUnits(state);
  const { indicator, applicant } = chosenCell(state);
  return {
    sql: `SELECT list.* FROM (${list.sql}) list
      JOIN report r ON r.agency_id = list.agency_id AND r.scope = ? AND r.year = ?
      JOIN figure f ON f.report_id = r.report_id AND f.indicator = ? AND f.applicant = ?
      WHERE f.value IS NOT NULL
      ORDER BY f.value DESC, list.unit LIMIT ${UNTICKED}`,
    params: [...list.params, state.scope, state.year, indicator, applicant],
  };
}
