import type { TableCell } from '../views/figures/frame.ts';

/** A number as a file holds it, and the format in which a sheet shows it as the page does. */
export type PrintedNumber = { value: number; format: string };

/** A number in a text of ours: sign, digits, and what follows. */
const PRINTED = /^([+−-]?)([\d,]+)(?:\.(\d+))?(\D*)$/;

/** A text as a number is printed; `decimals` and `suffix` as they stand. */
type Printed = {
  shown: number;
  isGrouped: boolean;
  isSigned: boolean;
  decimals: string;
  suffix: string;
};

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
  const printed = printedOf(text);
  const percent = printed?.suffix.trim() === '%';
  if (printed && agrees(printed, percent ? number * 100 : number)) {
    const isGrouped = printed.isGrouped || (!percent && Math.abs(number) < 1000);
    const behind = percent ? printed.suffix : quoted(printed.suffix || unit);
    return { value: number, format: formatOf(printed, isGrouped, behind) };
  }
  if (printed && printed.suffix !== '' && !percent && agrees(printed, number * 100)) {
    const points = Number((number * 100).toPrecision(CERTAIN_DIGITS));
    return { value: points, format: formatOf(printed, true, quoted(printed.suffix)) };
  }
  return { value: number, format: Number.isInteger(number) ? '0' : 'General' };
}

function printedOf(text: string): Printed | null {
  const match = PRINTED.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', decimals = '', suffix = ''] = match;
  const size = Number(`${whole.replace(/,/g, '')}.${decimals || '0'}`);
  return {
    shown: sign === '' || sign === '+' ? size : -size,
    isGrouped: whole.includes(','),
    isSigned: sign === '+' || sign === '−',
    decimals,
    suffix,
  };
}

/** Whether a number, rounded as the text is, is the one in the text. */
const agrees = ({ shown, decimals }: Printed, number: number): boolean =>
  Math.abs(number - shown) <= 0.5 * 10 ** -decimals.length + 1e-9;

function formatOf({ decimals, isSigned }: Printed, isGrouped: boolean, behind: string): string {
  const digits =
    (isGrouped ? '#,##0' : '0') + (decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`);
  const format = digits + behind;
  // The format of a change says its sign also where it grew.
  return isSigned ? `+${format};-${format};${format}` : format;
}

/** What is no number: its own text within the format. */
const quoted = (suffix: string): string => (suffix === '' ? '' : `"${suffix.replace(/"/g, '')}"`);
