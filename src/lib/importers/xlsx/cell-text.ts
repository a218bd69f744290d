import { noteMark, struckText } from '../note-mark.ts';
import {
  attributeOf,
  childrenNamed,
  descend,
  findNamed,
  ownText,
  type XmlElement,
} from '../xml.ts';

/**
 * Built-in number formats that show a date or a time. 27-36 and 50-58 are those of Chinese and other
 * East Asian Excel; their codes never stand in the file (ECMA-376, part 1, 18.8.30).
 */
const DATE_FORMATS: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

const isDateFormat = (id: number): boolean =>
  DATE_FORMATS.some(([first, last]) => first <= id && id <= last);

/** What the sheets of a workbook share. */
export type Workbook = {
  strings: string[];
  isDate: boolean[];
  isPercent: boolean[];
  isStruck: boolean[];
  from1904: boolean;
};

/** The text of a string: runs joined, what is struck out left out, a raised note's mark in brackets. */
export function richText(element: XmlElement): string {
  const plain = childrenNamed(element, 't').map(ownText).join('');
  const runs = childrenNamed(element, 'r').map((run) => ({
    text: childrenNamed(run, 't').map(ownText).join(''),
    struck: isStruckFont(descend(run, 'rPr')),
    raised: attributeOf(descend(run, 'rPr', 'vertAlign'), 'val') === 'superscript',
  }));
  const kept = runs.filter(({ struck }) => !struck);
  const joined = (pieces: readonly { text: string }[]): string =>
    plain + pieces.map(({ text }) => text).join('');
  if (joined(kept).trim() === '' && joined(runs).trim() !== '') return struckText(joined(runs));
  if (kept.every(({ raised }) => raised)) return joined(kept);
  return joined(kept.map(({ text, raised }) => ({ text: (raised && noteMark(text)) || text })));
}

function isStruckFont(font: XmlElement | undefined): boolean {
  const strike = descend(font, 'strike');
  return strike !== undefined && !['0', 'false'].includes(attributeOf(strike, 'val') ?? '');
}

type Styles = Pick<Workbook, 'isDate' | 'isPercent' | 'isStruck'>;

/** For each cell style, whether it shows a number as a date or a percentage, or strikes it out. */
export function readStyles(root: XmlElement | undefined): Styles {
  if (!root) return { isDate: [], isPercent: [], isStruck: [] };
  const codes = new Map(
    findNamed(root, 'numFmt').map((format) => [
      Number(attributeOf(format, 'numFmtId')),
      attributeOf(format, 'formatCode') ?? '',
    ]),
  );
  const styles = childrenNamed(descend(root, 'cellXfs') ?? root, 'xf');
  const formats = styles.map((style) => Number(attributeOf(style, 'numFmtId') ?? 0));
  const fonts = childrenNamed(descend(root, 'fonts') ?? root, 'font').map(isStruckFont);
  return {
    isDate: formats.map((id) => isDateFormat(id) || isDateCode(codes.get(id) ?? '')),
    isPercent: formats.map((id) => id === 9 || id === 10 || (codes.get(id) ?? '').includes('%')),
    isStruck: styles.map((style) => fonts[Number(attributeOf(style, 'fontId') ?? 0)] ?? false),
  };
}

/** 年, 月 and 日 alone are words beside a number: `0年` is a count of years. */
const isDateCode = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/general/i.test(code);

/**
 * The text of a cell. A number stays as it is stored; a date becomes a date, not its serial number; a
 * formula without a stored result stays a formula, so that nobody takes it for a blank.
 */
export function cellText(cell: XmlElement, workbook: Workbook): string {
  const text = storedText(cell, workbook);
  const struck = workbook.isStruck[Number(attributeOf(cell, 's') ?? 0)] ?? false;
  return struck && text.trim() !== '' ? struckText(text) : text;
}

function storedText(cell: XmlElement, workbook: Workbook): string {
  const type = attributeOf(cell, 't') ?? 'n';
  const inline = descend(cell, 'is');
  if (inline) return richText(inline);
  const value = descend(cell, 'v');
  const stored = value ? ownText(value) : '';
  if (stored === '') {
    const formula = descend(cell, 'f');
    return formula ? `=${ownText(formula)}` : '';
  }
  if (type === 's') return workbook.strings[Number(stored)] ?? '';
  if (type === 'b') return stored === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return stored;
  const style = Number(attributeOf(cell, 's') ?? 0);
  if (workbook.isDate[style]) return dateText(Number(stored), workbook.from1904);
  if (workbook.isPercent[style]) return `${plainNumber(Number(stored) * 100)}%`;
  return plainNumber(Number(stored));
}

/** Sheets store sums of decimals with their rounding error: 15 digits are what Excel shows. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function dateText(serial: number, from1904: boolean): string {
  const days = serial + (from1904 ? 1462 : 0) - 25_569;
  return new Date(Math.round(days * 86_400_000)).toISOString().slice(0, 10);
}
