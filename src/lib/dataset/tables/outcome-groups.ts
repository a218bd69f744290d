import { partsOf } from '../../catalogue/catalogue.ts';
import { OUTCOME_GROUPS } from '../../catalogue/outcome-groups.ts';
import { APPLICANTS, type Applicant } from '../../model/applicant.ts';
import type { Report } from '../../model/report.ts';
import { cellKey, printedIndicator } from '../../catalogue/cell-key.ts';
import type { ReportCell } from './report-cells.ts';

/** `stated`: the report gives the group itself; `parts`: the sum of its rows, all of them known. */
export type OutcomeGroup = {
  indicator: string;
  applicant: Applicant;
  value: number;
  basis: 'stated' | 'parts';
};

/**
 * The four groups of outcomes (不予公开, 无法提供, 不予处理, 其他处理) a report lets us know, by column.
 * A group is unknown as soon as one of its rows is blank, marked, rounded or not seen.
 * @param cells of the same report
 */
export function outcomeGroups(report: Report, cells: readonly ReportCell[]): OutcomeGroup[] {
  const known = new Map(
    cells
      .filter(({ status, value }) => status === 'number' && value !== null)
      .map(({ indicator, applicant, value }) => [cellKey(indicator, applicant), value as number]),
  );
  return OUTCOME_GROUPS.flatMap((indicator) =>
    APPLICANTS.flatMap((applicant): OutcomeGroup[] => {
      const stated = known.get(cellKey(indicator, applicant));
      if (stated !== undefined) return [{ indicator, applicant, value: stated, basis: 'stated' }];
      const rows = partsOf(indicator).filter((code) =>
        printedIndicator(code)?.forms.includes(report.form),
      );
      const values = rows.map((code) => known.get(cellKey(code, applicant)));
      if (rows.length === 0 || values.some((value) => value === undefined)) return [];
      const value = values.reduce<number>((sum, part) => sum + (part ?? 0), 0);
      return [{ indicator, applicant, value, basis: 'parts' }];
    }),
  );
}
