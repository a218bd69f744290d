import type { TableCell } from '../views/figures/frame.ts';

/** A number as a file holds it, and the format in which a sheet shows it as the page does. */
export type PrintedNumber = { value: number; format: string };

/** A number in a text of ours: sign, digits, and what follows. */
const PRINTED = /^([+−-]?)([\d,]+)(?:\.(\d+))?(\D*)$/;

/** Digits that a double holds for certain: what a multiplication adds behind them is noise. */
const CERTAIN_DIGITS = 15;

/**
 * The number of a cell that holds one exactly, shown as on the page: `12,345`, `33.3%`, `+3.1个百分点`. A
 * share shown as a number of points is that number of points, in full; any other number leaves as it is.
 * @param cell its value is a number
 * @param unit what the format writes behind it, where the page says it in the head
 */
export function printedNumber({ text, value }: TableCell, unit = ''): PrintedNumber {
  const number = Number(value);
  const [, sign = '', whole = '', decimals = '', suffix = ''] = PRINTED.exec(text) ?? [];
  const shown = Number(`${sign === '−' ? '-' : sign}${whole.replace(/,/g, '')}.${decimals || '0'}`);
  const agrees = (scaled: number) =>
    whole !== '' && Math.abs(scaled - shown) <= 0.5 * 10 ** -decimals.length + 1e-9;
  const isPercent = suffix.trim() === '%';
  const isScaled = !isPercent && !agrees(number) && agrees(number * 100);
  if (!agrees(isPercent || isScaled ? number * 100 : number)) {
    return { value: number, format: Number.isInteger(number) ? '0' : 'General' };
  }
  const isGrouped = whole.includes(',') || Math.abs(number) < 1000;
  const digits =
    (isGrouped && !isPercent ? '#,##0' : '0') +
    (decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`);
  const behind = isPercent ? suffix : quoted(suffix || unit);
  return {
    value: isScaled ? Number((number * 100).toPrecision(CERTAIN_DIGITS)) : number,
    format: signed(digits + behind, sign === '+' || sign === '−'),
  };
}

/** What is no number: its own text within the format. */
const quoted = (suffix: string): string => (suffix === '' ? '' : `"${suffix.replace(/"/g, '')}"`);

/** The format of a change says its sign also where it grew. */
const signed = (format: string, isChange: boolean): string =>
  isChange ? `+${format};-${format};${format}` : format;
