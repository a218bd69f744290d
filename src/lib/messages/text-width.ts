import { eastAsianWidth } from 'get-east-asian-width';

/** Columns a text takes in a terminal or on a page of fixed width: Chinese signs take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += eastAsianWidth(sign.codePointAt(0) ?? 0);
  return width;
}

/** Latin letters and figures of the page's font, as a share of a Chinese sign. */
const NARROW = 0.58;

/** Rough width of a text in px at a size in px. */
export function pixelWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += displayWidth(sign) === 2 ? size : size * NARROW;
  return width;
}
