import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { holdVersion } from '../../../src/lib/db/browser/hold-version.ts';

const packed = new Uint8Array(gzipSync('dataset'));
const hash = createHash('sha256').update(packed).digest('hex').slice(0, 16);
const hold = (bytes: Uint8Array<ArrayBuffer>, address: string) =>
  holdVersion(new Blob([bytes]), address, 'a.duckdb');

describe.each([
  ['over https', false],
  ['over http, where the browser does not hash', true],
])('%s', (_where, isPlain) => {
  afterEach(() => vi.unstubAllGlobals());

  it('a file is the one that the page was built with, or it is refused', async () => {
    if (isPlain) vi.stubGlobal('crypto', {});
    await hold(packed, `/dataset/a.duckdb.gzip?${hash}`);
    const other = new Uint8Array(gzipSync('dataset', { level: 0 }));
    await expect(hold(other, `/dataset/a.duckdb.gzip?${hash}`)).rejects.toMatchObject({
      name: 'FetchError',
      reason: 'other_version',
      file: 'a.duckdb',
    });
  });
});

it('an address without a hash, and a file unpacked on the way, are taken as they are', async () => {
  await hold(packed, '/dataset/a.duckdb.gzip');
  await hold(new TextEncoder().encode('unpacked'), `/dataset/a.duckdb.gzip?${hash}`);
});
