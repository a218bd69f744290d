import { packedStreams } from './packed-streams.ts';
import type { PdfFont } from './text-state.ts';

const END = Uint8Array.from('endstream', (sign) => sign.charCodeAt(0));
const ZERO = '0'.charCodeAt(0);
const BLANK = ' '.charCodeAt(0);

/** A stream that holds a TrueType program, with its length written in its own dictionary. */
const PROGRAM = /\/Length1\s/;
const OTHER_PROGRAM = /\/(?:Length[23]|Subtype)\s?/;
const LENGTH = /\/Length\s+(\d+)(?!\d|\s+\d+\s+R)/;

/**
 * The file without the drawings of its signs: pdf.js mends every font program for a browser to draw
 * with, which takes longer than all the rest, and what a sign means stands elsewhere. Places in the file
 * stay: a program's stream is declared empty. `null` when there is none.
 */
export function withoutFontPrograms(bytes: Uint8Array): Uint8Array | null {
  let emptied: Uint8Array | null = null;
  for (const { start, end, dictionary, dictionaryAt } of packedStreams(bytes)) {
    if (!PROGRAM.test(dictionary) || OTHER_PROGRAM.test(dictionary)) continue;
    const length = LENGTH.exec(dictionary);
    const digits = length?.[1];
    if (!length || digits === undefined || end - start < END.length) continue;
    emptied ??= bytes.slice();
    const at = dictionaryAt + length.index + length[0].length - digits.length;
    emptied.fill(BLANK, at, at + digits.length);
    emptied[at] = ZERO;
    emptied.set(END, start);
  }
  return emptied;
}

/**
 * Whether a font tells its signs without its program. A subset (`ABCDEF+…`) is taken for no font that
 * pdf.js knows by name; codes of a composite font go through character maps alone, and Windows' code
 * page is what it is.
 */
export function isReadWithoutProgram(font: PdfFont): boolean {
  if (!font.missingFile) return true;
  if (!/^[A-Z]{6}\+/.test(font.name ?? '')) return false;
  return font.composite === true || font.defaultEncoding?.[0x80] === 'Euro';
}
