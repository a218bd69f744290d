// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Of every page together, packed with gzip: what carries the page and hydrates it. */
const SHARED_BYTES = 94_700;

/** ECharts, fetched after the prerendered charts are on screen. */
const CHART_BYTES = 195_000;

/**
 * What a page may load beyond that before it answers its reader. The aim is 150 kB with the shared part;
 * these hold what was reached, so that it is not lost unnoticed.
 *
 * @type {Readonly<Record<string, number>>}
 */
const OWN_BYTES = {
  '/': 95_100,
  '/agencies/': 29_200,
  '/agencies/[id]/': 79_500,
  '/checks/': 80_000,
  '/compare/': 92_500,
  '/compare/reports/': 77_500,
  '/data/': 74_500,
  '/import/': 168_500,
  '/methods/': 59_000,
  '/publication/': 86_100,
  '/requests/': 86_100,
  '/schemes/': 77_200,
  '/trends/': 86_100,
  '/workbench/': 1_000,
};

/**
 * @typedef {{ file: string, imports?: string[] }} Piece of the build's manifest
 * @typedef {{ route: string, shared: number, own: number, charts: number }} RouteScript bytes packed with
 *   gzip: what every page loads, what this page loads beyond that, and the charts library where it draws
 */

/**
 * The script that each route loads before its charts answer, from the manifest of the build.
 *
 * @param {string} kit folder of what SvelteKit has made, `.svelte-kit`
 * @returns {RouteScript[]}
 */
export function routeScripts(kit) {
  const client = join(kit, 'output/client');
  /** @type {Record<string, Piece>} */
  const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'));
  const keys = Object.keys(manifest);
  /** @type {Map<string, number>} */
  const sizes = new Map();

  /** @param {string} key */
  const sizeOf = (key) => {
    const known = sizes.get(key);
    if (known !== undefined) return known;
    const size = gzipSync(readFileSync(join(client, manifest[key]?.file ?? ''))).length;
    sizes.set(key, size);
    return size;
  };
  /** @param {Set<string>} pieces */
  const sum = (pieces) => [...pieces].reduce((total, key) => total + sizeOf(key), 0);
  const nodes = keys.filter((key) => /\/nodes\/\d+\.js$/.test(key));
  const [layout = ''] = nodes.filter((key) => key.endsWith('/0.js'));
  const starts = keys.filter((key) => /runtime\/client\/entry\.js$|\/app\.js$/.test(key));
  const shared = withImports(manifest, [...starts, layout]);
  const charts = withImports(
    manifest,
    keys.filter((key) => key.endsWith('lib/charts/echarts.ts')),
  );

  return nodes.flatMap((key) => {
    const source = readFileSync(join(kit, '..', key), 'utf8');
    const [, route] = /src\/routes(\/.*?)\+page\.svelte/.exec(source) ?? [];
    if (route === undefined) return [];
    const own = minus(withImports(manifest, [key]), shared);
    const drawing = minus(minus(charts, shared), own);
    return [{ route, shared: sum(shared), own: sum(own), charts: sum(drawing) }];
  });
}

/**
 * What goes beyond the budget; nothing when every route keeps it.
 *
 * @param {readonly RouteScript[]} routes
 * @returns {string[]} a sentence each
 */
export function overBudget(routes) {
  /** @type {(what: string, bytes: number, budget: number) => string[]} */
  const over = (what, bytes, budget) =>
    bytes <= budget
      ? []
      : [`${what}: ${kilobytes(bytes)} of script, the budget is ${kilobytes(budget)}`];
  return [
    ...over('every page', Math.max(...routes.map(({ shared }) => shared)), SHARED_BYTES),
    ...over('the charts', Math.max(...routes.map(({ charts }) => charts)), CHART_BYTES),
    ...routes.flatMap(({ route, own }) => over(route, own, OWN_BYTES[route] ?? 0)),
  ];
}

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * Says what each route loads.
 *
 * @param {readonly RouteScript[]} routes
 * @returns {string[]}
 */
export function scriptLines(routes) {
  const [{ shared = 0, charts = 0 } = {}] = routes;
  return [
    `Script with gzip: every page ${kilobytes(shared)}, the charts ${kilobytes(charts)}, beyond that`,
    ...routes.map(({ route, own }) => `  ${route} ${kilobytes(own)}`),
  ];
}

/**
 * @param {Record<string, Piece>} manifest
 * @param {string[]} keys
 * @returns {Set<string>} those pieces and all that they import at once
 */
function withImports(manifest, keys) {
  const found = new Set(keys);
  for (const key of found) for (const next of manifest[key]?.imports ?? []) found.add(next);
  return found;
}

/**
 * @param {Set<string>} all
 * @param {Set<string>} taken
 */
const minus = (all, taken) => new Set([...all].filter((key) => !taken.has(key)));
