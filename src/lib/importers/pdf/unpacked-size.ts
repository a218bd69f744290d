import { Unzlib } from 'fflate';
import { MOST_DRAWING, MOST_DRAWING_RATIO, refuseAbove } from '../limits.ts';

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
  for (const { start, end, dictionary } of streamsOf(bytes)) {
    if (!/Flate|\/Fl\b/.test(dictionary) || /\/Image\b/.test(dictionary)) continue;
    const most = Math.max(MOST_DRAWING, (end - start) * MOST_DRAWING_RATIO);
    const size = unpackedSize(bytes.subarray(start, end), most);
    if (size > (end - start) * MOST_DRAWING_RATIO) total += size;
    refuseAbove(total, MOST_DRAWING, 'PDF');
  }
}

type PackedStream = { start: number; end: number; dictionary: string };

function streamsOf(bytes: Uint8Array): PackedStream[] {
  const text = new TextDecoder('latin1').decode(bytes);
  const streams: PackedStream[] = [];
  let at = text.indexOf('stream');
  while (at !== -1) {
    const start = at + 'stream'.length + (text.startsWith('\r\n', at + 6) ? 2 : 1);
    const found = text.indexOf('endstream', start);
    const end = found === -1 ? text.length : found;
    const dictionary = text.slice(Math.max(0, at - 400), at);
    if (end - start > SMALLEST) {
      streams.push({ start, end, dictionary: dictionary.slice(dictionary.lastIndexOf('obj')) });
    }
    at = text.indexOf('stream', end + 'endstream'.length);
  }
  return streams;
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
