import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptRelease } from '../../src/lib/offline/kept-release.ts';

const SITE = 'http://site';
const DATASET = 'dataset/nianbao.duckdb.gzip';
const FILES: Record<string, string> = { '': 'the first page', [DATASET]: 'the dataset' };

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const list = {
  version: '1',
  shell: 'agencies/a/',
  files: Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, hash(text)])),
  first: [''],
  later: [DATASET],
};

/** A browser's store of answers that has room or none, and a server that can be taken away. */
const world = { hasRoom: true, served: { ...FILES } as Record<string, string | undefined> };

class Kept {
  readonly #answers = new Map<string, Response>();
  async match(address: string) {
    return this.#answers.get(address)?.clone();
  }
  async put(address: string, answer: Response) {
    if (!world.hasRoom) throw new DOMException('full', 'QuotaExceededError');
    this.#answers.set(address, answer);
  }
}

let release: KeptRelease;

beforeEach(async () => {
  const stores = new Map<string, Kept>();
  world.hasRoom = true;
  world.served = { ...FILES, 'release.json': JSON.stringify(list) };
  vi.stubGlobal('location', { origin: SITE });
  vi.stubGlobal('caches', {
    has: async (name: string) => stores.has(name),
    open: async (name: string) => {
      if (!stores.has(name)) stores.set(name, new Kept());
      return stores.get(name);
    },
  });
  vi.stubGlobal('fetch', async (asked: string | Request) => {
    const { pathname } = new URL(typeof asked === 'string' ? asked : asked.url);
    const text = world.served[pathname.slice(1)];
    return new Response(text ?? 'nowhere', { status: text === undefined ? 404 : 200 });
  });
  release = new KeptRelease('', '1');
  await release.install();
});

afterEach(() => vi.unstubAllGlobals());

const answer = (path: string) => release.answer(new Request(`${SITE}/${path}`));

describe('a browser with no room for more', () => {
  beforeEach(() => {
    world.hasRoom = false;
  });

  it('gives the page its dataset all the same', async () => {
    const got = await answer(DATASET);
    expect([got.status, await got.text()]).toEqual([200, 'the dataset']);
  });

  it('never gives it the dataset of another release', async () => {
    world.served[DATASET] = 'another dataset';
    expect((await answer(DATASET)).status).toBe(409);
  });

  it('does not say that all is kept, until it is', async () => {
    expect(await release.keep([], true)).toBe(false);
    world.hasRoom = true;
    expect(await release.keep([], true)).toBe(true);
    world.served = {};
    expect(await (await answer(DATASET)).text()).toBe('the dataset');
  });

  it('does not install a release that it cannot keep', async () => {
    await expect(new KeptRelease('', '1').install()).rejects.toThrow('full');
  });
});

it.each(['agencies/%E0%A4%A/', '%zz', 'trends/%ff/'])(
  'an address cut in the middle of a sign is for the server to answer: %s',
  async (path) => expect((await answer(path)).status).toBe(404),
);
