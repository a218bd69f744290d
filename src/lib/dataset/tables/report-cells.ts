import { INDICATORS } from '../../catalogue/catalogue.ts';
import { cellKey } from '../../catalogue/cell-key.ts';
import { applicantsOf, figureAt } from '../../catalogue/cells-of-row.ts';
import type { Applicant } from '../../model/applicant.ts';
import type { ObservationStatus } from '../../model/observation.ts';
import type { Report } from '../../model/report.ts';

/** One cell of a report of which something is known: a figure, or what stood there instead. */
export type ReportCell = {
  indicator: string;
  applicant: Applicant;
  value: number | null;
  status: ObservationStatus;
  mark: string | null;
};

/**
 * Every cell a report says something about, in the order of the form and its columns. A cell that is
 * neither a figure nor a mark is not among them: nothing is known of it.
 */
export function reportCells(report: Report): ReportCell[] {
  return INDICATORS.flatMap((row) =>
    applicantsOf(row).flatMap((applicant) => {
      const { code } = row;
      const value = figureAt(report.figures, code, applicant);
      const mark = report.marks[cellKey(code, applicant)];
      if (value === null && !mark) return [];
      return [
        {
          indicator: code,
          applicant,
          value,
          status: mark?.status ?? 'number',
          mark: mark?.text || null,
        },
      ];
    }),
  );
}
