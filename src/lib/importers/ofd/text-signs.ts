import { XmlElement } from '@rgrove/parse-xml';
import { displayWidth } from '../../messages/text-width.ts';
import { readable, UNKNOWN_SIGN } from '../pdf/text-state.ts';
import { attributeOf, childrenNamed, ownText } from '../xml.ts';
import { MOST_PAGE_MARKS, refuseAbove } from '../limits.ts';
import { numbersOf, shiftsOf } from './numbers.ts';
import type { OfdSign } from './page-object.ts';

/** Signs further apart than this share of their size do not touch. */
const TOUCHING = 1.25;

/** Codes that stand for glyphs of the font alone: private ones, and the sign put where none is known. */
const NAMELESS = /^[\uE000-\uF8FF\u00A4\uFFFD\u{F0000}-\u{10FFFF}]$/u;

export type SignLine = { signs: OfdSign[]; vertical: boolean };

/**
 * The signs of a text object (GB/T 33190-2016, 11.3), each with its place. A font's own glyphs may
 * replace them for drawing; what they say are the codes.
 *
 * @param stretch widens or narrows each sign
 */
export function textSigns(object: XmlElement, size: number, stretch: number): SignLine {
  const mapped = childrenNamed(object, 'CGTransform').length > 0;
  const signs: OfdSign[] = [];
  let [x, y] = [0, 0];
  let [across, down] = [0, 0];
  for (const code of childrenNamed(object, 'TextCode')) {
    x = numbersOf(attributeOf(code, 'X'))[0] ?? x;
    y = numbersOf(attributeOf(code, 'Y'))[0] ?? y;
    const text = ownText(code);
    refuseAbove(text.length, MOST_PAGE_MARKS, 'OFD');
    const chars = [...text];
    const dx = shiftsOf(attributeOf(code, 'DeltaX'), chars.length);
    const dy = shiftsOf(attributeOf(code, 'DeltaY'), chars.length);
    let spaced = false;
    chars.forEach((char, at) => {
      const natural = ((displayWidth(char) || 1) * size * stretch) / 2;
      // A shift that is not told is that of the sign's own width.
      const right = dx[at] ?? dx.at(-1) ?? (dy.length > 0 ? 0 : natural);
      const below = dy[at] ?? dy.at(-1) ?? 0;
      const sign = mapped && NAMELESS.test(char) ? UNKNOWN_SIGN : readable(char);
      if (sign === '') spaced = true;
      else {
        const touches = at + 1 < chars.length && right > 0 && right <= size * stretch * TOUCHING;
        signs.push({ text: sign, x, y, width: touches ? right : natural, spaced });
        spaced = false;
      }
      if (at + 1 === chars.length) return;
      across += Math.abs(right);
      down += Math.abs(below);
      x += right;
      y += below;
    });
  }
  return { signs, vertical: down > across };
}
