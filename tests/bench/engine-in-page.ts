/** Runs in the page: opens the engine as the site does and times queries in it. */
import * as z from 'zod/mini';
import { openBrowserDatabase } from '../../src/lib/db/browser/browser-database.ts';
import type { Query } from '../../src/lib/db/query.ts';
import { timed } from './measure.ts';

export type Asked = Pick<Query<unknown>, 'name' | 'sql' | 'params'>;

declare global {
  var timeQueries: (
    base: string,
    queries: readonly Asked[],
    runs: number,
  ) => Promise<readonly number[][]>;
}

globalThis.timeQueries = async (base, queries, runs) => {
  const source = { engine: `${base}duckdb`, dataset: `${base}dataset/nianbao.duckdb.gzip` };
  const database = await openBrowserDatabase(
    source,
    () => undefined,
    () => undefined,
  );
  const times: number[][] = [];
  for (const query of queries) {
    times.push(await timed(runs, () => database.query({ ...query, row: z.unknown() })));
  }
  await database.close();
  return times;
};
