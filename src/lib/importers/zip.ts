import { strFromU8, unzipSync } from 'fflate';

/** Far above any report: what unpacks to more is not one. */
const MOST_BYTES = 200_000_000;

/** Names of the files in an archive, null when it cannot be opened. */
export function zipNames(bytes: Uint8Array): string[] | null {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name.replaceAll('\\', '/'));
        return false;
      },
    });
  } catch {
    return null;
  }
  return names;
}

/** The texts of the wanted files in an archive; throws when it is damaged. */
export function unzipTexts(bytes: Uint8Array, wanted: RegExp): Map<string, string> {
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted.test(name.replaceAll('\\', '/'))) return false;
      total += originalSize;
      if (total > MOST_BYTES) throw new Error('the archive unpacks to too much');
      return true;
    },
  });
  return new Map(
    Object.entries(files).map(([name, data]) => [name.replaceAll('\\', '/'), strFromU8(data)]),
  );
}
