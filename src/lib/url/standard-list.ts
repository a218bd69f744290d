import { NATION } from '../model/division.ts';
import type { ViewState } from './view-state.ts';

/** What makes a list of units, apart from hand-picked ones. */
export const LIST_FIELDS = ['division', 'level', 'kind', 'scope'] as const;
type ListChoice = Pick<ViewState, (typeof LIST_FIELDS)[number]>;

/** The list that a place alone stands for: its county governments with their aggregate reports. */
const STANDARD_LIST: ListChoice = {
  division: NATION,
  level: 'county',
  kind: 'government',
  scope: 'aggregate',
};

/**
 * Whether a view opens on one list of units that the dataset chose, and not on everybody. Of such a view
 * an address that names a part of another list means the standard one in the rest, so that
 * `?division=500000` reads the same whatever the dataset opens on.
 */
export const opensOnList = ({ kind, level }: Pick<ViewState, 'kind' | 'level'>): boolean =>
  kind !== 'all' || level !== 'all';

/** The list that an address leaves unsaid once it says a part of it: no hand-picked one either. */
export function unsaidList(opening: ViewState): Partial<ViewState> {
  return opensOnList(opening) ? { ...STANDARD_LIST, picked: [] } : {};
}

/** The list of a state and nothing else of it. */
export const listOf = ({ division, level, kind, scope }: ListChoice): ListChoice => ({
  division,
  level,
  kind,
  scope,
});

/** Whether two states are about the same list, hand-picked units aside. */
export const isSameList = (one: ListChoice, other: ListChoice): boolean =>
  LIST_FIELDS.every((field) => one[field] === other[field]);

/** Whether an address says a part of a list. */
export const saysList = (keys: Iterable<string>): boolean =>
  [...keys].some((key) => LIST_FIELDS.some((field) => field === key));
