import { formatExact } from '../../messages/format.ts';
import { unitListText } from '../../messages/workbench/unit-list.ts';
import type { LikeUnit } from '../../queries/workbench/like-units.ts';
import type { ViewState } from '../../url/view-state.ts';

/** A peer as the panel proposes it: its name, and why it is one. */
export type LikeEntry = { id: string; name: string; reason: string };

/** Peers of a unit with their reasons; no number is said for a report that has none. */
export function likeEntries(
  rows: readonly LikeUnit[],
  { lang }: Pick<ViewState, 'lang'>,
): LikeEntry[] {
  const text = unitListText[lang];
  return rows.map(({ agency_id, name, kind, near, same_role, requests, own_requests }) => ({
    id: agency_id,
    name,
    reason: [
      ...(kind === 'department' || kind === 'other'
        ? [same_role ? text.sameRole : text.otherRole]
        : []),
      text.near[near],
      requests === null || own_requests === null
        ? text.requestsUnknown
        : text.requests(formatExact(requests, lang), formatExact(own_requests, lang)),
    ].join(text.join),
  }));
}

/** The list that a unit makes with its peers; ids in the order of the address. */
export const likeList = (unit: string, entries: readonly LikeEntry[]): readonly string[] =>
  [unit, ...entries.map(({ id }) => id)].sort();
