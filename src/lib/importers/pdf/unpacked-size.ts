import { Unzlib } from 'fflate';
import { MOST_DRAWING, MOST_DRAWING_RATIO, refuseAbove } from '../limits.ts';
import { packedStreams } from './packed-streams.ts';

const PIECE = 16_384;
/** A smaller stream cannot unpack to too much: deflate gains a factor of 1032 at most. */
const SMALLEST = Math.floor(MOST_DRAWING / 1032);

/**
 * Refuses a PDF whose drawing is packed far tighter than any drawing: pdf.js unpacks and walks a page
 * whole before it gives anything back. Fonts and pictures gain too little to be taken for it.
 *
 * @throws ImportRefusal `too_large`
 */
export function refuseTightlyPacked(bytes: Uint8Array): void {
  let total = 0;
  for (const { start, end, dictionary } of packedStreams(bytes)) {
    if (end - start <= SMALLEST) continue;
    if (!/Flate|\/Fl\b/.test(dictionary) || /\/Image\b/.test(dictionary)) continue;
    const most = Math.max(MOST_DRAWING, (end - start) * MOST_DRAWING_RATIO);
    const size = unpackedSize(bytes.subarray(start, end), most);
    if (size > (end - start) * MOST_DRAWING_RATIO) total += size;
    refuseAbove(total, MOST_DRAWING, 'PDF');
  }
}

/** Bytes a stream unpacks to, counted no further than a little above the most. */
function unpackedSize(packed: Uint8Array, most: number): number {
  let size = 0;
  const unpack = new Unzlib((piece) => {
    size += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= most; at += PIECE) {
      unpack.push(packed.slice(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    // Damaged or encrypted: pdf.js judges that.
  }
  return size;
}
