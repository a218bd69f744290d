import type { Binary } from './binary.ts';
import { lastAtMost } from './search.ts';

const PAGE = 512;
const COUNT_AT = PAGE - 1;
const PARAGRAPH_ENTRY = 13;

/** Properties of the bytes up to `end`: a list of modifiers, and the style of a paragraph. */
export type PropertyRun = { end: number; style: number; list: Binary };

/**
 * Properties of text by its place in the file ([MS-DOC] 2.4.2): a table of pages of 512 bytes, each
 * with its runs. Pages are searched where they lie, so that a table of many pages costs nothing.
 */
export class PropertyPages {
  readonly #main: Binary;
  readonly #table: Binary;
  readonly #count: number;
  readonly #kind: 'characters' | 'paragraphs';

  constructor(main: Binary, table: Binary, kind: 'characters' | 'paragraphs') {
    this.#main = main;
    this.#table = table;
    this.#count = Math.max(0, Math.floor((table.length - 4) / 8));
    this.#kind = kind;
  }

  /** The run that a byte of the main stream lies in, null when the file tells none. */
  find(byte: number): PropertyRun | null {
    const entry = lastAtMost(byte, this.#count, (at) => this.#table.u32(at * 4));
    if (entry === null) return null;
    const start = (this.#table.u32((this.#count + 1 + entry) * 4) & 0x3fffff) * PAGE;
    const page = this.#main.part(start, PAGE);
    const runs = page.u8(COUNT_AT);
    const run = lastAtMost(byte, runs, (at) => page.u32(at * 4));
    if (run === null) return null;
    const end = page.u32(run * 4 + 4);
    if (byte >= end) return null;
    const entries = (runs + 1) * 4;
    return this.#kind === 'characters'
      ? { end, style: 0, list: characterList(page, entries + run) }
      : { end, ...paragraphList(page, entries + run * PARAGRAPH_ENTRY) };
  }
}

function characterList(page: Binary, entry: number): Binary {
  const at = page.u8(entry) * 2;
  return at === 0 ? page.part(0, 0) : page.part(at + 1, page.u8(at));
}

/** A style in two bytes, then modifiers; their size is told in words, or after a zero. */
function paragraphList(page: Binary, entry: number): { style: number; list: Binary } {
  const at = page.u8(entry) * 2;
  if (at === 0) return { style: 0, list: page.part(0, 0) };
  const words = page.u8(at);
  const from = words === 0 ? at + 2 : at + 1;
  const size = words === 0 ? page.u8(at + 1) * 2 : words * 2 - 1;
  if (size < 2) return { style: 0, list: page.part(0, 0) };
  return { style: page.u16(from), list: page.part(from + 2, size - 2) };
}
