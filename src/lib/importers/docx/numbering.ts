import {
  attributeOf,
  childrenNamed,
  descend,
  findNamed,
  readXml,
  type XmlElement,
} from '../xml.ts';

type Level = { format: string; text: string; start: number };

/**
 * Numbers that Word counts itself stand nowhere in the text: `一、`, `（一）`. This counts them as Word
 * does, by list and level, so that headings and rows keep their numbers.
 */
export class Numbering {
  readonly #lists: Map<string, Map<number, Level>>;
  /** Lists that belong to a style: headings mostly. */
  readonly #styles: Map<string | null, XmlElement | undefined>;
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: string | undefined, styles: string | undefined) {
    this.#lists = numbering === undefined ? new Map() : readLists(readXml(numbering).root);
    this.#styles = new Map(
      (styles === undefined ? [] : findNamed(readXml(styles), 'style')).map((style) => [
        attributeOf(style, 'styleId'),
        descend(style, 'pPr', 'numPr'),
      ]),
    );
  }

  /** What Word prints before a paragraph, nothing for one without a list. */
  label(paragraph: XmlElement): string {
    const properties =
      descend(paragraph, 'pPr', 'numPr') ??
      this.#styles.get(attributeOf(descend(paragraph, 'pPr', 'pStyle'), 'val'));
    const list = attributeOf(descend(properties, 'numId'), 'val') ?? '';
    const depth = Number(attributeOf(descend(properties, 'ilvl'), 'val') ?? 0);
    const levels = this.#lists.get(list);
    const level = levels?.get(depth);
    if (!levels || !level || level.format === 'bullet' || level.format === 'none') return '';
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

function readLists(root: XmlElement | null): Map<string, Map<number, Level>> {
  if (!root) return new Map();
  const abstract = new Map(
    findNamed(root, 'abstractNum').map((list) => [
      attributeOf(list, 'abstractNumId'),
      new Map(
        childrenNamed(list, 'lvl').map((level) => [
          Number(attributeOf(level, 'ilvl')),
          readLevel(level),
        ]),
      ),
    ]),
  );
  const lists = new Map<string, Map<number, Level>>();
  for (const list of findNamed(root, 'num')) {
    const levels = abstract.get(attributeOf(descend(list, 'abstractNumId'), 'val'));
    if (levels) lists.set(attributeOf(list, 'numId') ?? '', levels);
  }
  return lists;
}

function readLevel(level: XmlElement): Level {
  return {
    format: attributeOf(descend(level, 'numFmt'), 'val') ?? 'decimal',
    text: attributeOf(descend(level, 'lvlText'), 'val') ?? '',
    start: Number(attributeOf(descend(level, 'start'), 'val') ?? 1),
  };
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
