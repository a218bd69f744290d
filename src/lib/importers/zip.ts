import { strFromU8, unzipSync } from 'fflate';
import { MOST_XML, refuseAbove } from './limits.ts';

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

/**
 * The texts of the wanted files in an archive; throws when it is damaged.
 *
 * @param what the name of the format, for the refusal
 * @throws ImportRefusal when they unpack to far more than a report
 */
export function unzipTexts(bytes: Uint8Array, wanted: RegExp, what: string): Map<string, string> {
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted.test(name.replaceAll('\\', '/'))) return false;
      total += originalSize;
      refuseAbove(total, MOST_XML, what);
      return true;
    },
  });
  return new Map(
    Object.entries(files).map(([name, data]) => [name.replaceAll('\\', '/'), strFromU8(data)]),
  );
}
