import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installedPackage } from './installed-package.ts';
import { woffToTtf } from './woff.ts';

const noto = join(installedPackage('@fontsource/noto-sans-sc').folder, 'files');

function fontFile(name: string): Buffer {
  return readFileSync(join(noto, `noto-sans-sc-${name}`));
}

/** Sum of a table's big-endian words, as the OpenType specification defines its checksum. */
function checksum(table: Buffer): number {
  const whole = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

/** Reads a TrueType file back: each table's tag, and whether its bytes have the stated checksum. */
function readBack(ttf: Buffer): { tag: string; intact: boolean }[] {
  return Array.from({ length: ttf.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + index * 16;
    const tag = ttf.toString('latin1', entry, entry + 4);
    const offset = ttf.readUInt32BE(entry + 8);
    const table = Buffer.from(ttf.subarray(offset, offset + ttf.readUInt32BE(entry + 12)));
    // head holds a sum over the whole file, which its own checksum leaves out.
    if (tag === 'head') table.writeUInt32BE(0, 8);
    return { tag, intact: checksum(table) === ttf.readUInt32BE(entry + 4) };
  });
}

describe('woffToTtf unpacks', () => {
  test.each([
    ['all of simplified Chinese, regular', 'chinese-simplified-400-normal.woff'],
    ['all of simplified Chinese, bold', 'chinese-simplified-700-normal.woff'],
    ['rare characters', '45-400-normal.woff'],
    ['Latin', 'latin-700-normal.woff'],
  ])('%s', (_, name) => {
    const woff = fontFile(name);
    const ttf = woffToTtf(woff);
    const tables = readBack(ttf);
    expect(ttf.readUInt32BE(0)).toBe(0x00010000);
    expect(ttf.length).toBe(woff.readUInt32BE(16));
    expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head']));
    expect(tables.filter(({ intact }) => !intact)).toEqual([]);
  });
});

describe('woffToTtf refuses', () => {
  const latin = fontFile('latin-400-normal.woff');
  test.each([
    ['WOFF 2.0', fontFile('latin-400-normal.woff2'), TypeError, 'wOF2'],
    ['a TrueType font', woffToTtf(latin), TypeError, 'not a WOFF 1.0 font'],
    ['an empty file', Buffer.alloc(0), TypeError, 'not a WOFF 1.0 font'],
    ['a file cut short', latin.subarray(0, 9000), RangeError, '9000 of'],
  ])('%s', (_, bytes, kind, words) => {
    const convert = () => woffToTtf(bytes);
    expect(convert).toThrow(kind);
    expect(convert).toThrow(words);
  });
});
