import { Binary, damagedDoc } from './binary.ts';
import { modifiers, shortModifier, type Modifier } from './sprms.ts';

/** Text that lies in one place of the file: characters `from` to `to` of the document. */
export type Piece = {
  from: number;
  to: number;
  /** Where its first character lies in the main stream. */
  at: number;
  /** Bytes of a character: one of Windows-1252, or two of UTF-16. */
  width: 1 | 2;
  /** What a fast save changed of the text's properties. */
  changes: readonly Modifier[];
};

const PROPERTIES = 1;
const PIECES = 2;
const NARROW = 0x40000000;

/**
 * The piece table ([MS-DOC] 2.4.1, Clx): a document that was saved fast has its text in many places.
 *
 * @throws ImportRefusal `damaged`
 */
export function readPieces(clx: Binary): Piece[] {
  const lists: Modifier[][] = [];
  let at = 0;
  while (clx.u8(at) === PROPERTIES) {
    const size = clx.u16(at + 1);
    lists.push(modifiers(clx.part(at + 3, size)));
    at += 3 + size;
  }
  if (clx.u8(at) !== PIECES) throw damagedDoc();
  const table = clx.part(at + 5, clx.u32(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const from = table.u32(index * 4);
    const to = table.u32(index * 4 + 4);
    if (to < from) throw damagedDoc();
    const place = (count + 1) * 4 + index * 8;
    const start = table.u32(place + 2);
    const isNarrow = (start & NARROW) !== 0;
    const offset = start & (NARROW - 1);
    return {
      from,
      to,
      at: isNarrow ? offset / 2 : offset,
      width: isNarrow ? 1 : 2,
      changes: changesOf(table.u16(place + 6), lists),
    };
  });
}

function changesOf(prm: number, lists: readonly (readonly Modifier[])[]): readonly Modifier[] {
  if (prm & 1) return lists[prm >> 1] ?? [];
  const short = shortModifier(prm);
  return short ? [{ sprm: short.sprm, operand: new Binary(Uint8Array.of(short.value)) }] : [];
}
