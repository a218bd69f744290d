import { sharesUnit } from '../../catalogue/comparable.ts';
import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { LEAST_BASE, LEAST_DENOMINATOR } from '../../catalogue/thresholds.ts';
import {
  formatAboutChange,
  formatAboutDifference,
  formatChange,
  formatDifference,
  formatPoints,
  formatTimes,
} from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import { unitText } from '../../messages/units.ts';
import { isComparable } from '../../catalogue/breaks.ts';

/** A figure of one year; the denominator of a rate where it is known, and how the figure is told. */
export type Dated = {
  year: number;
  value: number | null;
  denominator?: number | null;
  status?: string | null;
};

/**
 * How far a figure moved. `ratio`: a count on a base of ten or more, by its share of the base;
 * `points`: a rate, by the difference of two ratios; `multiple` and `months`: by as many times or months;
 * `difference`: any other count. `difference` is the later less the earlier in every kind. `none` says why not:
 * a side has no number, no unit is stated, a break lies between, or a rate rests on too few cases.
 * `isRounded` where a side is told as 余, 近 or 约: its change is no more exact than that.
 */
export type Change =
  | {
      kind: 'ratio' | 'points' | 'multiple' | 'months' | 'difference';
      amount: number;
      difference: number;
      isRounded?: true;
    }
  | { kind: 'none'; why: 'unknown' | 'unstated' | 'broken' | 'few' };

/** The change between two years of one figure, by the rules of derived.md. */
export function changeOf(code: string, before: Dated, after: Dated): Change {
  if (before.value === null || after.value === null) return { kind: 'none', why: 'unknown' };
  if (!sharesUnit(code)) return { kind: 'none', why: 'unstated' };
  const [earlier, later] = [before.year, after.year].sort((a, b) => a - b) as [number, number];
  if (!isComparable(code, earlier, later)) return { kind: 'none', why: 'broken' };
  if (isFewCases(before) || isFewCases(after)) return { kind: 'none', why: 'few' };
  const indicator = indicatorOf(code);
  const exact = after.value - before.value;
  if (isDerived(indicator) && indicator.isMultiple) {
    const times = roundTo(exact, 100);
    return { kind: 'multiple', amount: times, difference: times };
  }
  if (indicator.unit === 'ratio') return { kind: 'points', amount: exact, difference: exact };
  if (indicator.unit === 'months') {
    const months = roundTo(exact, 10);
    return { kind: 'months', amount: months, difference: months };
  }
  const difference = roundTo(exact, 10_000);
  const share = isDerived(indicator) ? null : yearOnYear(after.value, before.value);
  const rounded = [before, after].some(({ status }) => status === 'rounded');
  const told = rounded ? { isRounded: true as const } : {};
  return share === null
    ? { kind: 'difference', amount: difference, difference, ...told }
    : { kind: 'ratio', amount: share, difference, ...told };
}

/** n_y / n_{y−1} − 1; null when a side is missing or the base is below ten, where it is noise. */
export function yearOnYear(value: number | null, before: number | null): number | null {
  return value === null || before === null || before < LEAST_BASE ? null : value / before - 1;
}

/** Whether a rate rests on too few cases to be ranked or compared. */
export function isFewCases({ denominator }: Pick<Dated, 'denominator'>): boolean {
  return typeof denominator === 'number' && denominator < LEAST_DENOMINATOR;
}

/** A change with its sign and unit; empty when there is none to give. */
export function changeText(change: Change, language: Language): string {
  if (change.kind !== 'ratio') return differenceText(change, language);
  return change.isRounded
    ? formatAboutChange(change.amount, language)
    : formatChange(change.amount, language);
}

/** The plain difference with its sign, also where the change is given as a share of the base. */
export function differenceText(change: Change, language: Language): string {
  switch (change.kind) {
    case 'none':
      return '';
    case 'points':
      return formatPoints(change.difference, language);
    case 'multiple':
      return formatTimes(change.difference, language);
    case 'months':
      return `${formatDifference(change.difference, language)}${unitText[language].months}`;
    case 'ratio':
    case 'difference':
      return change.isRounded
        ? formatAboutDifference(change.difference, language)
        : formatDifference(change.difference, language);
  }
}

function roundTo(value: number, places: number): number {
  return Math.round(value * places) / places;
}
