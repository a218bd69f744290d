import { format, isDateFormat } from 'numfmt';

/** What decides how a number shows: its format, as spreadsheets write it, and the book's calendar. */
export type Showing = { code: string; from1904: boolean; hidesZeros: boolean };

const GENERAL = /^(?:\[[^\]]*\])*(?:General|G\/通用格式|@)?$/i;

/**
 * A number as its cell shows it: a format may scale it (`0\.0,"万"`), print a mark or nothing for zero,
 * or hide it. What no format changes keeps all its digits.
 */
export function shownNumber(value: number, { code, from1904, hidesZeros }: Showing): string {
  if (value === 0 && hidesZeros) return '';
  if (GENERAL.test(code) || Math.abs(value) >= TOO_LONG) return plainNumber(value);
  const pattern = readable(code);
  try {
    if (isDateFormat(pattern)) return dateText(value, from1904);
    const shown = String(format(pattern, value, { locale: 'zh-CN' })).trim();
    return asPrinted(shown, value);
  } catch {
    // What shows is not known: neither the number nor a blank stands for it.
    return `=TEXT(${value},"${code}")`;
  }
}

/** What a program shows for a number, unless digits or the sign of it are lost there. */
export function asPrinted(shown: string, value: number): string {
  // Brackets or red ink alone may say that it is negative.
  const isUnsigned = value < 0 && /\d/.test(shown) && !/[-−]/.test(shown);
  return isUnsigned || Math.abs(value) >= TOO_LONG ? plainNumber(value) : shown;
}

/** A text as its cell shows it: the fourth section of a format may hide it. */
export function shownText(text: string, code: string): string {
  if (GENERAL.test(code) || !code.includes(';')) return text;
  try {
    return String(format(readable(code), text, { locale: 'zh-CN' }));
  } catch {
    return text;
  }
}

/** East Asian programs write `!` for the sign that prints the next one, and a name for General. */
const readable = (code: string): string =>
  code
    .replace(/"[^"]*"|\\.|!(.)/g, (piece, sign: string | undefined) =>
      sign === undefined ? piece : `\\${sign}`,
    )
    .replace(/G\/通用格式/g, 'General');

/** From here on a whole number has more digits than spreadsheets keep. */
const TOO_LONG = 1e15;

/**
 * Sheets store sums of decimals with their rounding error: 15 digits are what Excel shows. A whole
 * number that has more keeps them, in a notation that nobody takes for a count.
 */
function plainNumber(value: number): string {
  if (Math.abs(value) >= TOO_LONG) return value.toExponential().toUpperCase();
  return String(Number(value.toPrecision(15)));
}

function dateText(serial: number, from1904: boolean): string {
  const days = serial + (from1904 ? 1462 : 0) - 25_569;
  return new Date(Math.round(days * 86_400_000)).toISOString().slice(0, 10);
}
