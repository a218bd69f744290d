/**
 * Serves the built site by nginx and Caddy with the settings of serving/, and holds every answer against
 * that of `npm start`. By hand, where the servers are there: `npm run servers -- nginx=/usr/sbin/nginx
 * caddy=/usr/bin/caddy mime=/etc/nginx/mime.types`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { serveFolder } from '../../../src/cli/serve.ts';

const SITE = resolve('build');
/** What the settings are about; the rest of an answer belongs to the server. */
const HEADERS = [
  ...['content-security-policy', 'referrer-policy', 'x-content-type-options', 'cache-control'],
];
/** Types that each server names in its own words: `text/javascript` and `application/javascript`. */
const TOLD_TYPES = /\.(gzip|wasm|mjs|duckdb|parquet|arrow|bcmap|pfb)$/;

const given = new Map(
  process.argv
    .slice(2)
    .map((word): [string, string] => [
      word.slice(0, word.indexOf('=')),
      word.slice(word.indexOf('=') + 1),
    ]),
);

/** One file of each ending, in the folders that are told apart, and what is not there. */
function paths(): string[] {
  const found = new Map<string, string>();
  for (const entry of readdirSync(SITE, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name).slice(SITE.length);
    const kind = `${extname(path)} ${/\/immutable\//.test(path)} ${path.split('/')[1]}`;
    if (!found.has(kind)) found.set(kind, path.split('/').map(encodeURIComponent).join('/'));
  }
  return [...found.values(), '/', '/import/', '/no-such-page/', '/_app/immutable/no-such.js'];
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

const START: Readonly<Record<string, (folder: string, port: number) => string[]>> = {
  nginx(folder, port) {
    const site = readFileSync('serving/nginx.conf', 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replaceAll('/srv/nianbao', SITE)
      .replace('/etc/nginx/mime.types', given.get('mime') ?? '/etc/nginx/mime.types');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${join(folder, name)};`,
    );
    const conf = join(folder, 'nginx.conf');
    writeFileSync(
      conf,
      `daemon off; master_process off; pid ${join(folder, 'pid')}; error_log stderr;\n` +
        `events {}\nhttp { access_log off; ${temporary.join(' ')}\n${site}\n}\n`,
    );
    return ['-e', 'stderr', '-p', folder, '-c', conf];
  },
  caddy(folder, port) {
    const conf = join(folder, 'Caddyfile');
    const site = readFileSync('serving/Caddyfile', 'utf8')
      .replace(':80 {', `http://127.0.0.1:${port} {`)
      .replaceAll('/srv/nianbao', SITE);
    writeFileSync(conf, `{\n\tadmin off\n}\n${site}`);
    return ['run', '--adapter', 'caddyfile', '--config', conf];
  },
};

async function answered(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} does not answer`);
}

/** What differs between two servers' answers to one request. */
async function differences(path: string, method: string, one: string, other: string) {
  const [right, told] = await Promise.all(
    [one, other].map((base) => fetch(new URL(path, base), { method, redirect: 'manual' })),
  );
  if (!right || !told) return [];
  const found = right.status === told.status ? [] : [`status ${told.status}, not ${right.status}`];
  const names = TOLD_TYPES.test(path) && right.ok ? [...HEADERS, 'content-type'] : HEADERS;
  for (const name of right.ok || right.status === 404 ? names : []) {
    const [wanted, got] = [right.headers.get(name), told.headers.get(name)];
    if (wanted !== got) found.push(`${name}: ${got}, not ${wanted}`);
  }
  const [body, other_] = await Promise.all([right.arrayBuffer(), told.arrayBuffer()]);
  if (right.ok && Buffer.compare(Buffer.from(body), Buffer.from(other_)) !== 0) {
    found.push('another body');
  }
  return found.map((words) => `${method} ${path}: ${words}`);
}

const site = await serveFolder(SITE);
let faults = 0;
for (const [name, begin] of Object.entries(START)) {
  const program = given.get(name);
  if (program === undefined) continue;
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-servers-'));
  const server: ChildProcess = spawn(program, begin(folder, port), {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, HOME: folder },
  });
  const url = `http://127.0.0.1:${port}/`;
  await answered(url);
  const asked = paths();
  const found = (
    await Promise.all([
      ...asked.map((path) => differences(path, 'GET', site.url, url)),
      differences('/import/', 'POST', site.url, url),
    ])
  ).flat();
  server.kill();
  faults += found.length;
  console.log(`${name}: ${asked.length + 1} requests, ${found.length} answered otherwise`);
  for (const line of found) console.log(`  ${line}`);
}
await site.close();
process.exitCode = faults === 0 ? 0 : 1;
