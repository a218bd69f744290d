import { displayWidth } from '../messages/text-width.ts';

/** What is never broken: letters and figures with the signs between them. Chinese breaks at every sign. */
const WORD = /[!-~À-ɏ]+/g;

/**
 * The widths of a table's columns that divide a width by their shares, each at least as wide as its longest
 * word or number; what a column takes beyond its share the others give from what they have to spare.
 * @param letter width of a letter, in the unit of the width
 * @param padding of a cell, both sides together
 */
export function columnWidths(
  columns: readonly { label: string; share: number }[],
  rows: readonly (readonly string[])[],
  width: number,
  { letter, padding }: { letter: number; padding: number },
): number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const shares = columns.map(({ share }) => Math.floor((width * share) / whole));
  const least = columns.map(({ label }, at) => {
    const texts = [label, ...rows.map((row) => row[at] ?? '')];
    return Math.max(...texts.map(longestWord)) * letter + padding;
  });
  const lacking = sumOf(shares.map((share, at) => Math.max(0, (least[at] ?? 0) - share)));
  const spare = shares.map((share, at) => Math.max(0, share - (least[at] ?? 0)));
  const given = sumOf(spare);
  if (lacking === 0 || given === 0) return shares;
  // Where all words together are wider than the page, each column comes as near to its own as there is room.
  const moved = Math.min(lacking, given);
  return shares.map((share, at) => {
    const wanted = (least[at] ?? 0) - share;
    return Math.floor(share + (wanted > 0 ? (wanted * moved) / lacking : (wanted * moved) / given));
  });
}

/** In letters; of Chinese alone two signs. */
const longestWord = (text: string): number =>
  Math.max(4, ...(text.match(WORD) ?? []).map(displayWidth));

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
