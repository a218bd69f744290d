import type { CellRef } from '../model/finding.ts';
import { cellKey } from '../catalogue/cell-key.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';

/** The least and the greatest number a figure may stand for, both included. */
export type Range = { low: number; high: number };

const exactly = (value: number): Range => ({ low: value, high: value });

/** The place of the last digit that is given: 6300 -> 100, 57000 -> 1000. */
function lastPlace(value: number): number {
  let place = 1;
  while (value >= place * 10 && value % (place * 10) === 0) place *= 10;
  return place;
}

/**
 * What a rounded figure may stand for (N9): 余 and 多 up to one unit of the last given place more, 近
 * as much less, 约 five per cent either way, 超 anything above; 万 alone is rounded to its last place.
 */
export function rangeOfRounded({ value, text }: { value: number; text: string }): Range {
  const place = lastPlace(value);
  if (/超|逾|突破/.test(text)) return { low: value, high: Infinity };
  if (/余|多/.test(text)) return { low: value, high: value + place - 1 };
  if (/近/.test(text)) return { low: value - place, high: value };
  if (/约/.test(text)) return { low: Math.ceil(value * 0.95), high: Math.floor(value * 1.05) };
  return { low: value - place / 2, high: value + place / 2 };
}

/** The numbers a cell may stand for: one for an exact figure, null where nothing is told. */
export function rangeOf(report: CheckedReport, cell: CellRef): Range | null {
  const value = valueOf(report, cell);
  if (value !== null) return exactly(value);
  const rounded = report.rounded.get(cellKey(cell.code, cell.applicant));
  return rounded ? rangeOfRounded(rounded) : null;
}

export const holds = ({ low, high }: Range, value: number): boolean =>
  low <= value && value <= high;

/** The figure as told: exact, or the base of a rounded one. */
export function toldValue(report: CheckedReport, cell: CellRef): number | null {
  return (
    valueOf(report, cell) ?? report.rounded.get(cellKey(cell.code, cell.applicant))?.value ?? null
  );
}
