/** A level of a list: the format of its numbers as DOCX names it, its text with `%1` for a number. */
export type ListLevel = { format: string; text: string; start: number };

/**
 * Numbers that Word counts itself stand nowhere in the text: `一、`, `（一）`. This counts them as Word
 * does, by list and level, so that headings and rows keep their numbers.
 */
export class ListLabels {
  readonly #counts = new Map<string, number[]>();

  /** What Word prints before the next paragraph of a list. */
  next(list: string, depth: number, levels: ReadonlyMap<number, ListLevel>): string {
    const level = levels.get(depth);
    if (!level || level.format === 'bullet' || level.format === 'none') return '';
    const counts = this.#counts.get(list) ?? [];
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    this.#counts.set(list, counts);
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format = 'decimal', start = 1 } = levels.get(at) ?? {};
      return numeral(counts[at] ?? start, format);
    });
  }
}

const DIGITS = '〇一二三四五六七八九';

function numeral(value: number, format: string): string {
  if (/^(chinese|japaneseCounting|ideographDigital|taiwanese)/.test(format))
    return chineseNumeral(value);
  if (/^decimalEnclosedCircle/.test(format)) return String.fromCodePoint(0x2460 + value - 1);
  return String(value);
}

/** A number below a hundred in Chinese, as lists are counted. */
export function chineseNumeral(value: number): string {
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens > 1 ? (DIGITS[tens] ?? '') : ''}十`;
  return head + (ones > 0 || tens === 0 ? (DIGITS[ones] ?? '') : '');
}
