import { displayWidth } from '../messages/text-width.ts';

/** What no line begins with: a sign that closes, or the particle of the word before. */
const LEANS_BACK = /^[的之和与及、，。：；）》”’〕]/;
/** What no line ends with. */
const LEANS_ON = /[（《“‘〔]$/;

/**
 * A Chinese title in lines of about one length, none broken within a word (GB/T 9704-2012, 7.3.1); one line
 * where it fits, or where this browser tells no words apart.
 * @param most signs on one line; letters and figures are half of one
 */
export function titleLines(title: string, most: number): string[] {
  const room = most * 2;
  if (displayWidth(title) <= room || typeof Intl.Segmenter !== 'function') return [title];
  const words = wordsOf(title);
  const lines: string[] = [];
  let left = Math.ceil(displayWidth(title) / room);
  while (words.length > 0) {
    const wanted = displayWidth(words.join('')) / Math.max(1, left);
    let line = words.shift() ?? '';
    while (words[0] !== undefined && isNearer(line, line + words[0], wanted, room)) {
      line += words.shift() ?? '';
    }
    lines.push(line);
    left -= 1;
  }
  return lines.map((line) => line.trim());
}

/** Whether the longer line comes nearer to the wanted width, and fits. */
function isNearer(line: string, longer: string, wanted: number, room: number): boolean {
  const [short, long] = [displayWidth(line), displayWidth(longer)];
  return long <= room && Math.abs(long - wanted) <= Math.abs(short - wanted);
}

/** The words of a text, each with the signs that stay with it. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const before = words.at(-1);
    if (before !== undefined && (LEANS_BACK.test(segment) || LEANS_ON.test(before))) {
      words[words.length - 1] = before + segment;
    } else {
      words.push(segment);
    }
  }
  return words;
}
