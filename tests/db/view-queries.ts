import type { Database } from '../../src/lib/db/database.ts';
import { runQueries } from '../../src/lib/db/query-set.ts';
import type { Query } from '../../src/lib/db/query.ts';
import { ASKING_ROUTES, ROUTE_QUERIES } from '../../src/lib/queries/likely/route-queries.ts';
import { openingQueries } from '../../src/lib/queries/openings.ts';
import type { Route, ViewState } from '../../src/lib/url/view-state.ts';
import { openingsFrom } from '../../src/lib/views/openings.ts';
import type { Openings } from '../../src/lib/url/href.ts';

/**
 * What every view asks for a state, under `view.query`; agencies' pages are asked by id.
 */
export function viewQueries(stateOf: (route: Route) => ViewState): Map<string, Query<unknown>> {
  const all = new Map<string, Query<unknown>>();
  for (const route of ASKING_ROUTES) {
    const view = route === '/' ? 'overview' : route.slice(1);
    for (const [name, query] of Object.entries(ROUTE_QUERIES[route](stateOf(route)))) {
      all.set(`${view}.${name}`, query);
    }
  }
  return all;
}

/** The state each view opens on. */
export async function openingsOf(database: Database): Promise<Openings> {
  return openingsFrom(await runQueries(database, openingQueries()));
}
