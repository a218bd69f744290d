import { apply, IDENTITY, multiply, type Matrix } from './matrix.ts';
import type { Glyph, Turn } from './page-marks.ts';

/** The glyph objects of pdf.js; a number is a shift in thousandths of the font's size. */
export type PdfGlyph = {
  originalCharCode: number;
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: readonly number[] | null;
};

export type PdfFont = {
  vertical: boolean;
  fontMatrix?: readonly number[];
  defaultVMetrics?: readonly number[];
  composite?: boolean;
  name?: string;
  /** Names of the signs of a font with codes of one byte. */
  defaultEncoding?: readonly string[];
  /** The file does not hold the font's program, or what it holds is not one. */
  missingFile?: boolean;
  /** pdf.js numbers the signs of a font that does not name them, from first to last. */
  toUnicode?: { firstChar?: number; get: (code: number) => string | number | undefined } | null;
};

/** A sign that is there and cannot be told: never a blank, never a figure. */
export const UNKNOWN_SIGN = '\uFFFD';

/** Whether the codes of a font stand for its own glyphs and for no signs that anyone knows. */
const isNameless = ({ composite, toUnicode }: PdfFont): boolean =>
  composite === true && toUnicode?.firstChar !== undefined;

/** Graphics and text state as the operators of a page change it. */
export type State = {
  ctm: Matrix;
  font: PdfFont | null;
  fontSize: number;
  direction: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
  /** How signs are painted: filled, outlined, not at all (3), or as a clip (7). */
  renderMode: number;
  textMatrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
};

/**
 * The state in which a page begins (ISO 32000-1, 8.4.1 and 9.3.1).
 * @param ctm from the page's space to that in which places are told
 */
export const initialState = (ctm: Matrix): State => ({
  ctm,
  font: null,
  fontSize: 0,
  direction: 1,
  charSpacing: 0,
  wordSpacing: 0,
  hScale: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
  textMatrix: IDENTITY,
  lineX: 0,
  lineY: 0,
  x: 0,
  y: 0,
});

/** Begins a line at a distance from the beginning of the line before: the operators Td and TD. */
export function moveText(state: State, x: number, y: number): void {
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}

/** Share of a font's height above and below its line of writing. */
const ASCENT = 0.86;
const DESCENT = 0.14;

/** Puts the glyphs of a text operator on the page and moves the pen behind them. */
export function showText(state: State, glyphs: readonly (PdfGlyph | number)[]): Glyph[] {
  const { font, fontSize } = state;
  if (!font || fontSize === 0) return [];
  const toPage = multiply(state.ctm, state.textMatrix);
  const unseen = state.renderMode === 3 || state.renderMode === 7;
  const askew = isAskew(toPage);
  const nameless = isNameless(font);
  const scale = fontSize * (font.fontMatrix?.[0] ?? 0.001);
  const shown: Glyph[] = [];
  let spaced = false;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      advance(state, font.vertical ? (glyph * fontSize) / 1000 : (-glyph * fontSize) / 1000);
      continue;
    }
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const metric = font.vertical ? (glyph.vmetric ?? font.defaultVMetrics) : undefined;
    const length = (metric ? -(metric[0] ?? -1000) : glyph.width) * scale;
    const text = nameless && !glyph.isSpace ? UNKNOWN_SIGN : readable(signOf(glyph, font));
    if (text === '') spaced = true;
    else if (!askew) {
      const { vertical } = font;
      const turn = turnOf(toPage);
      shown.push({ ...place(state, toPage, length), text, vertical, spaced, unseen, turn });
      spaced = false;
    }
    advance(state, font.vertical ? length - spacing : length + spacing);
  }
  return shown;
}

/** For an upright font without a program pdf.js puts the signs of upright writing in place of the file's. */
function signOf({ originalCharCode, unicode }: PdfGlyph, { vertical, toUnicode }: PdfFont): string {
  const named = vertical ? toUnicode?.get(originalCharCode) : undefined;
  return typeof named === 'string' ? named : unicode;
}

/** Writing at an angle is a watermark: no row of a table and no line of prose runs that way. */
export function isAskew([a, b]: Matrix): boolean {
  const [along, across] = [Math.abs(a), Math.abs(b)];
  return Math.min(along, across) > Math.max(along, across) * 0.1;
}

/** By how many degrees the page must be turned clockwise for the writing to run from left to right. */
export function turnOf([a, b]: Matrix): Turn {
  if (Math.abs(a) >= Math.abs(b)) return a < 0 ? 180 : 0;
  return b > 0 ? 270 : 90;
}

/** Moves the pen along the line, downwards in a vertical font. */
function advance(state: State, by: number): void {
  if (state.font?.vertical) state.y -= by;
  else state.x += by * state.hScale * state.direction;
}

function place(state: State, toPage: Matrix, length: number): Pick<Glyph, 'box' | 'size'> {
  const { x, y, rise, fontSize, font, hScale, direction } = state;
  // A vertical font hangs its signs centred below the pen.
  const corners = font?.vertical
    ? [apply(toPage, x - fontSize / 2, y - length), apply(toPage, x + fontSize / 2, y)]
    : [
        apply(toPage, x, y + rise - DESCENT * fontSize),
        apply(toPage, x + length * hScale * direction, y + rise + ASCENT * fontSize),
      ];
  const xs = corners.map(([left]) => left);
  const ys = corners.map(([, top]) => top);
  const [a, b, c, d] = toPage;
  return {
    box: {
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    },
    size: fontSize * Math.sqrt(Math.abs(a * d - b * c)),
  };
}

/** A sign as text: blanks, controls and signs without meaning give nothing. */
export const readable = (unicode: string): string =>
  unicode.replace(VARIANTS, plainSign).replace(/[\s\p{Cc}\u200B-\u200D\uFEFF\u00AD]/gu, '');

/** Radicals, ligatures and the forms that punctuation has in vertical writing. */
const VARIANTS = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\uFE10-\uFE19\uFE30-\uFE44]/g;

/** The sign a variant stands for; full-width signs stay as printed. */
const plainSign = (sign: string): string =>
  sign === '︵' ? '（' : sign === '︶' ? '）' : sign.normalize('NFKC');
