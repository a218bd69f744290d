import { noteMark, struckText } from '../note-mark.ts';
import {
  attributeOf,
  childrenNamed,
  descend,
  findNamed,
  ownText,
  type XmlElement,
} from '../xml.ts';
import { shownNumber, shownText } from '../sheets/shown-value.ts';

/**
 * Built-in number formats whose codes never stand in the file (ECMA-376, part 1, 18.8.30). 27-36 and
 * 50-58 are dates and times of Chinese and other East Asian Excel.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  48: '##0.0E+0',
};
const DATES: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

const builtIn = (id: number): string =>
  DATES.some(([first, last]) => first <= id && id <= last) ? 'yyyy-mm-dd' : (BUILT_IN[id] ?? '');

/** What the sheets of a workbook share. */
export type Workbook = {
  strings: string[];
  /** The number format of each cell style. */
  codes: string[];
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

type Styles = Pick<Workbook, 'codes' | 'isStruck'>;

/** For each cell style, its number format and whether it strikes out. */
export function readStyles(root: XmlElement | undefined): Styles {
  if (!root) return { codes: [], isStruck: [] };
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
    codes: formats.map((id) => codes.get(id) ?? builtIn(id)),
    isStruck: styles.map((style) => fonts[Number(attributeOf(style, 'fontId') ?? 0)] ?? false),
  };
}

/**
 * What a cell shows; a formula without a stored result stays a formula, so that nobody takes it for a
 * blank.
 *
 * @param hidesZeros the sheet shows nothing for zero
 */
export function cellText(cell: XmlElement, workbook: Workbook, hidesZeros: boolean): string {
  const text = storedText(cell, workbook, hidesZeros);
  const struck = workbook.isStruck[Number(attributeOf(cell, 's') ?? 0)] ?? false;
  return struck && text.trim() !== '' ? struckText(text) : text;
}

function storedText(cell: XmlElement, workbook: Workbook, hidesZeros: boolean): string {
  const type = attributeOf(cell, 't') ?? 'n';
  const code = workbook.codes[Number(attributeOf(cell, 's') ?? 0)] ?? '';
  const inline = descend(cell, 'is');
  if (inline) return shownText(richText(inline), code);
  const value = descend(cell, 'v');
  const stored = value ? ownText(value) : '';
  if (stored === '') {
    const formula = descend(cell, 'f');
    return formula ? `=${ownText(formula)}` : '';
  }
  if (type === 's') return shownText(workbook.strings[Number(stored)] ?? '', code);
  if (type === 'b') return stored === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return type === 'str' ? shownText(stored, code) : stored;
  // A number cannot hold all its digits: another one would stand for it.
  if (/^-?\d{16,}$/.test(stored) && !Number.isSafeInteger(Number(stored))) return stored;
  return shownNumber(Number(stored), { code, from1904: workbook.from1904, hidesZeros });
}
