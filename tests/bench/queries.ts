import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import * as z from 'zod/mini';
import type { Database } from '../../src/lib/db/database.ts';
import { openingsOf, viewQueries } from '../db/view-queries.ts';
import type { Asked } from './engine-in-page.ts';
import { against, timed, type Line, type Sample } from './measure.ts';

export type Site = { browser: Browser; url: string };

const RUNS = 7;

/** The opening queries of every view: in the native engine and, given a site, in the browser's. */
export async function measureQueries(database: Database, site: Site | null): Promise<Line[]> {
  const openings = await openingsOf(database);
  const queries = viewQueries((route) => openings[route]);
  const asked = [...queries.values()].map(({ name, sql, params }) => ({ name, sql, params }));
  const native: number[][] = [];
  for (const query of asked) {
    native.push(await timed(RUNS, () => database.query({ ...query, row: z.unknown() })));
  }
  const browser = site ? await timeInPage(site, asked) : null;
  const names = [...queries.keys()];
  const views = [...new Set(names.map((name) => name.split('.')[0] ?? ''))];
  return views.flatMap((view): Line[] => {
    const own = (times: readonly number[][]) =>
      times.filter((_, at) => names[at]?.startsWith(`${view}.`));
    const inNode = sumOf(`${view}: ${own(native).length} queries, native`, own(native));
    if (!browser) return [inNode];
    const inPage = sumOf(`${view}: the same in the browser`, own(browser));
    return [inNode, against(inPage, inNode, 'native')];
  });
}

/** Queries one after the other: the sum over all of them, run by run. */
function sumOf(what: string, times: readonly number[][]): Sample {
  const values = Array.from({ length: RUNS }, (_, run) =>
    times.reduce((sum, runs) => sum + (runs[run] ?? NaN), 0),
  );
  return { what, unit: 'ms', values };
}

async function timeInPage({ browser, url }: Site, asked: Asked[]): Promise<readonly number[][]> {
  const page = await browser.newPage();
  await page.route('**/bench.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
  );
  await page.goto(`${url}bench.html`);
  await page.addScriptTag({ content: await bundle('engine-in-page.ts') });
  const times = await page.evaluate(([base, queries, runs]) => timeQueries(base, queries, runs), [
    url,
    asked,
    RUNS,
  ] as const);
  await page.close();
  return times;
}

/** One of this folder's files with all it imports, as a classic script. */
async function bundle(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [result] = [built].flat();
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error(`${file} could not be bundled`);
  return chunk.code;
}
