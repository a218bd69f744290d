/** Serves the built site from one folder: for an office's own network, and for the journeys. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import {
  ASKED_AGAIN,
  headersFor,
  NOT_FOUND_PAGE,
  SECURITY_HEADERS,
  UNPACKED_FOLDER,
} from './serving/answer-rules.ts';
import { keepPromisedLength } from './serving/promised-length.ts';
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

/** Who may show an address in a frame depends on its query, which the path alone does not tell. */
const framing = (address: string | undefined): Record<string, string> => ({
  'Content-Security-Policy': framePolicy(address ?? '/'),
});

function setHeaders(response: ServerResponse, pathname: string): void {
  const headers = { ...headersFor(pathname), ...framing(response.req.url) };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
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

/** When a file was changed; null where there is none, and of a name that no file can have. */
function changedAt(path: string): number | null {
  try {
    return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
  } catch {
    return null;
  }
}

/** Whether a part of a file is asked for that can be cut out: in order, and of numbers that a file can have. */
function isPart(range: string | undefined): boolean {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  return first !== undefined && (!last || Number(first) <= Number(last));
}

/** Whether what was packed beside a file is of an older state of it, or is never sent. */
function isPackedOld(folder: string, address: string): boolean {
  const [pathname = '/'] = address.split(/[?#]/);
  if (pathname.startsWith(UNPACKED_FOLDER)) return true;
  const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const at = changedAt(file) ?? 0;
  return ['.br', '.gz'].some((packing) => (changedAt(`${file}${packing}`) ?? at) < at);
}

function siteServer(folder: string): Server {
  const notFoundPage = join(folder, NOT_FOUND_PAGE);
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
        ...framing(request.url),
        'Content-Type': type,
        'Cache-Control': ASKED_AGAIN,
      });
      response.end(request.method === 'HEAD' ? undefined : (notFound ?? 'not found\n'));
    },
  });
  // A link may hold some thousand units: the page says that they are too many, an empty answer does not.
  return createServer({ maxHeaderSize: 131_072 }, (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    // sirv reads `first-last` only and takes any other form for something else, or fails; without the
    // header it sends the whole file, as HTTP allows.
    if (!isPart(request.headers.range)) delete request.headers.range;
    keepPromisedLength(response);
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
  const { NIANBAO_BUILD } = process.env;
  const folder = NIANBAO_BUILD ?? fileURLToPath(new URL('../../build/', import.meta.url));
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
