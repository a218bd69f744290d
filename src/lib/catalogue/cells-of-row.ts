import { APPLICANTS, type Applicant } from '../model/applicant.ts';
import type { CellRef } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { findIndicator, INDICATORS } from './catalogue.ts';
import { cellKey } from './cell-key.ts';
import type { Indicator } from './indicator.ts';

type Row = Pick<Indicator, 'code' | 'perApplicant'>;

const TOTAL_ALONE = ['total'] as const;

/** The columns in which a row has figures: those of every applicant in Section III, `total` elsewhere. */
export function applicantsOf({ perApplicant }: Pick<Row, 'perApplicant'>): readonly Applicant[] {
  return perApplicant ? APPLICANTS : TOTAL_ALONE;
}

/** The cells of a row as findings name them: without a column (null) where there is one figure. */
export function cellsOf({ code, perApplicant }: Row): CellRef[] {
  return perApplicant
    ? APPLICANTS.map((applicant) => ({ code, applicant }))
    : [{ code, applicant: null }];
}

/** Every cell a report of any form may have, in the order of the form and its columns. */
export const CELLS: readonly CellRef[] = INDICATORS.flatMap(cellsOf);

/** The keys of the cells of a row, in the order of its columns. */
export function cellKeysOf(row: Row): string[] {
  return applicantsOf(row).map((applicant) => cellKey(row.code, applicant));
}

/** The cell with the whole of a row as findings name it: its total, or its one figure. */
export function wholeCellOf({ code, perApplicant }: Row): CellRef {
  return { code, applicant: perApplicant ? 'total' : null };
}

/** Whether an indicator, printed or derived, stands in a column for each kind of applicant. */
export function hasApplicants(code: string): boolean {
  return findIndicator(code)?.perApplicant ?? false;
}

/**
 * The column in which an indicator is read where a view has chosen one: `total` for a row with one
 * figure, and for a code that is no indicator.
 */
export function columnOf(code: string, chosen: Applicant): Applicant {
  return hasApplicants(code) ? chosen : 'total';
}

/** The figure that a report has in a column of a row, null where it has none there. */
export function figureAt(
  figures: Report['figures'],
  code: string,
  applicant: Applicant,
): number | null {
  const figure = figures[code];
  if (typeof figure === 'object') return figure[applicant] ?? null;
  return applicant === 'total' ? (figure ?? null) : null;
}

/**
 * What `columnOf` chooses, in SQL.
 * @param perApplicant a condition: whether the indicator has the column that is chosen
 * @param chosen SQL of the chosen column
 */
export const columnSql = (perApplicant: string, chosen: string): string =>
  `CASE WHEN ${perApplicant} THEN ${chosen} ELSE 'total' END`;
