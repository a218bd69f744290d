import { questionKey } from '../../db/stored/question-key.ts';
import type { Query } from '../../db/query.ts';
import { agencyPeersQuery } from '../agencies/peers.ts';
import { agencySheetQueries } from '../sheet/sheet.ts';
import { divisionFacetsQuery, indicatorFacetsQuery } from '../facets.ts';
import type { LikelyState } from './likely-states.ts';
import { ROUTE_QUERIES } from './route-queries.ts';

/** A question with its key and the group whose file holds its answer. */
export type LikelyQuestion = { key: string; query: Query<unknown>; group: string };

/** Group of what several views ask. */
const SHARED = 'shared';

/**
 * What readers are likely to ask, each question once. One asked in several places of a view lies with the
 * view, one asked by several views with those of all.
 * @param agencies ids whose pages are likely to be opened
 */
export function likelyQuestions(
  states: readonly LikelyState[],
  agencies: readonly string[],
): LikelyQuestion[] {
  const questions = new Map<string, LikelyQuestion & { view: string }>();
  const add = (query: Query<unknown>, view: string, place: string) => {
    const key = questionKey(query);
    const group = `${view} ${place}`;
    const known = questions.get(key);
    if (!known) questions.set(key, { key, query, view, group });
    else if (known.view !== view) known.group = SHARED;
    else if (known.group !== group && known.group !== SHARED) known.group = view;
  };
  for (const query of [divisionFacetsQuery(), indicatorFacetsQuery()]) add(query, SHARED, '');
  for (const { route, place, state } of states) {
    for (const query of Object.values(ROUTE_QUERIES[route](state))) add(query, route, place);
  }
  for (const id of agencies) {
    const queries = [...Object.values(agencySheetQueries(id)), agencyPeersQuery(id)];
    for (const query of queries) add(query, 'agency', id.slice(0, 4));
  }
  return [...questions.values()]
    .map(({ key, query, group }) => ({ key, query, group }))
    .sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0));
}
