type Entry = FolderDouble | Uint8Array;

/** A folder in memory, as the File System Access API gives it to be written into. */
export class FolderDouble {
  readonly entries = new Map<string, Entry>();
  /** Makes the writing of a file fail. */
  isFull = false;

  async getDirectoryHandle(name: string): Promise<FolderDouble> {
    const found = this.entries.get(name);
    if (found instanceof FolderDouble) return found;
    const made = new FolderDouble();
    made.isFull = this.isFull;
    this.entries.set(name, made);
    return made;
  }

  async getFileHandle(name: string) {
    const write = async (bytes: Uint8Array): Promise<void> => {
      if (this.isFull) throw new DOMException('not allowed', 'NoModificationAllowedError');
      this.entries.set(name, bytes);
    };
    return { createWritable: async () => ({ write, close: async () => undefined }) };
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.entries.delete(name)) throw new DOMException('no such folder', 'NotFoundError');
  }

  /** What lies in it, by path. */
  paths(before = ''): string[] {
    return [...this.entries].flatMap(([name, entry]) =>
      entry instanceof FolderDouble ? entry.paths(`${before}${name}/`) : [`${before}${name}`],
    );
  }
}
