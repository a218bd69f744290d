import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from 'fflate';
import { joinedBytes } from '../../importers/joined-bytes.ts';
import { nextTask } from '../../pace/next-task.ts';
import { MOST_BYTES } from './archive-layout.ts';
import { ArchiveProblem } from './archive-problem.ts';

/** Bytes handed to the unpacker in one step; between the steps the page can breathe. */
const STEP = 1 << 18;

/** Files of an archive by path. */
export type ArchiveBytes = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks an archive. Sizes are counted as the bytes come: what the archive says of itself is not
 * believed.
 * @param mostBytes where unpacking stops
 * @throws ArchiveProblem `too_large`, or `not_an_archive` for what is no zip or ends in the middle
 */
export async function unpackArchive(
  packed: Uint8Array,
  mostBytes = MOST_BYTES,
): Promise<ArchiveBytes> {
  const files = new Map<string, Uint8Array>();
  const open = new Set<string>();
  let total = 0;
  const unzip = new Unzip((file) => {
    // A folder, which archives that were packed anew by hand name as well.
    if (file.name.endsWith('/')) return;
    if (files.has(file.name) || open.has(file.name)) throw broken(`${file.name} twice`);
    open.add(file.name);
    collect(
      file,
      (size) => {
        if ((total += size) > mostBytes) throw new ArchiveProblem('too_large', 'zip');
      },
      (bytes) => {
        open.delete(file.name);
        files.set(file.name, bytes);
      },
    );
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let start = 0; start < packed.length; start += STEP) {
      await nextTask();
      unzip.push(packed.subarray(start, start + STEP), start + STEP >= packed.length);
    }
  } catch (cause) {
    throw cause instanceof ArchiveProblem ? cause : broken(String(cause));
  }
  if (files.size === 0 || open.size > 0) throw broken([...open].join());
  return files;
}

const broken = (detail: string): ArchiveProblem =>
  new ArchiveProblem('not_an_archive', 'zip', detail);

/** Gathers the pieces of one file. */
function collect(
  file: UnzipFile,
  count: (size: number) => void,
  done: (bytes: Uint8Array) => void,
): void {
  const pieces: Uint8Array[] = [];
  file.ondata = (error, piece, isLast) => {
    if (error) throw error;
    count(piece.length);
    pieces.push(piece);
    if (isLast) done(joinedBytes(pieces));
  };
  file.start();
}
