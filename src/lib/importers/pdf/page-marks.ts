import type { Box } from '../../model/extracted-document.ts';

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
};

/** A straight line along an axis, from `from` to `to` at `at`. */
export type Ruling = { axis: 'horizontal' | 'vertical'; at: number; from: number; to: number };

/** What the importer sees of a page: signs and lines, in points from the upper left. */
export type PageMarks = {
  number: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rulings: Ruling[];
  images: number;
};
