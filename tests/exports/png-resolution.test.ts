import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { withResolution } from '../../src/lib/exports/png-resolution.ts';

/** A picture of three by two dots, and the chunks of one. */
const picture = (): Uint8Array => {
  const png = new PNG({ width: 3, height: 2 });
  png.data.fill(200);
  return PNG.sync.write(png);
};

test.each([150, 200, 300])('a picture of %i dots to the inch says so', (dpi) => {
  const bytes = Buffer.from(withResolution(picture(), dpi));
  const at = bytes.indexOf('pHYs');
  expect(at, 'right behind the header').toBe(8 + 25 + 4);
  expect(bytes.readUInt32BE(at - 4), 'its length').toBe(9);
  const perMetre = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)];
  expect(perMetre).toEqual([Math.round(dpi / 0.0254), Math.round(dpi / 0.0254)]);
  expect(bytes[at + 12], 'the unit is the metre').toBe(1);
  expect(bytes.readUInt32BE(at + 13)).toBe(crcOf(bytes.subarray(at, at + 13)));
});

test('the dots are the same', () => {
  const [before, after] = [picture(), withResolution(picture(), 300)].map((bytes) =>
    PNG.sync.read(Buffer.from(bytes)),
  );
  expect(after?.data.equals(before?.data ?? Buffer.alloc(0))).toBe(true);
});

/** Node 20.15 and newer have it. */
const crcOf = (bytes: Uint8Array): number => crc32(bytes);
