import { join } from 'node:path';
import { serveFolder } from '../../src/cli/serve.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { hrefOf } from '../../src/lib/url/href.ts';
import type { ViewState } from '../../src/lib/url/view-state.ts';
import { launchBrowser } from '../browser/setup/browser.ts';
import { openingsOf } from '../db/view-queries.ts';
import { timeChanges } from './changes.ts';
import type { Line } from './measure.ts';

const ROUTE = '/requests';

/** Lists of the sizes offices have: a hundred governments, and every body of the dataset. */
const LISTS: readonly (readonly [what: string, list: Partial<ViewState>])[] = [
  ['a list of county governments', { kind: 'government', level: 'county', scope: 'aggregate' }],
  ['a list of all bodies', { kind: 'all', level: 'all', scope: 'own' }],
];

const INDICATORS = ['requests.received', 'outcome.total', 'outcome.granted'];
const YEARS = [2022, 2023, 2024, 2025];

/**
 * Changes of year and indicator over lists of a large dataset, in sites built over the same one by
 * `npm start -- --dataset`, which take turns.
 */
export async function measureScale(folders: readonly string[]): Promise<Line[]> {
  const [first = ''] = folders;
  const database = await openNodeDatabase(join(first, 'dataset', 'nianbao.duckdb'));
  const openings = await openingsOf(database);
  const browser = await launchBrowser();
  const served = await Promise.all(folders.map((folder) => serveFolder(folder)));
  const sites = served.map(({ url }, at) => ({ browser, url, name: folders[at] ?? '' }));
  const lines: Line[] = [];
  for (const [what, list] of LISTS) {
    const hrefs = YEARS.flatMap((year) =>
      INDICATORS.map((indicator) =>
        hrefOf(ROUTE, { ...list, year, versus: year - 1, indicator }, openings),
      ),
    );
    lines.push(...(await timeChanges(sites, ROUTE, hrefs, `${what}, until it is painted`)));
  }
  await browser.close();
  await Promise.all([database.close(), ...served.map((one) => one.close())]);
  return lines;
}
