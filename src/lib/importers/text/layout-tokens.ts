import { WORDS_FOR_A_FIGURE } from '../../catalogue/cell-words.ts';
import type { Line } from './lines.ts';

/** How wide a text is on the page that a program laid out with blanks. */
export type Measure = (text: string) => number;

/** Words of a line that stand together, by the columns of the page they take. */
export type Token = {
  text: string;
  from: number;
  to: number;
  start: number;
  end: number;
  isFigure: boolean;
};

/** A figure or a mark in its place; a percentage or a date is none. */
export const FIGURE =
  /^(?:[-+－＋]?[\d０-９][\d０-９,，.．]*(?:万?元|件|（[^）]*）|\([^)]*\))?|[/／]|[-—－–]{1,2})$/;

/** A gap of this many blanks parts two cells; within a label one blank may stand. */
const CELL_GAP = 2;

/** The words of a line; labels keep single blanks, figures always stand alone. */
export function lineTokens({ raw, rawStart }: Line, measure: Measure): Token[] {
  const tokens: Token[] = [];
  let [measured, width] = [0, 0];
  for (const { 0: text, index } of raw.matchAll(/\S+/g)) {
    const from = width + measure(raw.slice(measured, index));
    const to = from + measure(text);
    [measured, width] = [index + text.length, to];
    const start = rawStart + index;
    const end = start + text.length;
    const isFigure = FIGURE.test(text) || WORDS_FOR_A_FIGURE.test(text);
    const last = tokens.at(-1);
    if (last && from - last.to < CELL_GAP && !isFigure && !last.isFigure) {
      Object.assign(last, { text: `${last.text} ${text}`, to, end });
    } else {
      tokens.push({ text, from, to, start, end, isFigure });
    }
  }
  return tokens;
}

/** Whether a line is a row of a table laid out in columns: it has figures, and gaps between cells. */
export function isDataLine(line: Line): boolean {
  if (!/\S {2,}\S/.test(line.raw)) return false;
  const tokens = lineTokens(line, (text) => text.length);
  return tokens.length > 1 && tokens.some(({ isFigure }) => isFigure);
}
