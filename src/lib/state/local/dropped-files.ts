import { ACCEPTED, CHECKSUMS } from '../../exports/archive/archive-layout.ts';

/** Names that the system puts into folders by itself. */
const SYSTEM_FILES = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** What a drop holds: its files, and the names of those files and folders that cannot be read. */
export type DroppedFiles = { files: File[]; unreadable: string[] };

const NOTHING: DroppedFiles = { files: [], unreadable: [] };

/** All files of a drop, those in dropped folders included, in the order of their names. */
export async function droppedFiles(transfer: DataTransfer): Promise<DroppedFiles> {
  // The entries are gone once the event has been handled.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.every((entry) => entry === null)) {
    return { files: [...transfer.files], unreadable: [] };
  }
  return together(await Promise.all(entries.map((entry) => (entry ? filesOf(entry) : NOTHING))));
}

/**
 * Whether what was dropped is a folder that the import page exported: its reports come back as one archive,
 * with what was decided on them, or not at all.
 */
export function isExportedFolder(files: readonly Pick<File, 'name'>[]): boolean {
  const names = files.map(({ name }) => name);
  return names.includes(ACCEPTED) && names.includes(CHECKSUMS);
}

async function filesOf(entry: FileSystemEntry): Promise<DroppedFiles> {
  if (SYSTEM_FILES.test(entry.name)) return NOTHING;
  try {
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      );
      return { files: [file], unreadable: [] };
    }
    const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
    return together(await Promise.all(inside.map(filesOf)));
  } catch {
    // It was moved away meanwhile, or its reader may not open it.
    return { files: [], unreadable: [entry.name] };
  }
}

const together = (parts: readonly DroppedFiles[]): DroppedFiles => ({
  files: parts.flatMap(({ files }) => files),
  unreadable: parts.flatMap(({ unreadable }) => unreadable),
});

/** A folder gives a hundred entries at a time, until it gives none. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}
