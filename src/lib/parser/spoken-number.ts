const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 千: 1000, 百: 100, 十: 10 };

/** A pattern of words that may be a number, 数十 and 几百 among them, which are none. */
export const SPOKEN = '(?:[几数](?=[十百千万]))?[零〇一二三四五六七八九十百千万两]+';

const digitOf = (sign: string): number => DIGITS.indexOf(sign);

/** Two digits side by side name a range: 两三件 is two or three, 十五六件 fifteen or sixteen. */
const PAIR = /[一二三四五六七八九][一二三四五六七八九]/;

const plain = (words: string): string => words.replace(/两/g, '二').replace(/〇/g, '零');

/** Whether words name a range of two numbers instead of one. */
export const isApproximate = (words: string): boolean => PAIR.test(plain(words));

/**
 * A number in characters below ten thousand: 三, 十二, 一百二十, 一千零五. Of a range (两三) its lower
 * end, see `isApproximate`. Null for what is no such number: 几十, 一百二 (said for 120), 二十十.
 */
export function spokenNumber(words: string): number | null {
  const range = PAIR.exec(plain(words));
  const text = range
    ? plain(words).slice(0, range.index + 1) + plain(words).slice(range.index + 2)
    : plain(words);
  const [lower, upper] = [...(range?.[0] ?? '')].map(digitOf);
  // 三五 is three to five; more than one apart downwards is a slip.
  if (lower !== undefined && upper !== undefined && upper <= lower) return null;
  return text === '零' ? 0 : numberOf(text);
}

/** The number of places and digits in their order. */
function numberOf(text: string): number | null {
  let value = 0;
  let last = 10_000;
  let gap = false;
  const pieces = [...text.matchAll(/(零)?([一二三四五六七八九])?([千百十])?/g)];
  for (const [piece, zero, digit, place] of pieces) {
    if (piece === '') continue;
    const size = place === undefined ? 1 : (PLACES[place] ?? 1);
    if (digit === undefined && (place !== '十' || (value > 0 && !zero))) return null;
    if (size >= last || (value > 0 && size * 10 < last !== Boolean(zero))) return null;
    gap ||= Boolean(zero);
    value += (digit === undefined ? 1 : digitOf(digit)) * size;
    last = size;
  }
  const isWhole = pieces.map(([piece]) => piece).join('') === text;
  return isWhole && value > 0 && !(gap && value < 100) ? value : null;
}
