import type { Box } from '../../model/extracted-document.ts';

/** Degrees clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** One sign on the page. */
export type Glyph = {
  text: string;
  box: Box;
  /** Height of its font on the page. */
  size: number;
  /** Written from top to bottom. */
  vertical: boolean;
  /** A blank stands before it in the file. */
  spaced: boolean;
  /** Not painted: text that recognition laid under or over a picture. */
  unseen: boolean;
  /** How the page must be turned for this sign to stand upright. */
  turn: Turn;
};

/** A straight line along an axis, from `from` to `to` at `at`. */
export type Ruling = { axis: 'horizontal' | 'vertical'; at: number; from: number; to: number };

/** What the importer sees of a page: signs and lines, in points from the upper left. */
export type PageMarks = {
  number: number;
  /** How the page was turned so that its writing stands upright; boxes are those of the turned page. */
  turn: Turn;
  width: number;
  height: number;
  glyphs: Glyph[];
  rulings: Ruling[];
  images: number;
};

/** A box of a turned page as it lies on the page that a viewer shows. */
export function asShown(box: Box, { turn, width, height }: PageMarks): Box {
  const { left, top, right, bottom } = box;
  if (turn === 90) return { left: top, top: width - right, right: bottom, bottom: width - left };
  if (turn === 270) {
    return { left: height - bottom, top: left, right: height - top, bottom: right };
  }
  if (turn === 0) return box;
  return { left: width - right, top: height - bottom, right: width - left, bottom: height - top };
}
