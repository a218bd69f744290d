import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const blockSize = 512;

/** A regular file inside a tar archive. */
interface TarEntry {
  /** Path inside the archive, with forward slashes. */
  path: string;
  /** Permission bits, such as 0o755. */
  mode: number;
  data: Buffer;
}

function textField(header: Buffer, start: number, length: number): string {
  return header.toString('utf8', start, start + length).split('\0', 1)[0] ?? '';
}

function octalField(header: Buffer, start: number, length: number): number {
  return Number.parseInt(textField(header, start, length).trim() || '0', 8);
}

/**
 * Lists the regular files of an uncompressed tar archive; folders are left out.
 *
 * @param archive the whole archive
 * @throws TypeError for an entry that is neither file nor folder or whose path leaves the archive,
 * RangeError for an archive that was cut short
 */
function readTar(archive: Buffer): TarEntry[] {
  const entries: TarEntry[] = [];
  for (let at = 0; at + blockSize <= archive.length && archive[at] !== 0;) {
    const header = archive.subarray(at, at + blockSize);
    const path = textField(header, 0, 100);
    const kind = String.fromCharCode(header[156] ?? 0);
    const size = octalField(header, 124, 12);
    const start = at + blockSize;
    if (!['0', '\0', '5'].includes(kind)) {
      throw new TypeError(`tar entry ${path} is of the unknown kind "${kind}"`);
    }
    if (path.startsWith('/') || path.split('/').includes('..')) {
      throw new TypeError(`tar entry ${path} leaves the archive`);
    }
    if (start + size > archive.length) throw new RangeError(`tar entry ${path} is cut short`);
    if (kind !== '5') {
      const data = archive.subarray(start, start + size);
      entries.push({ path, mode: octalField(header, 100, 8), data });
    }
    at = start + Math.ceil(size / blockSize) * blockSize;
  }
  return entries;
}

/** Writes the files of an uncompressed tar archive below `folder`, with their permission bits. */
export async function unpackTar(archive: Buffer, folder: string): Promise<void> {
  for (const { path, mode, data } of readTar(archive)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, data, { mode });
  }
}
