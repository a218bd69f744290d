import type { QuerySet } from '../../db/query-set.ts';
import type { Scheme } from '../../schemes/scheme.ts';
import { readSchemeText } from '../../schemes/scheme-text.ts';
import type { ViewState } from '../../url/view-state.ts';
import { workbenchQueries, type WorkbenchRows } from '../workbench/workbench.ts';

/** The scheme that the address holds; null for none, and for a line that is none. */
export const schemeOf = ({ scheme }: Pick<ViewState, 'scheme'>): Scheme | null =>
  readSchemeText(scheme) ?? null;

/**
 * The state of the one screen that asks for all parts of a scheme side by side: of one year, of all applicants.
 * Without a scheme its own indicator is asked, for the list's sake.
 */
export function schemeCells(state: ViewState): ViewState {
  const [first, ...others] = schemeOf(state)?.parts.map(({ indicator }) => indicator) ?? [];
  return {
    ...state,
    ...{ indicator: first ?? state.indicator, columns: others, applicant: 'total' },
    ...{ figure: 'ranking', from: state.year, to: state.year, versus: null },
  };
}

/** What `/schemes` asks: the question of every preset, over the indicators of the scheme. */
export const schemeQueries = (state: ViewState): QuerySet<WorkbenchRows> =>
  workbenchQueries(schemeCells(state));
