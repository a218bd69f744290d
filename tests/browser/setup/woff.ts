import { inflateSync } from 'node:zlib';

const woffSignature = 0x774f4646;
const woffHeader = 44;
const woffEntry = 20;
const sfntHeader = 12;
const sfntEntry = 16;

/** One table of a WOFF 1.0 font, unpacked. */
interface FontTable {
  tag: Buffer;
  checksum: number;
  data: Buffer;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function readTables(woff: Buffer): FontTable[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = woffHeader + index * woffEntry;
    const offset = woff.readUInt32BE(entry + 4);
    const storedLength = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const stored = woff.subarray(offset, offset + storedLength);
    // A table that zlib could not make smaller is stored as it is.
    const data = storedLength < length ? inflateSync(stored) : stored;
    const tag = woff.subarray(entry, entry + 4);
    if (data.length !== length) {
      throw new RangeError(`table ${tag.toString('latin1')} has ${data.length} of ${length} bytes`);
    }
    return { tag, checksum: woff.readUInt32BE(entry + 16), data };
  });
}

/**
 * Turns a WOFF 1.0 font into the TrueType or OpenType font it was packed from.
 *
 * @param woff the whole file
 * @returns the font as a file that fontconfig accepts
 * @throws TypeError for another format (WOFF 2.0 too), RangeError for a file that was cut short
 */
export function woffToTtf(woff: Buffer): Buffer {
  if (woff.length < woffHeader || woff.readUInt32BE(0) !== woffSignature) {
    throw new TypeError(`not a WOFF 1.0 font: starts with "${woff.toString('latin1', 0, 4)}"`);
  }
  if (woff.length < woff.readUInt32BE(8)) {
    throw new RangeError(`font has ${woff.length} of ${woff.readUInt32BE(8)} bytes`);
  }
  const tables = readTables(woff);
  const directory = Buffer.alloc(sfntHeader + tables.length * sfntEntry);
  const largestPower = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(woff.readUInt32BE(4), 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(2 ** largestPower * sfntEntry, 6);
  directory.writeUInt16BE(largestPower, 8);
  directory.writeUInt16BE((tables.length - 2 ** largestPower) * sfntEntry, 10);

  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const entry = sfntHeader + index * sfntEntry;
    tag.copy(directory, entry);
    directory.writeUInt32BE(checksum, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    parts.push(data, Buffer.alloc(padded(data.length) - data.length));
    offset += padded(data.length);
  }
  return Buffer.concat(parts);
}
