import { STARTS_PARAGRAPH } from '../../text/join-lines.ts';
import type { PageLine } from '../page-blocks.ts';

/** Where the running text begins and ends on its lines, and how far apart its lines are. */
export type Measure = {
  left: number;
  right: number;
  /** Whether lines end at the right within their sentences, and hardly any beyond: they were wrapped. */
  isWrapped: boolean;
  /** The usual gap from a line to the next, in shares of the font's size. */
  gap: number;
};

/** Sides nearer than this are one; in points. */
const SAME_SIDE = 4;
/** Lines end within this share of the font's size before the side: no sign is cut, none begins a line. */
export const RAGGED = 1.6;
const FEWEST_WRAPPED = 3;

/** The right margin is as wide as the left one, give or take this many signs. */
const MARGIN_SLACK = 3;

/**
 * The sides of the running text. Where paragraphs are single lines none ends at a side of the text:
 * then one that reaches the page's margin, or the longest beyond, may have been wrapped there.
 */
export function textMeasure(lines: readonly PageLine[], pageWidth: number): Measure {
  const long = lines.filter(({ box, size }) => box.right - box.left > size * 12);
  const ends = long.map(({ box }) => box.right);
  const usual = commonest(ends);
  const size = Math.max(0, ...long.map((line) => line.size));
  const beyond = ends.filter((end) => end > usual.value + size * RAGGED).length;
  const cut = long.filter(
    (line) => Math.abs(line.box.right - usual.value) < SAME_SIDE && isCut(line),
  );
  const isWrapped =
    usual.times >= FEWEST_WRAPPED && beyond * 4 <= usual.times && cut.length * 2 >= usual.times;
  const left = commonest(long.map(({ box }) => box.left)).value;
  const margin = pageWidth - left - size * MARGIN_SLACK;
  return {
    left,
    right: isWrapped ? usual.value : Math.max(margin, ...ends),
    isWrapped,
    gap: usualGap(long),
  };
}

/** A sentence or an item of a list may end here. */
export const ENDS = /[。；：！？;:!?][”"』」）)]?$/;

/** Whether a line ends within a sentence. */
const isCut = ({ text }: PageLine): boolean => !ENDS.test(text) && !STARTS_PARAGRAPH.test(text);

function commonest(values: readonly number[]): { value: number; times: number } {
  const sorted = [...values].sort((a, b) => a - b);
  let best = { value: 0, times: 0 };
  let [from, to] = [0, 0];
  for (const value of sorted) {
    while ((sorted[from] ?? value) <= value - SAME_SIDE) from++;
    while (to < sorted.length && (sorted[to] ?? value) < value + SAME_SIDE) to++;
    if (to - from > best.times) best = { value, times: to - from };
  }
  return best;
}

/** The lower quartile: most lines of a text go on in the next one, which is nearer than a paragraph. */
function usualGap(lines: readonly PageLine[]): number {
  const gaps = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    if (next?.page !== line.page) return [];
    const gap = (next.box.top - line.box.bottom) / Math.max(line.size, next.size, 1);
    return gap >= 0 && gap < 2 ? [gap] : [];
  });
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
}
