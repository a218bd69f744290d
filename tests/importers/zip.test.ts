import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/lib/importers/crc32.ts';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import { unzipTexts } from '../../src/lib/importers/zip.ts';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import { renderCase } from '../golden/reports/generate/render-case.ts';
import { fixture } from './fixture.ts';

it.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['a', 0xe8b7be43],
])('the checksum of "%s"', (text, sum) => {
  expect(crc32(strToU8(text))).toBe(sum);
});

const FILE = /^a\.xml$/;

/** The place of each directory entry's checksum. */
function sumsIn(zip: Uint8Array): number[] {
  const view = new DataView(zip.buffer, zip.byteOffset);
  return Array.from({ length: zip.length - 46 }, (_, at) => at)
    .filter((at) => view.getUint32(at, true) === 0x02014b50)
    .map((at) => at + 16);
}

describe('an archive', () => {
  const zip = zipSync({ 'b.xml': strToU8('b'), 'a.xml': strToU8('年报'), 'c.xml': strToU8('') });

  it('gives the texts that are wanted', () => {
    expect([...unzipTexts(zip, FILE, 'X')]).toEqual([['a.xml', '年报']]);
  });

  it('gives them behind other bytes and before a comment', () => {
    const longer = Uint8Array.from([...zip, ...strToU8('xyz')]);
    new DataView(longer.buffer).setUint16(zip.length - 2, 3, true);
    expect([...unzipTexts(longer, FILE, 'X')]).toEqual([['a.xml', '年报']]);
  });

  it.each([
    ['of the file', 1, true],
    ['of another file', 0, false],
  ])('is damaged when the checksum %s differs', (_name, entry, damaged) => {
    const broken = zip.slice();
    const at = sumsIn(broken)[entry] ?? -1;
    broken[at] = (broken[at] ?? 0) ^ 1;
    const open = () => unzipTexts(broken, FILE, 'X').get('a.xml');
    if (damaged) expect(open).toThrow(expect.objectContaining({ code: 'damaged' }));
    else expect(open()).toBe('年报');
  });
});

it('a Word file with the checksum of another text is refused in one sentence', async () => {
  await expect(extractDocument(fixture('crc-a.docx'))).rejects.toMatchObject({
    code: 'damaged',
    detail: { what: 'DOCX' },
  });
});

it.each(['docx', 'xlsx', 'odt', 'ods', 'ofd'] as const)(
  '%s whose checksums all differ is damaged',
  async (format) => {
    const bytes = await renderCase(randomFigures(2, '2021'), 'plain', format);
    for (const at of sumsIn(bytes)) bytes[at] = (bytes[at] ?? 0) ^ 1;
    await expect(extractDocument(bytes)).rejects.toMatchObject({ code: 'damaged' });
  },
);
