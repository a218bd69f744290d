import { boxAround } from '../document-builder.ts';
import { apply, multiply, type Matrix } from '../pdf/matrix.ts';
import type { Glyph, PageMarks, Turn } from '../pdf/page-marks.ts';
import { filledRulings, strokedRulings } from '../pdf/paths.ts';
import { isAskew, turnOf } from '../pdf/text-state.ts';
import type { OfdPage, OfdSign, OfdText } from './page-object.ts';

/** Share of a font's height above and below its line of writing. */
const ASCENT = 0.86;
const DESCENT = 0.14;

/** A page, and whether its signs are those that recognition laid under its picture. */
export type ReadPage = PageMarks & { recognised: boolean };

/** The signs and lines of a page as the code that finds tables takes them; turned when its text lies. */
export function ofdMarks(page: OfdPage, number: number): ReadPage {
  const marks = uprightMarks(page, number);
  const painted = marks.glyphs.filter(({ unseen }) => !unseen);
  const recognised = marks.glyphs.length > painted.length * 2;
  return { ...marks, glyphs: recognised ? marks.glyphs : painted, recognised };
}

function uprightMarks(page: OfdPage, number: number): PageMarks {
  const marks = marksOf(page, number, 0);
  const turned = ([90, 180, 270] as const).find(
    (turn) => marks.glyphs.filter((glyph) => glyph.turn === turn).length * 2 > marks.glyphs.length,
  );
  return turned === undefined ? marks : marksOf(page, number, turned);
}

function marksOf(
  { width, height, objects, images }: OfdPage,
  number: number,
  turn: Turn,
): PageMarks {
  const toTurned = turning(turn, width, height);
  const lies = turn === 90 || turn === 270;
  const texts = objects.filter((object) => object.kind === 'text');
  const paths = objects.filter((object) => object.kind === 'path');
  return {
    number,
    turn,
    width: lies ? height : width,
    height: lies ? width : height,
    glyphs: texts.flatMap((text) => glyphsOf(text, multiply(toTurned, text.matrix))),
    rulings: paths.flatMap(({ matrix, steps, stroked, filled }) => {
      const toPage = multiply(toTurned, matrix);
      if (stroked) return strokedRulings(steps, toPage);
      return filled ? filledRulings(steps, toPage) : [];
    }),
    images,
  };
}

/** Turns a page clockwise about its corner and puts it back into the first quadrant. */
function turning(turn: Turn, width: number, height: number): Matrix {
  if (turn === 90) return [0, 1, -1, 0, height, 0];
  if (turn === 180) return [-1, 0, 0, -1, width, height];
  return turn === 270 ? [0, -1, 1, 0, 0, width] : [1, 0, 0, 1, 0, 0];
}

function glyphsOf(text: OfdText, toPage: Matrix): Glyph[] {
  const angle = (text.turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const upright = multiply(toPage, [cos, sin, -sin, cos, 0, 0]);
  if (isAskew(upright)) return [];
  const [a, b, c, d] = toPage;
  const size = text.size * Math.sqrt(Math.abs(a * d - b * c));
  const turn = turnOf(upright);
  return text.signs.map((sign) => ({
    text: sign.text,
    box: signBox(sign, text.size, multiply(toPage, [cos, sin, -sin, cos, sign.x, sign.y])),
    size,
    vertical: text.vertical,
    spaced: sign.spaced,
    unseen: text.unseen,
    turn,
  }));
}

function signBox({ width }: OfdSign, size: number, toPage: Matrix): Glyph['box'] {
  const corners = [apply(toPage, 0, -ASCENT * size), apply(toPage, width, DESCENT * size)];
  return boxAround(corners.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
}
