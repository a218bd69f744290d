/** Digits of a number that are meant; those behind them come from the arithmetic. */
const MEANT_DIGITS = 15;

/** A threshold without the noise of the division that made it: 14.3 % is 0.143, not 0.14300000000000002. */
export const meantNumber = (value: number): number => Number(value.toPrecision(MEANT_DIGITS));

/** Decimals with which a threshold is written, of a ratio those of its percentage. */
const MOST_DECIMALS = 4;

/** Whether a number is written as it counts: one with more decimals would be read as another. */
export function isWritten(value: number): boolean {
  const meant = meantNumber(value);
  return Number(meant.toFixed(MOST_DECIMALS)) === meant;
}
