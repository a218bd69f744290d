/** What one release of the site consists of, as the build lists it. Addresses are below the site's folder. */
export type ReleaseList = {
  version: string;
  /** The page that shows any agency that was not rendered. */
  shell: string;
  /** Start of the SHA-256 of what stands at each address. */
  files: Readonly<Record<string, string>>;
  /** Without these no page opens. */
  first: readonly string[];
  /** What the other pages, the import and the engine's answers need, fetched when the page is idle. */
  later: readonly string[];
};

/** File of the list, beside the first page. */
export const LIST = 'release.json';

/** What a page asks of the service worker: to take over, to keep more of the release, or to leave off. */
export type Wish =
  | { wish: 'take over' }
  | { wish: 'stop keeping' }
  | { wish: 'keep'; used: readonly string[]; all: boolean };

/** What the service worker tells the pages once everything they need is kept. */
export type Told = { told: 'all kept' };

/** How a request below the site's folder is answered. */
export type Answer =
  | { by: 'kept'; address: string }
  | { by: 'dataset'; address: string }
  | { by: 'agency'; address: string; id: string; shell: string }
  | { by: 'redirect'; address: string }
  | { by: 'network' };

const NETWORK: Answer = { by: 'network' };
const DATASET = 'dataset/nianbao.duckdb.gzip';
const DATA = '__data.json';

/**
 * How a release answers a request.
 * @param path address below the site's folder, without what follows `?`
 * @param search what the address asks beyond that, with its `?`
 */
export function answerOf(list: ReleaseList, path: string, search: string): Answer {
  const address = path.replace(/(^|\/)index\.html$/, '$1');
  const agency = /^agencies\/([^/]+)\/(__data\.json)?$/.exec(address);
  const known = Object.hasOwn(list.files, address);
  if (agency) {
    const [, id = '', data = ''] = agency;
    return { by: 'agency', address, id, shell: `${list.shell}${data}` };
  }
  if (address === DATASET) return { by: 'dataset', address };
  if (known) return { by: 'kept', address };
  const isPage = Object.hasOwn(list.files, `${address}/`) || /^agencies\/[^/.]+$/.test(address);
  if (isPage && !address.endsWith(DATA)) return { by: 'redirect', address: `${address}/${search}` };
  return NETWORK;
}

/** Whether the dataset a page asks for, by the hash behind its address, is the release's own. */
export function isOwnDataset(list: ReleaseList, search: string): boolean {
  return search === '' || list.files[DATASET] === search.slice(1);
}
