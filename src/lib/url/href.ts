import { isLocalAgency, LOCAL_PAGE } from '../model/local-dataset.ts';
import { encodeState } from './codec.ts';
import type { Route, ViewState } from './view-state.ts';

/** The state each view opens on, chosen from the dataset so that there is something to see. */
export type Openings = Record<Route, ViewState>;

/** In the place of an id: the page that any agency's address shows until its figures are there. */
export const AGENCY_SHELL = 'shell';

/** What a reader carries along when going from one view to another. */
const CARRIED = [
  ...(['lang', 'year', 'from', 'to'] as const),
  ...(['division', 'kind', 'level', 'scope'] as const),
  ...(['picked', 'ticked'] as const),
] as const;

/** Address of a view, relative to the site's base, with only the changes to its opening. */
export function hrefOf(route: Route, changes: Partial<ViewState>, openings: Openings): string {
  const opening = openings[route];
  // Pages are folders: with the slash their relative addresses hold on every server.
  const path = route === '/' ? route : `${route}/`;
  return path + encodeState({ ...opening, ...changes }, opening);
}

/** Address of an agency's page; those known on this machine only share one. */
export function agencyHref(agencyId: string, changes: Partial<ViewState>, openings: Openings) {
  const opening = openings['/agencies'];
  const isLocal = isLocalAgency(agencyId);
  const state = { ...opening, ...changes, ...(isLocal ? { marked: agencyId } : {}) };
  return `/agencies/${isLocal ? LOCAL_PAGE : agencyId}/${encodeState(state, opening)}`;
}

/** What the reader chose on a view, as far as other views know it too. */
export function carriedChoices(state: ViewState, opening: ViewState): Partial<ViewState> {
  const chosen = CARRIED.filter((field) => state[field] !== opening[field]);
  return Object.fromEntries(chosen.map((field) => [field, state[field]]));
}
