import { ImportRefusal } from '../refusal.ts';
import { MOST_CHARACTERS, refuseAbove } from '../limits.ts';
import type { CompoundFile } from '../compound-file.ts';
import { Binary, damagedDoc } from './binary.ts';

/** Word 97 and everything after it; Word 95 and older number their files lower. */
const WORD_97 = 0xc1;
const WORD_95_MARK = 0xa5dc;
const MARK = 0xa5ec;

const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;

/** Lengths of the stories of a document, in their order in the text ([MS-DOC] FibRgLw97). */
const STORIES = { main: 0x4c, notes: 0x50, heads: 0x54, comments: 0x5c, endNotes: 0x60 } as const;
const BOXES_LENGTH = 0x64;

/** Where the parts of a document lie in the table stream, from 0x9a by their number. */
const PARTS = {
  styles: 1,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  anchors: 40,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;
type PartName = keyof typeof PARTS;

/** A Word file's streams, the places of its parts, and the range of its main text and text boxes. */
export type WordFile = {
  main: Binary;
  data: Binary;
  /** A part of the table stream, empty when the file has none. */
  part: (name: PartName) => Binary;
  /** A part with what follows it up to the end of the stream. */
  fromPart: (name: PartName) => Binary;
  text: { from: number; to: number };
  boxes: { from: number; to: number };
};

/**
 * Reads the head of a Word file ([MS-DOC] 2.5, the FIB).
 *
 * @throws ImportRefusal for a file with a password, one of Word 95 or older, or a damaged one
 */
export function readWordFile(file: CompoundFile): WordFile {
  const main = stream(file, 'WordDocument');
  const mark = main.u16(0);
  if (mark === WORD_95_MARK) throw new ImportRefusal('legacy_word');
  if (mark !== MARK) throw damagedDoc();
  if (main.u16(2) < WORD_97) throw new ImportRefusal('legacy_word');
  const flags = main.u16(0x0a);
  if (flags & ENCRYPTED) throw new ImportRefusal('encrypted', { what: 'DOC' });
  const table = stream(file, flags & SECOND_TABLE ? '1Table' : '0Table');
  const data = file.stream('Data');
  const lengths = Object.values(STORIES).map((at) => main.u32(at));
  const before = lengths.reduce((sum, length) => sum + length, 0);
  const boxes = { from: before, to: before + main.u32(BOXES_LENGTH) };
  refuseAbove(boxes.to, MOST_CHARACTERS, 'DOC');
  const place = (name: PartName): number => main.u32(0x9a + PARTS[name] * 8);
  const size = (name: PartName): number => main.u32(0x9e + PARTS[name] * 8);
  return {
    main,
    data: new Binary(data ?? new Uint8Array()),
    part: (name) => table.part(size(name) === 0 ? 0 : place(name), size(name)),
    fromPart: (name) => table.part(place(name), table.length - place(name)),
    text: { from: 0, to: main.u32(STORIES.main) },
    boxes,
  };
}

function stream(file: CompoundFile, name: string): Binary {
  const bytes = file.stream(name);
  if (!bytes) throw damagedDoc();
  return new Binary(bytes);
}
