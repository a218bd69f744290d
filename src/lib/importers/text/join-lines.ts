import { displayWidth } from '../../messages/text-width.ts';
import type { Line } from './lines.ts';

/** A new paragraph begins here whatever stands before: a numbered heading or row of the form. */
export const STARTS_PARAGRAPH =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、，.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百]+条)/;

const ENDS_SENTENCE = /[。！？；;!?]["”』」）)]?$/;

const NUMBER = /^[-+]?[\d,.，]+$/;
const NUMBER_OR_MARK = /^[-+\d,.，/—－]+$/;

/** Prose has letters between its numbers; a row of cells ends in several numbers. */
function isRowOfCells(text: string): boolean {
  const words = text.split(/\s+/);
  for (let at = words.length - 1; at > 0 && NUMBER_OR_MARK.test(words[at] ?? ''); at--) {
    if (NUMBER.test(words[at - 1] ?? '')) return true;
  }
  return false;
}

/** Blanks of several columns stand between cells, not within prose. */
const COLUMNS = /\S {3,}\S/;

/**
 * Width at which the lines of a wrapped text end, null when they are not wrapped: the width that a
 * fifth of the longer lines share, within one sign.
 */
export function wrapWidth(widths: readonly number[]): number | null {
  const long = widths.filter((width) => width >= 40);
  const counts = new Map<number, number>();
  for (const width of long) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best: number | null = null;
  let most = 0;
  for (const width of counts.keys()) {
    const near = [-2, -1, 0, 1, 2].reduce((sum, by) => sum + (counts.get(width + by) ?? 0), 0);
    if (near > most || (near === most && width > (best ?? 0))) [best, most] = [width, near];
  }
  return most >= 3 && most * 5 >= long.length ? best : null;
}

/** Whether the line after `before` goes on with its sentence, cut where the page was full. */
export function continues(before: string, after: string, wrap: number): boolean {
  const width = displayWidth(before);
  // The first line of a paragraph is indented by two signs, which are gone by now.
  if (width < wrap - 7 || width > wrap + 4) return false;
  if ([before, after].some((text) => isRowOfCells(text) || COLUMNS.test(text))) return false;
  // A full last line may end its sentence by chance: then a heading or an indented line follows.
  return !STARTS_PARAGRAPH.test(after) && !(ENDS_SENTENCE.test(before) && width < wrap - 2);
}

/** What stands between two lines of one sentence: words of Latin letters keep a space between them. */
export const glueOf = (before: string, after: string): string =>
  /[A-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';

/** Lines to paragraphs: a line that fills the page goes on in the next one, over blank lines too. */
export function joinLines(lines: readonly Line[]): Line[] {
  const filled = lines.filter(({ text }) => text !== '');
  const prose = filled.filter(({ text }) => !isRowOfCells(text) && !COLUMNS.test(text));
  const wrap = wrapWidth(prose.map(({ text }) => displayWidth(text)));
  const paragraphs: Line[] = [];
  let last = '';
  for (const line of filled) {
    const open = paragraphs.at(-1);
    if (open && wrap !== null && continues(last, line.text, wrap)) {
      open.text += glueOf(last, line.text) + line.text;
      open.end = line.end;
    } else {
      paragraphs.push({ ...line });
    }
    last = line.text;
  }
  return paragraphs;
}
