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

/** What every view asks for a state, under `view.query`; agencies' pages are asked by id. */
export async function viewQueries(
  stateOf: (route: (typeof ROUTES)[number]) => ViewState,
): Promise<Map<string, Query<unknown>>> {
  const all = new Map<string, Query<unknown>>();
  for (const route of ROUTES) {
    // The import page asks nothing of the dataset.
    if (route === '/import') continue;
    const view = route === '/' ? 'overview' : route.slice(1);
    const own = `${folder}${view}/${view}.ts`;
    const module: QuerySets = await import(
      /* @vite-ignore */ existsSync(own) ? own : `${folder}${view}.ts`
    );
    const set = module[`${view}Queries`]?.(stateOf(route));
    if (set === undefined) throw new Error(`${view} has no ${view}Queries`);
    for (const [name, query] of Object.entries(set)) all.set(`${view}.${name}`, query);
  }
  return all;
}

/** The state each view opens on. */
export async function openingsOf(database: Database): Promise<Openings> {
  return openingsFrom(await runQueries(database, openingQueries()));
}
