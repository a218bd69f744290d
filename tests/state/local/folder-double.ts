/** A folder in memory, as the File System Access API gives it to be written into. */
export class FolderDouble {
  readonly kind = 'directory';
  readonly name: string;
  readonly entries = new Map<string, FolderDouble | Uint8Array>();
  /** How many more files have room; shared with the folders in it. */
  readonly #room: { left: number };
  /** Why nothing can be removed from it. */
  removalFailure: DOMException | null = null;

  constructor(room: number | { left: number } = Infinity, name = '') {
    this.#room = typeof room === 'number' ? { left: room } : room;
    this.name = name;
  }

  async getDirectoryHandle(name: string): Promise<FolderDouble> {
    const found = this.entries.get(name);
    if (found instanceof FolderDouble) return found;
    const made = new FolderDouble(this.#room, name);
    this.entries.set(name, made);
    return made;
  }

  /** What is written takes the place of the file when it is closed. */
  async getFileHandle(name: string) {
    if (!this.entries.has(name)) this.entries.set(name, new Uint8Array());
    let written = new Uint8Array();
    const write = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
      if (this.#room.left-- <= 0) {
        throw new DOMException('not allowed', 'NoModificationAllowedError');
      }
      written = bytes;
    };
    const close = async () => void this.entries.set(name, written);
    return { createWritable: async () => ({ write, close, abort: async () => undefined }) };
  }

  async *values() {
    for (const [name, entry] of this.entries) {
      yield entry instanceof FolderDouble ? entry : { kind: 'file', name };
    }
  }

  async removeEntry(name: string): Promise<void> {
    if (this.removalFailure) throw this.removalFailure;
    if (!this.entries.delete(name)) throw new DOMException('no such entry', 'NotFoundError');
  }

  /** What lies in it, by path. */
  contents(before = ''): [path: string, text: string][] {
    return [...this.entries].flatMap(([name, entry]) =>
      entry instanceof FolderDouble
        ? entry.contents(`${before}${name}/`)
        : [[`${before}${name}`, new TextDecoder().decode(entry)]],
    );
  }
}
