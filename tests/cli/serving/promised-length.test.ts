/** A file of a site that changes while it is sent, held by a real server and one kept connection. */
import { truncateSync, writeFileSync, appendFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFolder, type Served } from '../../../src/cli/serve.ts';
import { temporaryFolder } from '../../dataset/temporary-folder.ts';

const SIZE = 24 * 2 ** 20;
const folder = temporaryFolder();
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let served: Served;

beforeAll(async () => {
  writeFileSync(join(folder, 'next.txt'), 'next');
  served = await serveFolder(folder);
});
afterAll(async () => {
  agent.destroy();
  await served.close();
});

/** Bytes that come of a file, or how its answer breaks off; `meanwhile` is done once some have come. */
function bytesOf(name: string, meanwhile: () => void = () => undefined): Promise<number | string> {
  return new Promise((resolve) => {
    get(`${served.url}${name}`, { agent, timeout: 2500 }, (response) => {
      let bytes = 0;
      response.once('data', () => {
        response.pause();
        meanwhile();
        setTimeout(() => response.resume(), 50);
      });
      response.on('data', (part: Buffer) => (bytes += part.length));
      response.on('end', () => resolve(bytes)).on('error', () => resolve('broken off'));
    })
      .on('timeout', () => resolve('waits'))
      .on('error', (error) => resolve(error.message));
  });
}

it('one that grew is sent as long as it was, and the connection goes on', async () => {
  const name = join(folder, 'grown.bin');
  writeFileSync(name, Buffer.alloc(SIZE));
  expect(await bytesOf('grown.bin', () => appendFileSync(name, 'HTTP'.repeat(99)))).toBe(SIZE);
  expect(await bytesOf('next.txt')).toBe(4);
});

it('one that shrank ends the connection, and the next has its answer', async () => {
  const name = join(folder, 'shrunk.bin');
  writeFileSync(name, Buffer.alloc(SIZE));
  expect(await bytesOf('shrunk.bin', () => truncateSync(name, SIZE / 2))).toBe('broken off');
  expect(await bytesOf('next.txt')).toBe(4);
});
