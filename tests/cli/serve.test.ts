import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type Served } from '../../src/cli/serve.ts';
import { temporaryFolder } from '../dataset/temporary-folder.ts';

const TEXT = '<!doctype html><title>年报</title>'.repeat(40);
const folder = temporaryFolder();
let served: Served;

beforeAll(async () => {
  mkdirSync(join(folder, 'dataset'), { recursive: true });
  for (const name of ['page.html', 'dataset/manifest.json']) {
    writeFileSync(join(folder, name), TEXT);
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(TEXT));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(TEXT));
  }
  writeFileSync(join(folder, 'plain.html'), TEXT);
  served = await serveFolder(folder);
});

afterAll(() => served.close());

function ask(path: string, accepts: string) {
  return new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    get(`${served.url}${path}`, { headers: { 'accept-encoding': accepts } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}

const SENT: [path: string, accepts: string, packing: string | undefined][] = [
  ['page.html', 'gzip, deflate, br', 'br'],
  ['page.html', 'gzip', 'gzip'],
  ['page.html', 'identity', undefined],
  ['plain.html', 'gzip, deflate, br', undefined],
  // An operator puts a new dataset there by hand: what was packed beside the old one is not sent.
  ['dataset/manifest.json', 'gzip, deflate, br', undefined],
];

it.each(SENT)('%s to a browser that takes %s is packed as %s', async (path, accepts, packing) => {
  const { headers, body } = await ask(path, accepts);
  expect(headers['content-encoding']).toBe(packing);
  expect(headers['content-type']).toMatch(/text\/html|application\/json/);
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[packing ?? ''];
  expect((unpack ? unpack(body) : body).toString()).toBe(TEXT);
});

it('an address of a thousand units is answered by its page, which says that they are too many', async () => {
  const units = Array.from({ length: 2000 }, (_, at) => `${110000 + at}-001`).join(',');
  expect((await ask(`page.html?list=${units}`, 'identity')).body.toString()).toBe(TEXT);
});

it('what was packed beside an older state of a file is not sent', async () => {
  const name = join(folder, 'page.html');
  const changed = `${TEXT}changed`;
  writeFileSync(name, changed);
  utimesSync(`${name}.br`, new Date(0), new Date(0));
  utimesSync(`${name}.gz`, new Date(0), new Date(0));
  const { headers, body } = await ask('page.html', 'gzip, br');
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe(changed);
});

it.each(['page.html', 'dataset/manifest.json', 'nowhere'])(
  '%s is framed by no other origin',
  async (path) => {
    const { headers } = await ask(path, 'identity');
    expect(headers).toMatchObject({
      'content-security-policy': "frame-ancestors 'self'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  },
);

it.each([
  ['page.html?embed=figure', '*'],
  ['nowhere?embed=1', '*'],
  ['page.html?year=2023', "'self'"],
])('%s is framed by %s', async (path, ancestors) => {
  const { headers } = await ask(path, 'identity');
  expect(headers['content-security-policy']).toBe(`frame-ancestors ${ancestors}`);
});

it('the packed engine says what it is', async () => {
  writeFileSync(join(folder, 'duckdb-eh.wasm.gzip'), gzipSync(TEXT));
  const { headers, body } = await ask('duckdb-eh.wasm.gzip', 'gzip');
  expect(headers['content-type']).toBe('application/gzip');
  expect(headers['content-encoding']).toBeUndefined();
  expect(gunzipSync(body).toString()).toBe(TEXT);
});

describe('what nobody can be sent costs its own answer, and the server goes on:', () => {
  function status(path: string, range?: string): Promise<number | string | undefined> {
    return new Promise((resolve) => {
      const asked = { headers: range ? { range } : {}, timeout: 5000 };
      get(`${served.url}${path}`, asked, (response) => {
        response.resume().on('close', () => resolve(response.statusCode));
      })
        .on('timeout', () => resolve('no answer'))
        .on('error', () => resolve('no answer'));
    });
  }

  afterEach(async () => expect(await status('plain.html')).toBe(200));

  it('a name longer than a file can have', async () => {
    // A link whose question mark was written as a sign of its name.
    expect(await status(`requests%3Funits=${'320813-001,'.repeat(40)}`)).toBe(404);
  });

  it.each(['bytes=5-3', 'bytes=0-99999999999999999999', 'bytes=99999999999999999999-'])(
    'the part %s, which is none: the whole is sent',
    async (range) => expect(await status('plain.html', range)).toBe(200),
  );

  it('a part that is one', async () => {
    expect(await status('plain.html', 'bytes=2-5')).toBe(206);
  });

  it('a file that cannot be opened', async () => {
    const name = join(folder, 'held.html');
    const holder = createServer().listen(name);
    expect(await status('held.html')).not.toBe(404);
    await new Promise((resolve) => holder.close(resolve));
  });
});
