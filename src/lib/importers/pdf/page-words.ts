import { greatest } from '../extremes.ts';
import type { Box } from '../../model/extracted-document.ts';
import { boxAround } from '../document-builder.ts';
import { FIGURE } from '../text/layout-tokens.ts';
import { glyphRows, lineOf } from './glyph-lines.ts';
import type { Glyph } from './page-marks.ts';

/** Signs of a line that stand together: a label, or one figure. */
export type Word = { text: string; box: Box; size: number; isFigure: boolean };

/** The words of one line of a page, from left to right. */
export type WordLine = { words: Word[]; text: string; box: Box; size: number; glyphs: Glyph[] };

/** Gaps wider than these shares of the font's size part two words; Chinese text may be stretched. */
const GAP = 0.3;
const CHINESE_GAP = 0.45;
const DIGIT_GAP = 0.15;

/** The lines of a page from top to bottom, with their words. */
export function wordLines(glyphs: readonly Glyph[]): WordLine[] {
  return glyphRows(glyphs.filter(({ vertical }) => !vertical)).map((row) => {
    const sorted = [...row].sort((a, b) => a.box.left - b.box.left);
    const words = split(sorted).map((signs): Word => {
      const { text, box, size } = lineOf(signs);
      return { text, box, size, isFigure: FIGURE.test(text) };
    });
    return {
      words,
      text: words.map(({ text }) => text).join(' '),
      box: boxAround(words.map(({ box }) => box)),
      size: greatest(words.map(({ size }) => size)),
      glyphs: row,
    };
  });
}

function split(sorted: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of sorted) {
    const gap = last ? (glyph.box.left - last.box.right) / Math.max(last.size, glyph.size, 1) : 9;
    if (gap > wordGap(last?.text ?? '', glyph.text)) words.push([glyph]);
    else words[words.length - 1]?.push(glyph);
    last = glyph;
  }
  return words;
}

function wordGap(one: string, two: string): number {
  if (/\d$/.test(one) && /^\d/.test(two)) return DIGIT_GAP;
  return one > '\u2E7F' && two > '\u2E7F' ? CHINESE_GAP : GAP;
}
