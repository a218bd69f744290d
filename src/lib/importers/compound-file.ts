import { joinedBytes } from './joined-bytes.ts';
/*
 * [MS-CFB], the container of Word 97, WPS and Excel 97: a small file system of sectors in chains. Read
 * here and not by a package, for what is damaged must end in an error: no chain is followed further
 * than the file is long, and no folder is entered twice.
 */

/** What stands for "no more" in chains and folders: the largest sector is one below. */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const HEADER_FATS = 109;
const ENTRY_SIZE = 128;
const STREAM = 2;

type Entry = { name: string; kind: number; start: number; size: number };

/** The streams that lie in the root of a compound file. Every method throws when it is damaged. */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #fat: number[];
  readonly #miniFat: number[];
  readonly #mini: Uint8Array;
  readonly #entries: Map<string, Entry>;
  readonly #cutoff: number;

  /** @throws Error for bytes that are no compound file, or a damaged one */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#u16(0x1e);
    if (shift !== 9 && shift !== 12) throw new Error('no compound file');
    this.#sectorSize = 1 << shift;
    this.#cutoff = this.#u32(0x38);
    this.#fat = this.#fatSectors().flatMap((sector) => numbersOf(this.#sector(sector)));
    this.#miniFat = numbersOf(this.#chain(this.#u32(0x3c)));
    const { root, entries } = readFolder(this.#chain(this.#u32(0x30)));
    this.#entries = entries;
    this.#mini = this.#chain(root.start);
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The content of a stream in the root, null when there is none of that name. */
  stream(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    const { start, size } = entry;
    const chain = size < this.#cutoff ? this.#miniChain(start, size) : this.#chain(start);
    if (chain.length < size) throw new Error(`${name} is cut short`);
    return chain.subarray(0, size);
  }

  /** Sectors that hold the table of chains: 109 in the header, more in a chain of their own. */
  #fatSectors(): number[] {
    const sectors: number[] = [];
    for (let at = 0; at < HEADER_FATS; at++) sectors.push(this.#u32(0x4c + at * 4));
    let next = this.#u32(0x44);
    for (let left = this.#u32(0x48); left > 0 && next < LAST_SECTOR; left--) {
      const numbers = numbersOf(this.#sector(next));
      next = numbers.pop() ?? NO_ENTRY;
      sectors.push(...numbers);
      if (sectors.length > this.#sectorCount) throw new Error('more sectors than the file has');
    }
    const used = sectors.filter((sector) => sector < LAST_SECTOR);
    if (new Set(used).size < used.length) throw new Error('a sector in two places');
    return used;
  }

  get #sectorCount(): number {
    return this.#bytes.length / this.#sectorSize + HEADER_FATS;
  }

  #sector(sector: number): Uint8Array {
    const from = (sector + 1) * this.#sectorSize;
    if (from >= this.#bytes.length) throw new Error('a sector beyond the end');
    return this.#bytes.subarray(from, from + this.#sectorSize);
  }

  #chain(start: number): Uint8Array {
    return joinedBytes(follow(start, this.#fat).map((sector) => this.#sector(sector)));
  }

  #miniChain(start: number, size: number): Uint8Array {
    if (size === 0) return new Uint8Array();
    return joinedBytes(
      follow(start, this.#miniFat).map((sector) =>
        this.#mini.subarray(sector * 64, sector * 64 + 64),
      ),
    );
  }

  #u16(at: number): number {
    return this.#view.getUint16(at, true);
  }

  #u32(at: number): number {
    return this.#view.getUint32(at, true);
  }
}

/** The sectors of a chain; one that runs in a circle is longer than the table. */
function follow(start: number, table: readonly number[]): number[] {
  const sectors: number[] = [];
  for (let at = start; at < LAST_SECTOR; at = table[at] ?? NO_ENTRY) {
    if (sectors.length > table.length) throw new Error('a chain in a circle');
    sectors.push(at);
  }
  return sectors;
}

/** Whole numbers of four bytes; what is left over at the end is none. */
function numbersOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) =>
    view.getUint32(at * 4, true),
  );
}

/** The streams of the root: a tree of siblings below its child, walked without turning back. */
function readFolder(folder: Uint8Array): { root: Entry; entries: Map<string, Entry> } {
  const root = readEntry(folder, 0);
  const entries = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === NO_ENTRY || seen.has(at)) continue;
    seen.add(at);
    const entry = readEntry(folder, at);
    if (entry.kind === STREAM) entries.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return { root, entries };
}

function readEntry(
  folder: Uint8Array,
  at: number,
): Entry & { left: number; right: number; child: number } {
  const bytes = folder.subarray(at * ENTRY_SIZE, (at + 1) * ENTRY_SIZE);
  if (bytes.length < ENTRY_SIZE) throw new Error('an entry beyond the folder');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = new TextDecoder('utf-16le').decode(
    bytes.subarray(0, Math.min(62, Math.max(0, view.getUint16(0x40, true) - 2))),
  );
  return {
    name,
    kind: view.getUint8(0x42),
    left: view.getUint32(0x44, true),
    right: view.getUint32(0x48, true),
    child: view.getUint32(0x4c, true),
    start: view.getUint32(0x74, true),
    size: view.getUint32(0x78, true),
  };
}
