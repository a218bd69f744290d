import { strFromU8, unzipSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { MOST_XML, refuseAbove } from './limits.ts';
import { ImportRefusal } from './refusal.ts';

const plainName = (name: string): string => name.replaceAll('\\', '/');

/** Names of the files in an archive, null when it cannot be opened. */
export function zipNames(bytes: Uint8Array): string[] | null {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(plainName(name));
        return false;
      },
    });
  } catch {
    return null;
  }
  return names;
}

/**
 * The wanted files in an archive, each held against its checksum; throws when it is damaged.
 *
 * @param what the name of the format, for the refusal
 * @throws ImportRefusal when they unpack to far more than a report, `damaged` when a checksum differs
 */
export function unzipFiles(
  bytes: Uint8Array,
  wanted: RegExp,
  what: string,
): Map<string, Uint8Array> {
  const sums = checksums(bytes);
  const expected = new Map<string, number | undefined>();
  let total = 0;
  let entry = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const sum = sums[entry++];
      if (!wanted.test(plainName(name))) return false;
      refuseAbove((total += originalSize), MOST_XML, what);
      expected.set(name, sum);
      return true;
    },
  });
  return new Map(
    Object.entries(files).map(([name, data]) => {
      if (crc32(data) !== expected.get(name)) throw new ImportRefusal('damaged', { what });
      return [plainName(name), data];
    }),
  );
}

/** The same as text. */
export function unzipTexts(bytes: Uint8Array, wanted: RegExp, what: string): Map<string, string> {
  return new Map(
    [...unzipFiles(bytes, wanted, what)].map(([name, data]) => [name, strFromU8(data)]),
  );
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LARGE_LOCATOR = 0x07064b50;

/** Checksums of the files as the archive's directory lists them, which is the order of unzipSync. */
function checksums(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  const sums: number[] = [];
  let at = end < 0 ? bytes.length : directoryStart(view, end);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    sums.push(view.getUint32(at + 16, true));
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return sums;
}

/** An archive of zip64 tells where its directory begins in a record of its own. */
function directoryStart(view: DataView, end: number): number {
  if (end < 20 || view.getUint32(end - 20, true) !== LARGE_LOCATOR) {
    return view.getUint32(end + 16, true);
  }
  const record = view.getUint32(end - 12, true);
  return record + 52 > view.byteLength ? view.byteLength : view.getUint32(record + 48, true);
}
