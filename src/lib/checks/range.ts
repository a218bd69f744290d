import type { CellRef } from '../model/finding.ts';
import { cellKey } from '../catalogue/cell-key.ts';
import { rangeOfRounded, type Range } from '../catalogue/rounded-figure.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';

const exactly = (value: number): Range => ({ low: value, high: value });

/** The numbers a cell may stand for: one for an exact figure, null where nothing is told. */
export function rangeOf(report: CheckedReport, cell: CellRef): Range | null {
  const value = valueOf(report, cell);
  if (value !== null) return exactly(value);
  const rounded = report.rounded.get(cellKey(cell.code, cell.applicant));
  return rounded ? rangeOfRounded(rounded) : null;
}

/** The figure as told: exact, or the base of a rounded one. */
export function toldValue(report: CheckedReport, cell: CellRef): number | null {
  return (
    valueOf(report, cell) ?? report.rounded.get(cellKey(cell.code, cell.applicant))?.value ?? null
  );
}
