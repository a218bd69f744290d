import type { ArchivedReport, ArchiveFile } from '../../exports/archive/archive-layout.ts';
import { readArchive } from '../../exports/archive/read-archive.ts';
import { archiveFiles, packArchive } from '../../exports/archive/write-archive.ts';
import { isoDay } from '../../messages/format.ts';
import type { Agency } from '../../model/agency.ts';
import type { ImportDesk } from './import-desk.svelte.ts';

const NAME = 'nianbao-local';

/** What an archive is made of and handed to. */
export type ArchiveHost = {
  desk: Pick<ImportDesk, 'files' | 'accepted' | 'reading' | 'restore'>;
  /** Agencies of the directory: they stay as they are there, whatever a file says of them. */
  agencies: () => readonly Agency[];
  saveFile: (name: string, content: Blob) => void;
  /** A folder the reader picks; null when the reader thinks better of it. */
  pickFolder: () => Promise<FileSystemDirectoryHandle | null>;
  now: () => Date;
};

/** The local dataset on its way out of this browser and back. */
export class LocalArchive {
  readonly #host: ArchiveHost;

  constructor(host: ArchiveHost) {
    this.#host = host;
  }

  /** Hands the local dataset to the reader as one file; gives the number of reports. */
  async save(): Promise<number> {
    const reports = await this.#reports();
    const packed = await packArchive(archiveFiles(reports));
    const day = isoDay(this.#host.now());
    const content = new Blob([packed as BlobPart], { type: 'application/zip' });
    this.#host.saveFile(`${NAME}-${day}.zip`, content);
    return reports.length;
  }

  /** Writes it into a folder the reader picks, in the layout of `data/`; null where none was picked. */
  async saveFolder(): Promise<number | null> {
    const picked = await this.#host.pickFolder();
    if (!picked) return null;
    const reports = await this.#reports();
    const home = await picked.getDirectoryHandle(NAME, { create: true });
    const files = archiveFiles(reports);
    await writeAll(home, files);
    // What an earlier export left goes last: where this one fails, that one stands.
    await removeOthers(home, new Set(files.map(({ path }) => path)));
    return reports.length;
  }

  /**
   * Takes an exported file back in: reports, originals and decisions; null where the store refused,
   * and the desk tells why.
   * @throws ArchiveProblem
   */
  async load(file: File): Promise<{ restored: number; kept: number } | null> {
    const reports = await readArchive(new Uint8Array(await file.arrayBuffer()), this.#host.now());
    const known = new Map(this.#host.agencies().map((agency) => [agency.agency_id, agency]));
    return this.#host.desk.restore(
      reports.map((one) => ({ ...one, agency: known.get(one.agency.agency_id) ?? one.agency })),
    );
  }

  #reports(): Promise<ArchivedReport[]> {
    const { desk } = this.#host;
    return Promise.all(
      desk.accepted.map(async ({ agency, report, acceptedAt, fileId }) => {
        const { bytes, decisions } = await desk.reading(fileId);
        const line = desk.files.find(({ id }) => id === fileId);
        const file =
          bytes && line
            ? { name: line.name, bytes: new Uint8Array(await new Response(bytes).arrayBuffer()) }
            : null;
        return { agency, report, acceptedAt, file, hash: line?.hash ?? null, decisions };
      }),
    );
  }
}

/** Writes all files or, where one cannot be written, none: a file takes its place when it is closed. */
async function writeAll(home: FileSystemDirectoryHandle, files: readonly ArchiveFile[]) {
  const written: FileSystemWritableFileStream[] = [];
  try {
    for (const { path, bytes } of files) {
      const writer = await (await fileAt(home, path)).createWritable();
      written.push(writer);
      await writer.write(bytes as BufferSource);
    }
  } catch (cause) {
    await Promise.allSettled(written.map((writer) => writer.abort()));
    throw cause;
  }
  for (const writer of written) await writer.close();
}

async function fileAt(home: FileSystemDirectoryHandle, path: string) {
  const folders = path.split('/');
  const name = folders.pop() ?? path;
  let folder = home;
  for (const step of folders) folder = await folder.getDirectoryHandle(step, { create: true });
  return folder.getFileHandle(name, { create: true });
}

/** Removes what is not among these paths. @throws what the folder throws */
async function removeOthers(
  folder: FileSystemDirectoryHandle,
  paths: ReadonlySet<string>,
  before = '',
): Promise<void> {
  const entries: FileSystemHandle[] = [];
  for await (const entry of folder.values()) entries.push(entry);
  for (const entry of entries) {
    const path = `${before}${entry.name}`;
    if (paths.has(path)) continue;
    if (isFolder(entry) && [...paths].some((kept) => kept.startsWith(`${path}/`))) {
      await removeOthers(entry, paths, `${path}/`);
    } else await folder.removeEntry(entry.name, { recursive: true }).catch(unlessGone);
  }
}

const isFolder = (entry: FileSystemHandle): entry is FileSystemDirectoryHandle =>
  entry.kind === 'directory';

function unlessGone(cause: unknown): void {
  if (!(cause instanceof Error && cause.name === 'NotFoundError')) throw cause;
}
