/** Serves the built site from one folder: for an office's own network, and for the journeys. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { framePolicy } from './project/frame-ancestors.mjs';

const defaultPort = 4173;
const triesForAFreePort = 20;

/** A running server. */
export interface Served {
  /** Address with a slash at the end. */
  url: string;
  /** Ends the server and every open connection. */
  close: () => Promise<void>;
}

/**
 * What every answer says beside its content. Each page brings its own policy of what it may load
 * (content-policy.mjs); who may show it in a frame can be said in a header alone, for each address
 * (frame-ancestors.mjs).
 */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Content types of files whose names say nothing to most servers. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.gzip$/, 'application/gzip'],
  [/\.(duckdb|parquet|arrow|bcmap|pfb)$/, 'application/octet-stream'],
];

function setHeaders(response: ServerResponse, pathname: string): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  // Files below immutable/ have a hash of their content in their name.
  const kept = pathname.includes('/immutable/');
  response.setHeader('Cache-Control', kept ? 'public,max-age=31536000,immutable' : 'no-cache');
  const type = TYPES.find(([pattern]) => pattern.test(pathname))?.[1];
  if (type) response.setHeader('Content-Type', type);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Whether what was packed beside a file is of an older state of it. Of the dataset nothing packed is
 * sent: operators put a new one there by hand.
 */
function isPackedOld(folder: string, address: string): boolean {
  const [pathname = '/'] = address.split(/[?#]/);
  if (pathname.startsWith('/dataset/')) return true;
  const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const changed = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  const at = changed(file) ?? 0;
  return ['.br', '.gz'].some((packing) => (changed(`${file}${packing}`) ?? at) < at);
}

function siteServer(folder: string): Server {
  const notFoundPage = join(folder, '404.html');
  const files = sirv(folder, {
    // Looks at the disk each time: a new dataset is served without a restart.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders,
    onNoMatch: (request, response) => {
      const notFound = existsSync(notFoundPage) ? readFileSync(notFoundPage) : undefined;
      const type = notFound ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8';
      response.writeHead(404, {
        ...SECURITY_HEADERS,
        'Content-Type': type,
        'Cache-Control': 'no-cache',
      });
      response.end(request.method === 'HEAD' ? undefined : (notFound ?? 'not found\n'));
    },
  });
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    response.setHeader('Content-Security-Policy', framePolicy(request.url ?? '/'));
    // sirv reads `first-last` only and takes any other form for something else; without the
    // header it sends the whole file, as HTTP allows.
    if (!/^bytes=\d+-\d*$/.test(request.headers.range ?? '')) delete request.headers.range;
    if (isPackedOld(folder, request.url ?? '/')) delete request.headers['accept-encoding'];
    files(request, response);
  });
}

/**
 * Serves the files below `folder` as they are at each request.
 *
 * A file `x.br` or `x.gz` beside `x` is sent in its place to browsers that take it, unless `x` was
 * changed since; an unknown address gets the folder's 404.html with status 404.
 *
 * @param folder the built site
 * @param port TCP port; 0 takes any free one
 * @param host address to listen on; the default is reachable from this machine only
 * @throws Error with code ENOENT when the folder is missing, EADDRINUSE when the port is taken
 */
export async function serveFolder(folder: string, port = 0, host = '127.0.0.1'): Promise<Served> {
  const server = siteServer(folder);
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${shownHost}:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves on `port` or, when programs hold it, on one of the next ones. */
async function serveOnNextFreePort(folder: string, port: number, host?: string): Promise<Served> {
  for (let next = port; ; next++) {
    try {
      return await serveFolder(folder, next, host);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || next >= Math.min(port + triesForAFreePort, 65535)) throw error;
      console.log(`Port ${next} is taken by another program, trying ${next + 1}.`);
    }
  }
}

async function main(): Promise<void> {
  const folder = fileURLToPath(new URL('../../build/', import.meta.url));
  const { PORT = String(defaultPort), HOST } = process.env;
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${PORT}"`);
  }
  if (!existsSync(folder)) throw new Error('there is no build/ yet: run `npm start`');
  const { url } = await serveOnNextFreePort(folder, Number(PORT), HOST);
  console.log(`Nianbao is ready: ${url}  (Ctrl-C ends it)`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: Error) => {
    console.error(`The site cannot be served: ${error.message}`);
    process.exitCode = 1;
  });
}
