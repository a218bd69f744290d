import { chineseNumeral } from '../list-labels.ts';
import { attributeOf, childrenNamed, findNamed, localName, type XmlElement } from '../xml.ts';

type Level = { format: string; prefix: string; suffix: string; shown: number; start: number };

/** Numbers that lists and headings count themselves stand nowhere in the text: `一、`, `（一）`. */
export class ListNumbers {
  readonly #styles = new Map<string, Map<number, Level>>();
  readonly #counts = new Map<string, number[]>();

  /** @param groups elements that hold list styles and the numbering of headings */
  constructor(groups: readonly XmlElement[]) {
    for (const group of groups) {
      for (const style of childrenNamed(group, 'list-style')) {
        this.#styles.set(attributeOf(style, 'name') ?? '', levelsOf(style));
      }
      for (const style of childrenNamed(group, 'outline-style')) {
        this.#styles.set(OUTLINE, levelsOf(style));
      }
    }
  }

  /** A list that does not go on from one before begins to count anew. */
  begin(style: string): void {
    this.#counts.delete(style);
  }

  /** Counts one on at a level (from 1) and tells what is printed before the text. */
  label(style: string, depth: number): string {
    const levels = this.#styles.get(style);
    const level = levels?.get(depth);
    if (!levels || !level || level.format === '') return '';
    const counts = this.#counts.get(style) ?? [];
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    this.#counts.set(style, counts);
    const first = Math.max(1, depth - level.shown + 1);
    const numbers = Array.from({ length: depth - first + 1 }, (_, at) => {
      const { format = '1', start = 1 } = levels.get(first + at) ?? {};
      return numeral(counts[first + at] ?? start, format);
    });
    return level.prefix + numbers.join('.') + level.suffix;
  }
}

/** The name under which headings are counted. */
export const OUTLINE = ' outline';

const levelsOf = (style: XmlElement): Map<number, Level> =>
  new Map(
    ['list-level-style-number', 'outline-level-style']
      .flatMap((name) => findNamed(style, name))
      .map((level) => [Number(attributeOf(level, 'level') ?? 1), levelOf(level)]),
  );

/** Attributes of a level, of which two differ by their prefix alone. */
function levelOf(level: XmlElement): Level {
  return {
    format: attributeOf(level, 'num-format') ?? '',
    prefix: attributeOf(level, 'num-prefix') ?? '',
    suffix: attributeOf(level, 'num-suffix') ?? '',
    shown: Number(attributeOf(level, 'display-levels') ?? 1) || 1,
    start: Number(attributeOf(level, 'start-value') ?? 1),
  };
}

function numeral(value: number, format: string): string {
  if (/^[一壹甲]/.test(format)) return chineseNumeral(value);
  if (format.startsWith('①')) return String.fromCodePoint(0x2460 + value - 1);
  return String(value);
}

/** Whether an element is a list item that is counted. */
export const isCounted = (item: XmlElement): boolean => localName(item) === 'list-item';
