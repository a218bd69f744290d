import { ROUTES } from '../../src/lib/url/view-state.ts';
/**
 * The folders below `src/lib` from the ground up, with `src/routes` and `src/cli` on top: each
 * imports folders of lower levels only. Folders on one level do not know each other.
 */
const LEVELS: readonly (readonly string[])[] = [
  ['model', 'messages', 'old-browsers', 'offline', 'pace'],
  ['catalogue', 'statistics'],
  ['importers', 'parser', 'checks', 'search', 'schemes'],
  // The vocabulary of the address needs no engine, and the engine no address: queries know both.
  // The store keeps a reader's own files and decisions in the browser; workers and state use it.
  ['db', 'url', 'store', 'originals', 'filing'],
  ['dataset', 'queries'],
  ['views'],
  ['charts', 'exports'],
  // Shells around what computes, exports included.
  ['workers'],
  // Holds the charts library and hands exports to the browser.
  ['state'],
  ['components'],
  ['routes', 'cli'],
];

/**
 * Above the lower floors a folder is a page: its folder never imports another page's. The other
 * folders of `views/` and `components/` serve several pages. The front page is called overview.
 */
const PAGES: readonly string[] = [
  'overview',
  ...ROUTES.map((route) => route.slice(1)).filter((name) => name !== ''),
];

/** Joins importers, parser and checks: the one file outside the levels. */
const PIPELINE = 'src/lib/pipeline.ts';

/** The layer a file below `src/` belongs to, null for one that has none. */
export function layerOf(path: string): string | null {
  if (path === PIPELINE) return null;
  const [, folder = '', layer = ''] = path.split('/');
  if (folder === 'lib') return layer;
  // src/hooks.server.ts and src/app.* belong to the pages.
  return folder === 'cli' ? 'cli' : 'routes';
}

/** What is wrong with an import from one file to another, null when nothing is. */
export function layerBreach(path: string, target: string): string | null {
  const from = layerOf(path);
  const to = layerOf(target);
  if (from === to || from === null || to === null) return null;
  const level = levelOf(from);
  const below = levelOf(to);
  if (level === null) return `${from} is not in the table of layers`;
  if (below === null) return `${to} is not in the table of layers`;
  if (below < level) return null;
  const relation = below === level ? 'its peer' : 'above it';
  return `${from} (level ${level}) imports ${to} (level ${below}), ${relation}`;
}

/** What is wrong with an import from one page's folder to another's, null when nothing is. */
export function pageBreach(path: string, target: string): string | null {
  const from = pageOf(path);
  const to = pageOf(target);
  if (from === null || to === null || from.layer !== to.layer || from.page === to.page) return null;
  return `page ${from.page} imports page ${to.page}`;
}

function pageOf(path: string): { layer: string; page: string } | null {
  const match = /^src\/lib\/(\w+)\/(\w+)\//.exec(path);
  const [, layer = '', page = ''] = match ?? [];
  return PAGES.includes(page) ? { layer, page } : null;
}

function levelOf(layer: string): number | null {
  const level = LEVELS.findIndex((layers) => layers.includes(layer));
  return level === -1 ? null : level;
}
