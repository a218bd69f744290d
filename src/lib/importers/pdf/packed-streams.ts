/** A stream of a PDF: where its bytes lie, and the dictionary before it. */
export type PackedStream = { start: number; end: number; dictionary: string; dictionaryAt: number };

/** A dictionary of a stream is shorter than this. */
const LONGEST_DICTIONARY = 400;

/** The streams of a PDF, found by their words: no table of the file is believed. */
export function* packedStreams(bytes: Uint8Array): Generator<PackedStream> {
  const text = new TextDecoder('latin1').decode(bytes);
  let at = text.indexOf('stream');
  while (at !== -1) {
    const start = at + 'stream'.length + (text.startsWith('\r\n', at + 6) ? 2 : 1);
    const found = text.indexOf('endstream', start);
    const end = found === -1 ? text.length : found;
    const near = text.slice(Math.max(0, at - LONGEST_DICTIONARY), at);
    const cut = near.lastIndexOf('obj');
    const dictionary = cut < 0 ? near : near.slice(cut);
    yield { start, end, dictionary, dictionaryAt: at - dictionary.length };
    at = text.indexOf('stream', end + 'endstream'.length);
  }
}
