import type { ArchivedReport, ArchiveFile } from '../../exports/archive/archive-layout.ts';
import { readArchive } from '../../exports/archive/read-archive.ts';
import { archiveFiles, packArchive } from '../../exports/archive/write-archive.ts';
import { isoDay } from '../../messages/format.ts';
import { directory } from '../view/directory.svelte.ts';
import { importDesk } from './import-desk.svelte.ts';
import { saveFile } from '../browser/save-file.ts';

const NAME = 'nianbao-local';

/** The part of the File System Access API that writes into a folder; Chromium 86 and newer have it. */
type FolderWindow = Window & {
  showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
};

/** Whether this browser, on this page, may write into a folder the reader picks. */
export function canSaveFolder(): boolean {
  return typeof window !== 'undefined' && 'showDirectoryPicker' in window;
}

/** Hands the local dataset to the reader as one file; gives the number of reports. */
export async function saveArchive(): Promise<number> {
  const reports = await archivedReports();
  const packed = await packArchive(archiveFiles(reports));
  const day = isoDay(new Date());
  saveFile(`${NAME}-${day}.zip`, new Blob([packed as BlobPart], { type: 'application/zip' }));
  return reports.length;
}

/** Writes the local dataset into a folder the reader picks, in the layout of `data/`. */
export async function saveFolder(): Promise<number> {
  const picked = await (window as FolderWindow).showDirectoryPicker?.({ mode: 'readwrite' });
  if (!picked) return 0;
  const reports = await archivedReports();
  // What an earlier export left would stand beside this one.
  await picked.removeEntry(NAME, { recursive: true }).catch(() => undefined);
  const home = await picked.getDirectoryHandle(NAME, { create: true });
  for (const file of archiveFiles(reports)) await writeInto(home, file);
  return reports.length;
}

async function writeInto(home: FileSystemDirectoryHandle, { path, bytes }: ArchiveFile) {
  const folders = path.split('/');
  const name = folders.pop() ?? path;
  let folder = home;
  for (const step of folders) folder = await folder.getDirectoryHandle(step, { create: true });
  const handle = await folder.getFileHandle(name, { create: true });
  const writer = await handle.createWritable();
  await writer.write(bytes as BufferSource);
  await writer.close();
}

/** Takes an exported file back in: reports, originals and decisions. @throws ArchiveProblem */
export async function loadArchive(file: File): Promise<{ restored: number; kept: number }> {
  const reports = await readArchive(new Uint8Array(await file.arrayBuffer()));
  return importDesk.restore(reports.map(withKnownAgency));
}

/** An agency that the directory has stays as it is there, whatever a file says of it. */
function withKnownAgency(one: ArchivedReport): ArchivedReport {
  const known = directory.agencies.find((agency) => agency.agency_id === one.agency.agency_id);
  return known ? { ...one, agency: known } : one;
}

async function archivedReports(): Promise<ArchivedReport[]> {
  return Promise.all(
    importDesk.accepted.map(async ({ agency, report, acceptedAt, fileId }) => {
      const { bytes, decisions } = await importDesk.reading(fileId);
      const line = importDesk.files.find(({ id }) => id === fileId);
      const file =
        bytes && line
          ? { name: line.name, bytes: new Uint8Array(await new Response(bytes).arrayBuffer()) }
          : null;
      return { agency, report, acceptedAt, file, hash: line?.hash ?? null, decisions };
    }),
  );
}
