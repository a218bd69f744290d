/** What nginx and Caddy are told is read back and held against what `npm start` answers. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type Served } from '../../../src/cli/serve.ts';
import { SERVER_SETTINGS } from '../../../src/cli/serving/server-settings.ts';
import { temporaryFolder } from '../../dataset/temporary-folder.ts';

const nginx = readFileSync('serving/nginx.conf', 'utf8');
const caddy = readFileSync('serving/Caddyfile', 'utf8');

/** An answer of nginx, as its settings say. */
function nginxHeaders(path: string): Map<string, string> {
  const isKept = new RegExp(/^ {4}~(\S+) "/m.exec(nginx)?.[1] ?? '$^').test(path);
  const cache = [...nginx.matchAll(/^ {4}(default|~\S+) "(.*)";$/gm)].find(
    ([, on]) => (on !== 'default') === isKept,
  )?.[2];
  const headers = new Map<string, string>();
  for (const [, name = '', value = ''] of nginx.matchAll(/^ {4}add_header (\S+) (.*) always;$/gm)) {
    headers.set(name, value === '$nianbao_cache' ? (cache ?? '') : value.slice(1, -1));
  }
  const types = /types \{([^}]*)\}/.exec(nginx)?.[1] ?? '';
  for (const [, type = '', endings = ''] of types.matchAll(/(\S+) ([^;]+);/g)) {
    if (endings.split(' ').includes(path.split('.').at(-1) ?? ''))
      headers.set('Content-Type', type);
  }
  return headers;
}

/** An answer of Caddy, as its settings say: headers of every answer, then those of matching paths. */
function caddyHeaders(path: string): Map<string, string> {
  const headers = new Map<string, string>();
  const matches = new Map<string, boolean>();
  const fits = (pattern: string): boolean =>
    pattern.endsWith('*') ? path.includes(pattern.slice(1, -1)) : path.endsWith(pattern.slice(1));
  for (const [, name = '', not, patterns = ''] of caddy.matchAll(/^\t(@\w+) (not )?path (.*)$/gm)) {
    matches.set(name, patterns.split(' ').some(fits) !== (not !== undefined));
  }
  for (const [, name = '', value = ''] of caddy.matchAll(/^\t\t([A-Z][\w-]+) "(.*)"$/gm)) {
    headers.set(name, value);
  }
  for (const [, on = '', name = '', value = ''] of caddy.matchAll(
    /^\theader (@\w+) (\S+) "(.*)"$/gm,
  )) {
    if (matches.get(on)) headers.set(name, value);
  }
  return headers;
}

const PATHS = [
  ...['/index.html', '/_app/immutable/chunks/a.js', '/dataset/nianbao.duckdb.gzip'],
  ...['/dataset/report.parquet', '/duckdb/duckdb-eh.wasm.gzip', '/pdfjs/a.wasm', '/pdfjs/a.mjs'],
  ...['/pdfjs/a.bcmap', '/dataset/report.csv', '/answers/index-0.json'],
];

const folder = temporaryFolder();
let served: Served;

beforeAll(async () => {
  for (const path of PATHS) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'a');
  }
  served = await serveFolder(folder);
});

afterAll(() => served.close());

describe('the settings of other servers', () => {
  it.each(Object.entries(SERVER_SETTINGS))('stand in %s as they are written', (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text());
  });

  it('keep no answer that a file is not there, and take no other method: as held by `npm run servers`', () => {
    expect(caddy).toMatch(/handle_errors \{[^}]*header Cache-Control "no-cache"/);
    expect(caddy).toMatch(/route \{\s+respond @others 405/);
    // Without `always` nginx leaves a header out of an error; its map answers by the page that is sent.
    expect(nginx).toMatch(/map \$uri \$nianbao_cache/);
  });

  it.each(PATHS)('answer %s with the headers of npm start', async (path) => {
    const { headers } = await fetch(new URL(path, served.url));
    for (const told of [nginxHeaders(path), caddyHeaders(path)]) {
      for (const [name, value] of told) expect(headers.get(name), name).toBe(value);
      expect([...told.keys()]).toEqual(
        expect.arrayContaining([
          ...['Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options'],
          'Cache-Control',
        ]),
      );
    }
    const isTold = /\.(gzip|parquet|wasm|mjs|bcmap)$/.test(path);
    expect(
      [nginxHeaders(path), caddyHeaders(path)].map((told) => told.has('Content-Type')),
    ).toEqual([isTold, isTold]);
  });
});
