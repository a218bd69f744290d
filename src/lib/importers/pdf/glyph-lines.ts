import { greatest } from '../extremes.ts';
import type { Box } from '../../model/extracted-document.ts';
import { boxAround } from '../document-builder.ts';
import type { Glyph } from './page-marks.ts';

/** Signs that stand on one line. */
export type GlyphLine = { text: string; box: Box; size: number };

/** A gap wider than this share of the font's size parts two words; after a blank a small one does. */
const WORD_GAP = 0.35;
const GAP_AFTER_BLANK = 0.1;
/** Digits of one number touch: with a gap between them they may be figures of two cells. */
const DIGIT_GAP = 0.15;
/** Between Chinese signs the gap of a stretched line is no blank. */
const STRETCHED_GAP = 0.9;

const middle = ({ box }: Glyph): number => (box.top + box.bottom) / 2;

/** Signs to lines from top to bottom, each from left to right; vertical writing from the right. */
export function glyphLines(glyphs: readonly Glyph[]): GlyphLine[] {
  const upright = glyphs.filter(({ vertical }) => vertical);
  const flat = glyphs.filter(({ vertical }) => !vertical);
  return [...columnsOf(upright), ...linesOf(flat)];
}

const linesOf = (glyphs: readonly Glyph[]): GlyphLine[] => glyphRows(glyphs).map(lineOf);

/** Signs that stand on one line, line after line from top to bottom. */
export function glyphRows(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  // The largest sign of a line decides: raised and smaller ones belong to it.
  let largest: Glyph | undefined;
  for (const glyph of [...glyphs].sort((a, b) => middle(a) - middle(b))) {
    const reach = largest ? Math.max(largest.size, glyph.size) * 0.45 : 0;
    if (largest && middle(glyph) - middle(largest) < reach) {
      lines.at(-1)?.push(glyph);
      if (glyph.size > largest.size) largest = glyph;
    } else {
      lines.push([glyph]);
      largest = glyph;
    }
  }
  return lines;
}

/** The text of signs on one line. */
export function lineOf(glyphs: readonly Glyph[]): GlyphLine {
  const sorted = [...glyphs].sort((a, b) => a.box.left - b.box.left);
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of sorted) {
    if (last && isTwin(last, glyph)) continue;
    const raised = last && isRaisedMark(last, glyph);
    if (raised) text += `(${glyph.text})`;
    else text += (last && needsBlank(last, glyph) ? ' ' : '') + glyph.text;
    // A second raised sign is held against the figure as well.
    if (!raised) last = glyph;
  }
  return {
    text,
    box: boxAround(sorted.map(({ box }) => box)),
    size: greatest(sorted.map(({ size }) => size)),
  };
}

/** Some writers make bold by printing a sign twice, a little apart. */
function isTwin(one: Glyph, two: Glyph): boolean {
  const width = one.box.right - one.box.left;
  return one.text === two.text && two.box.left - one.box.left < Math.min(width, one.size) * 0.4;
}

/** A small raised sign behind a figure is the mark of a note, never its last digit. */
function isRaisedMark(one: Glyph, two: Glyph): boolean {
  return (
    /^[\d*＊※\u2460-\u2473]$/.test(two.text) &&
    two.size < one.size * 0.86 &&
    two.box.bottom < one.box.bottom - one.size * 0.12
  );
}

function needsBlank(one: Glyph, two: Glyph): boolean {
  const gap = (two.box.left - one.box.right) / Math.max(one.size, two.size, 1);
  if (two.spaced && gap > GAP_AFTER_BLANK) return true;
  if (/\d$/.test(one.text) && /^\d/.test(two.text)) return gap > DIGIT_GAP;
  const chinese = one.text > '\u2E7F' && two.text > '\u2E7F';
  return gap > (chinese ? STRETCHED_GAP : WORD_GAP);
}

/** Vertical writing: columns from right to left, each from top to bottom. */
function columnsOf(glyphs: readonly Glyph[]): GlyphLine[] {
  const columns: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => b.box.right - a.box.right)) {
    const first = columns.at(-1)?.[0];
    if (first && first.box.right - glyph.box.right < glyph.size * 0.6) columns.at(-1)?.push(glyph);
    else columns.push([glyph]);
  }
  return columns.map((column) => {
    const sorted = column.sort((a, b) => a.box.top - b.box.top);
    return {
      text: sorted.map(({ text }) => text).join(''),
      box: boxAround(sorted.map(({ box }) => box)),
      size: greatest(sorted.map(({ size }) => size)),
    };
  });
}
