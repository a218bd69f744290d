import { gzipSync } from 'node:zlib';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { ARRIVING_PREFACE } from '../../src/cli/commands/engine-prefaces.ts';

/** Bytes that hardly pack, behind the four that a module begins with. */
const MODULE = Uint8Array.from({ length: 200_000 }, (_, at) =>
  at < 4 ? ([0, 0x61, 0x73, 0x6d][at] ?? 0) : Math.floor(Math.abs(Math.sin(at)) * 1e6) % 256,
);
const PACKED = new Uint8Array(gzipSync(MODULE));

type Told = { arrived?: number; all?: boolean; lost?: string };

/** The preface as it runs in the engine's worker, before a server whose answer is at hand. */
function worker(answer: () => Response) {
  const told: Told[] = [];
  const self = {
    fetch: () => Promise.resolve().then(answer),
    postMessage: (message: Told) => void told.push(message),
  };
  vm.runInNewContext(ARRIVING_PREFACE, { self, Response, ReadableStream, DecompressionStream });
  return { told, fetch: self.fetch as (url: string) => Promise<Response> };
}

/** A body that arrives piece by piece; its last piece waits until it is let go. */
function inPieces(bytes: Uint8Array, size: number, last: Promise<void> = Promise.resolve()) {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    async pull(stream) {
      if (at + size >= bytes.length) await last;
      stream.enqueue(bytes.slice(at, at + size));
      at += size;
      if (at >= bytes.length) stream.close();
    },
  });
}

const URL_OF_MODULE = 'https://example.gov.cn/duckdb/duckdb-eh.wasm.gzip';

describe('the module of the engine', () => {
  it.each([
    { how: 'packed', sent: PACKED },
    { how: 'unpacked on the way', sent: MODULE },
  ])('comes whole, $how', async ({ sent }) => {
    const { told, fetch } = worker(() => new Response(inPieces(sent, 9000)));
    const response = await fetch(URL_OF_MODULE);
    expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), MODULE)).toBe(0);
    expect(response.headers.get('content-type')).toBe('application/wasm');
    expect(told.reduce((sum, { arrived = 0 }) => sum + arrived, 0)).toBe(sent.length);
    expect(told.at(-1)).toEqual({ arrived: 0, all: true });
  });

  it('is handed over once all of it is there', async () => {
    let letGo: () => void = () => undefined;
    const last = new Promise<void>((resolve) => (letGo = resolve));
    const { fetch } = worker(() => new Response(inPieces(PACKED, 9000, last)));
    let isHere = false;
    const arriving = fetch(URL_OF_MODULE).then(() => (isHere = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isHere).toBe(false);
    letGo();
    await arriving;
  });

  it.each([
    { what: 'is missing', answer: () => new Response('', { status: 404 }), lost: 'missing' },
    { what: 'is a page', answer: () => new Response('<!doctype html>'), lost: 'damaged' },
    { what: 'is empty', answer: () => new Response(new Uint8Array()), lost: 'damaged' },
    {
      what: 'ends too early',
      answer: () => new Response(PACKED.slice(0, 20_000)),
      lost: 'damaged',
    },
    {
      what: 'stops on its way',
      answer: () => {
        const body = new ReadableStream({
          start: (stream) => stream.enqueue(PACKED.slice(0, 100)),
          pull: (stream) => stream.error(new Error('the line is cut')),
        });
        return new Response(body);
      },
      lost: 'unreachable',
    },
    {
      what: 'is out of reach',
      answer: () => {
        throw new TypeError('Failed to fetch');
      },
      lost: 'unreachable',
    },
  ])('that $what is lost as $lost, said once', async ({ answer, lost }) => {
    const { told, fetch } = worker(answer);
    await expect(fetch(URL_OF_MODULE)).rejects.toThrow();
    expect(told.filter((message) => 'lost' in message)).toEqual([{ lost }]);
  });

  it('leaves every other file alone', async () => {
    const { told, fetch } = worker(() => new Response('1'));
    expect(await (await fetch('https://example.gov.cn/a.json')).text()).toBe('1');
    expect(told).toEqual([]);
  });
});
