import { isLocalAgency, LOCAL_PAGE } from '../model/local-dataset.ts';
import { encodeState } from './codec.ts';
import { isSameList, LIST_FIELDS, listOf, opensOnList, unsaidList } from './standard-list.ts';
import { PRESETS, type Route, type ViewState } from './view-state.ts';

/** The state each view opens on, chosen from the dataset so that there is something to see. */
export type Openings = Record<Route, ViewState>;

/** In the place of an id: the page that any agency's address shows until its figures are there. */
export const AGENCY_SHELL = 'shell';

/** What a reader carries along when going from one view to another, beside the list. */
const CARRIED = ['year', 'versus', 'from', 'to', 'picked', 'ticked'] as const;

/** What goes from one preset of the one screen to those that show any indicator. */
const CARRIED_AMONG_PRESETS = ['indicator', 'applicant', 'columns', 'floor', 'marked'] as const;

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

/** Where the page of methods explains an indicator or a rule, by its code. */
export function methodsHref(code: string, { lang }: Pick<ViewState, 'lang'>, openings: Openings) {
  return `${hrefOf('/methods', { lang }, openings)}#${code}`;
}

/**
 * What the reader chose on a view, as far as another knows it too: years, the list with its ticks, and from
 * one preset the indicator to those of any indicator. Whoever chose anything takes all of it along, for what
 * is left out means something else where another list and another year are opened on.
 */
export function carriedChoices(
  state: ViewState,
  from: Route,
  to: Route,
  openings: Openings,
): Partial<ViewState> {
  const opening = openings[from];
  const isAnyIndicator = to === '/trends' || to === '/compare';
  const fields = [...CARRIED, ...(isPreset(from) && isAnyIndicator ? CARRIED_AMONG_PRESETS : [])];
  const chosen = fields.filter((field) => !isEqual(state[field], opening[field]));
  const isList = !isSameList(state, opening) || chosen.includes('picked');
  const { lang } = state;
  if (chosen.length === 0 && !isList) return lang === opening.lang ? {} : { lang };
  const kept = [...chosen, 'year', 'versus'] as const;
  return {
    lang,
    ...(isPreset(from) || isList ? carriedList(state, opening, openings[to]) : {}),
    ...Object.fromEntries(kept.map((field) => [field, state[field]])),
  };
}

const isEqual = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other) ? one.join() === other.join() : one === other;

function carriedList(state: ViewState, opening: ViewState, target: ViewState): Partial<ViewState> {
  if (opensOnList(opening)) return { ...listOf(state), picked: state.picked };
  const changed = LIST_FIELDS.filter((field) => state[field] !== opening[field]);
  const list = Object.fromEntries(changed.map((field) => [field, state[field]]));
  return { ...unsaidList(target), ...list };
}

const isPreset = (route: Route): boolean => PRESETS.some((preset) => preset === route);
