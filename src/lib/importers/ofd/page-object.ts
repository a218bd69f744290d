import type { Matrix } from '../pdf/matrix.ts';

/** A sign at the point where its line of writing begins, in millimetres of its object. */
export type OfdSign = {
  text: string;
  x: number;
  y: number;
  /** How far it reaches along the line. */
  width: number;
  /** A blank stands before it. */
  spaced: boolean;
};

/** Signs of one size and font; the matrix leads from the object to the page in points. */
export type OfdText = {
  kind: 'text';
  matrix: Matrix;
  size: number;
  /** Widened or narrowed signs. */
  stretch: number;
  /** By how many degrees each sign is turned, clockwise. */
  turned: number;
  /** Written from top to bottom. */
  vertical: boolean;
  font: string;
  /** Not painted, or lies under a picture: text that recognition laid there. */
  unseen: boolean;
  signs: OfdSign[];
};

/**
 * A drawn line or shape, its steps as the path code of the PDF importer takes them: 0 move, 1 line,
 * 2 curve, 3 bend, 4 close, each before its numbers.
 */
export type OfdPath = {
  kind: 'path';
  matrix: Matrix;
  steps: number[];
  stroked: boolean;
  filled: boolean;
  lineWidth: number;
  /** Red, green and blue from 0 to 255; null for what the document does not tell. */
  colour: readonly number[] | null;
};

/** What stands on a page, in the order it is painted; sizes in points. */
export type OfdPage = {
  width: number;
  height: number;
  objects: (OfdText | OfdPath)[];
  images: number;
  signs: number;
};
