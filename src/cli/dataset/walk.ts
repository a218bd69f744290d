import { questionKey } from '../../lib/db/stored/question-key.ts';
import type { Query } from '../../lib/db/query.ts';
import { agencyPeersQuery } from '../../lib/queries/agencies/peers.ts';
import { agencySheetQueries } from '../../lib/queries/sheet/sheet.ts';
import { ROUTE_QUERIES, type AskingRoute } from '../../lib/queries/likely/route-queries.ts';
import { decodeState } from '../../lib/url/codec.ts';
import type { Openings } from '../../lib/url/href.ts';

/** An address of a walk and whether every question of its view is among those answered. */
export type Step = { address: string; isAnswered: boolean };

/**
 * What an address of the site asks, as its page does.
 * @throws Error for an address that no view answers
 */
export function questionsAt(address: string, openings: Openings): Query<unknown>[] {
  const [pathname = '', search = ''] = address.split('?');
  const agency = /^\/agencies\/([^/]+)\/$/.exec(pathname)?.[1];
  if (agency !== undefined) {
    return [...Object.values(agencySheetQueries(agency)), agencyPeersQuery(agency)];
  }
  const route = (pathname === '/' ? '/' : pathname.slice(0, -1)) as AskingRoute;
  const queries = ROUTE_QUERIES[route];
  if (!queries) throw new Error(`no view at ${address}`);
  return Object.values(queries(decodeState(new URLSearchParams(search), openings[route]).state));
}

/** Which addresses of a walk, one a line, are answered by the questions with these keys. */
export function walkAnswered(text: string, openings: Openings, keys: ReadonlySet<string>): Step[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .map((address) => ({
      address,
      isAnswered: questionsAt(address, openings).every((query) => keys.has(questionKey(query))),
    }));
}
