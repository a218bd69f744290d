import type { Binary } from './binary.ts';
import type { WordFile } from './file-information.ts';

const ANCHOR_SIZE = 26;
const BOX_SIZE = 22;
/** Where in the description of a box its shape is named. */
const SHAPE_AT = 14;

/** A range of characters of the document. */
export type Range = { from: number; to: number };

/**
 * The text boxes of a document by the character their shape is anchored at. Their text stands behind
 * the main text; a box within a group of shapes has no anchor of its own and comes with the first.
 */
export function textBoxes(file: WordFile): Map<number, Range[]> {
  const anchors = file.part('anchors');
  const boxes = file.part('boxes');
  const found = new Map<number, Range[]>();
  const places = new Map<number, number>();
  const anchorCount = entries(anchors, ANCHOR_SIZE);
  for (let at = 0; at < anchorCount; at++) {
    places.set(anchors.u32((anchorCount + 1) * 4 + at * ANCHOR_SIZE), anchors.u32(at * 4));
  }
  const [first] = places.values();
  const boxCount = entries(boxes, BOX_SIZE);
  let reached = file.boxes.from;
  for (let at = 0; at < boxCount; at++) {
    const shape = boxes.u32((boxCount + 1) * 4 + at * BOX_SIZE + SHAPE_AT);
    const place = places.get(shape) ?? first;
    const from = file.boxes.from + boxes.u32(at * 4);
    const to = Math.min(file.boxes.from + boxes.u32(at * 4 + 4), file.boxes.to);
    if (place === undefined || from < reached || from >= to) continue;
    reached = to;
    const own = found.get(place);
    if (own) own.push({ from, to });
    else found.set(place, [{ from, to }]);
  }
  return found;
}

/** How many entries a table of positions has: one position more than entries. */
const entries = (table: Binary, size: number): number =>
  Math.max(0, Math.floor((table.length - 4) / (4 + size)));
