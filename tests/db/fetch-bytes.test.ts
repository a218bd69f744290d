import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchBytes, FetchError, gunzip } from '../../src/lib/db/fetch-bytes.ts';

const CONTENT = Buffer.from('襄垣县政府信息公开工作年度报告'.repeat(20_000));
const PACKED = gzipSync(CONTENT);

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** Serves what one test needs and gives the address of a file there. */
async function serve(answer: RequestListener, file = 'nianbao.duckdb.gzip'): Promise<string> {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/dataset/${file}`;
}

const bytesOf = (content: ArrayBuffer): Buffer => Buffer.from(content);

describe('fetching', () => {
  it('gives the bytes and counts them as they come', async () => {
    const url = await serve((_request, response) => {
      response.write(PACKED.subarray(0, 1000));
      setTimeout(() => response.end(PACKED.subarray(1000)), 20);
    });
    const counts: number[] = [];
    const blob = await fetchBytes(url, (count) => counts.push(count));
    expect(bytesOf(await blob.arrayBuffer()).equals(PACKED)).toBe(true);
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.reduce((sum, count) => sum + count)).toBe(PACKED.length);
  });

  it('takes an empty file as it is', async () => {
    const url = await serve((_request, response) => response.end());
    expect((await fetchBytes(url, () => undefined)).size).toBe(0);
  });
});

/** Servers that do not give the file, and what is said of it. */
const FAILURES: [what: string, answer: RequestListener, reason: FetchError['reason']][] = [
  ['no such file', (_request, response) => response.writeHead(404).end('not found'), 'missing'],
  ['a closed door', (_request, response) => response.writeHead(403).end(), 'missing'],
  ['a broken server', (_request, response) => response.writeHead(500).end('oops'), 'missing'],
  ['a closed connection', (request) => request.socket.destroy(), 'unreachable'],
  [
    'a connection that breaks half way',
    (_request, response) => {
      response.writeHead(200, { 'Content-Length': PACKED.length });
      response.write(PACKED.subarray(0, 1000), () => response.destroy());
    },
    'unreachable',
  ],
];

describe('a file that does not arrive', () => {
  it.each(FAILURES)('after %s is named', async (_what, answer, reason) => {
    const url = await serve(answer);
    const error: unknown = await fetchBytes(url, () => undefined).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(FetchError);
    expect(error).toMatchObject({
      name: 'FetchError',
      file: 'nianbao.duckdb.gzip',
      reason,
      message: `nianbao.duckdb.gzip: ${reason}`,
    });
  });

  it('as no server is there is named', async () => {
    const url = await serve(() => undefined);
    await new Promise((closed) => server?.close(closed));
    await expect(fetchBytes(url, () => undefined)).rejects.toMatchObject({
      reason: 'unreachable',
    });
  });
});

const changed = (at: number): Buffer => {
  const bytes = Buffer.from(PACKED);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
};

describe('unpacking', () => {
  it.each([
    ['what is packed', PACKED, CONTENT],
    ['nothing packed', gzipSync(''), Buffer.alloc(0)],
    ['what a server unpacked on the way', CONTENT, CONTENT],
    ['an empty file', Buffer.alloc(0), Buffer.alloc(0)],
    ['one byte', Buffer.from([0x1f]), Buffer.from([0x1f])],
  ])('%s', async (_what, bytes, expected) => {
    const content = await gunzip(new Blob([new Uint8Array(bytes)]), 'nianbao.duckdb');
    expect(bytesOf(content).equals(expected)).toBe(true);
  });

  it.each([
    ['cut short', PACKED.subarray(0, PACKED.length / 2)],
    ['without its end', PACKED.subarray(0, -8)],
    ['of a head alone', PACKED.subarray(0, 10)],
    ['with a wrong byte within', changed(Math.floor(PACKED.length / 2))],
    ['with a wrong checksum', changed(PACKED.length - 6)],
    ['with a wrong length', changed(PACKED.length - 2)],
    ['with something behind it', Buffer.concat([PACKED, Buffer.from('<html>')])],
  ])('a file %s is damaged', async (_what, bytes) => {
    const unpacked = gunzip(new Blob([new Uint8Array(bytes)]), 'nianbao.duckdb');
    await expect(unpacked).rejects.toMatchObject({
      name: 'FetchError',
      file: 'nianbao.duckdb',
      reason: 'damaged',
    });
  });
});

describe('a server that says Content-Encoding: gzip', () => {
  it('has its file unpacked by fetch, and that is taken as it is', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(PACKED);
    });
    const blob = await fetchBytes(url, () => undefined);
    expect(bytesOf(await gunzip(blob, 'nianbao.duckdb')).equals(CONTENT)).toBe(true);
  });

  it('and packs the packed file again still gives it', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(PACKED));
    });
    const blob = await fetchBytes(url, () => undefined);
    expect(bytesOf(await gunzip(blob, 'nianbao.duckdb')).equals(CONTENT)).toBe(true);
  });
});
