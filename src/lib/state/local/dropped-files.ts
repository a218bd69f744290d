/** Names that the system puts into folders by itself. */
const SYSTEM_FILES = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** All files of a drop, those in dropped folders included, in the order of their names. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The entries are gone once the event has been handled.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.every((entry) => entry === null)) return [...transfer.files];
  const found = await Promise.all(entries.map((entry) => (entry ? filesOf(entry) : [])));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (SYSTEM_FILES.test(entry.name)) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [file];
  }
  const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  const found = await Promise.all(inside.map(filesOf));
  return found.flat();
}

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
