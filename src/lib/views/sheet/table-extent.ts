import { INDICATORS } from '../../catalogue/catalogue.ts';
import { applicantsOf } from '../../catalogue/cells-of-row.ts';
import { isFormRow } from '../../catalogue/outcome-groups.ts';
import type { Sheet, SheetReport } from './form-sheet.ts';

/** How many cells the tables of a report's form have, and how many of them are collected. */
export function tableExtent(
  sheet: Sheet,
  report: SheetReport,
): { collected: number; cells: number } {
  const cells = INDICATORS.filter((row) => isFormRow(row, report.form)).flatMap((row) =>
    applicantsOf(row).map((applicant) => ({ code: row.code, applicant })),
  );
  const collected = cells.filter(({ code, applicant }) =>
    sheet.isCollected(report, code, applicant),
  );
  return { collected: collected.length, cells: cells.length };
}
