import { WORDS_FOR_A_FIGURE } from '../catalogue/cell-words.ts';
import type { PrintedValue } from '../model/parsed-report.ts';
import { squeeze } from './plain-text.ts';
import { isApproximate, SPOKEN, spokenNumber } from './spoken-number.ts';

const UNITS = '件次|人次|万元|亿元|千元|元|件|条|份|项|次|个|宗|起|期|篇|例|部|场|号';
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;

/** A zero written as a character. */
const ZERO = /^[零〇]$/;
const MARK = /^([/\\|—–―‐\-_*×~.·]{1,6}|无|暂无|没有|空|空白|无数据|不涉及|不适用|N\/?A)$/i;
/** What a spreadsheet shows for a formula that failed or a column too narrow. */
const SHEET_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#*)$/i;
/** One number with blanks between its groups of three: `1 873`. */
const APART = /^[1-9]\d{0,2}( \d{3})+$/;
const NUMBER = new RegExp(
  `^(?<hedge>约|近|超过|超)?(?<sign>[+\\-−]|增加?|减少?)?(?<digits>${DIGITS})(?<scale>[百千万亿](?!元))?` +
    `(?<more>余|多)?(?<unit>${UNITS})?(?<note>\\(.*\\)?)?$`,
);

/** A number in words as it stands in a cell: `十二`, `约一百二十件`. */
const IN_WORDS = new RegExp(
  `^(?<hedge>约|近|超过|超)?(?<words>${SPOKEN})(?<more>余|多)?(?<unit>${UNITS})?$`,
);
/** What 百, 千, 万 and 亿 behind digits stand for; a figure told so is rounded. */
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/**
 * What a cell holds, null when it holds words. A blank stays a blank and a mark a mark; figures with
 * a note or a unit keep the whole print (`22(其中修订16件)`, `251000元`).
 * @param cell plain text, see `toPlain`
 */
export function readValue(cell: string): PrintedValue | null {
  const text = squeeze(cell);
  if (text === '') return { status: 'blank', value: null, text: '', unit: null };
  if (ZERO.test(text)) return { status: 'number', value: 0, text, unit: null };
  if (SHEET_ERROR.test(text)) return unreadable(text);
  if (MARK.test(text)) return { status: 'mark', value: null, text, unit: null };
  // Two numbers in one cell are not one number with a gap in it, unless they part its thousands.
  const words = cell.replace(/\ufeff/g, '').trim();
  if (/\d\s+[\d.,]/.test(words)) {
    return APART.test(words)
      ? { ...numberOf(text, { digits: text }), text: words }
      : unreadable(words);
  }
  const groups = NUMBER.exec(text)?.groups;
  if (groups) return numberOf(text, groups);
  return /[\p{Script=Han}]/u.test(text) || /[a-z]{3}/i.test(text) ? null : unreadable(text);
}

/**
 * A number whose digits all stand apart (`3 6 2`), or that a narrow cell breaks into lines, null for
 * anything else; two figures look the same.
 */
export function letterSpaced({ text }: PrintedValue): PrintedValue | null {
  return /^[1-9](?: \d)+$|^[1-9]\d*(?:\n\d+)+$/.test(text)
    ? { ...numberOf(squeeze(text), { digits: squeeze(text) }), text: text.replace(/\n/g, ' ') }
    : null;
}

function numberOf(text: string, groups: Record<string, string | undefined>): PrintedValue {
  const { hedge, sign, digits = '', scale, more, unit = null } = groups;
  const size = Number(digits.replace(/,/g, '')) * (SCALES[scale ?? ''] ?? 1);
  // Beyond that a number cannot hold all its digits: another one would stand for it.
  if (size > Number.MAX_SAFE_INTEGER) return unreadable(text);
  const value = sign && /^[-−减]/.test(sign) && size !== 0 ? -size : size;
  return {
    status: hedge || more || scale ? 'rounded' : 'number',
    value: Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6,
    text,
    unit,
  };
}

/**
 * What words say that stand where a figure belongs: the number they spell, else nothing that could be
 * read. Whether they stand there is for the caller to know.
 */
export function readWords(cell: string): PrintedValue {
  const text = squeeze(cell);
  const { hedge, words = '', more, unit = null } = IN_WORDS.exec(text)?.groups ?? {};
  const value = words === '' || isApproximate(words) ? null : spokenNumber(words);
  if (value === null) return unreadable(cell.trim());
  return { status: hedge || more ? 'rounded' : 'number', value, text, unit };
}

/** Words that stand for a figure wherever a cell may stand; one sign alone may be an ordinal. */
export const isForFigure = (text: string): boolean =>
  WORDS_FOR_A_FIGURE.test(text) || (text.length > 1 && readWords(text).value !== null);

function unreadable(text: string): PrintedValue {
  return { status: 'unread', value: null, text, unit: null };
}
