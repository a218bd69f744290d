import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/lib/db/database.ts';
import { runQueries } from '../../src/lib/db/query-set.ts';
import type { Query } from '../../src/lib/db/query.ts';
import { openingQueries } from '../../src/lib/queries/openings.ts';
import { ROUTES, type ViewState } from '../../src/lib/url/view-state.ts';
import { openingsFrom } from '../../src/lib/views/openings.ts';
import type { Openings } from '../../src/lib/url/href.ts';

const folder = fileURLToPath(new URL('../../src/lib/queries/', import.meta.url));

type QuerySets = Record<string, (state: ViewState) => Record<string, Query<unknown>>>;

/** The one view that asks the engine nothing. */
const ASKS_NOTHING = '/import';

/**
 * What every view asks for a state, under `view.query`; agencies' pages are asked by id.
 *
 * @throws Error when a view's queries are not where they are looked for: silence would test nothing
 */
export async function viewQueries(
  stateOf: (route: (typeof ROUTES)[number]) => ViewState,
): Promise<Map<string, Query<unknown>>> {
  const all = new Map<string, Query<unknown>>();
  for (const route of ROUTES) {
    if (route === ASKS_NOTHING) continue;
    const view = route === '/' ? 'overview' : route.slice(1);
    const file = [`${view}/${view}.ts`, `${view}.ts`].find((name) => existsSync(folder + name));
    if (!file) throw new Error(`no queries for ${route}`);
    const module: QuerySets = await import(/* @vite-ignore */ folder + file);
    const queries = module[`${view}Queries`];
    if (!queries) throw new Error(`${file} exports no ${view}Queries`);
    for (const [name, query] of Object.entries(queries(stateOf(route)))) {
      all.set(`${view}.${name}`, query);
    }
  }
  return all;
}

/** The state each view opens on. */
export async function openingsOf(database: Database): Promise<Openings> {
  return openingsFrom(await runQueries(database, openingQueries()));
}
