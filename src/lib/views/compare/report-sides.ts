import type { Answers } from '../../db/query-set.ts';
import { cellKey } from '../../catalogue/cell-key.ts';
import { domainText } from '../../messages/domain.ts';
import { reportPairText } from '../../messages/compare/report-pair.ts';
import { SCOPES } from '../../model/report.ts';
import type { AgencyReport } from '../../queries/agencies/sheet.ts';
import type { ReportPairRows, SheetSide } from '../../queries/agencies/report-pair.ts';
import type { ViewState } from '../../url/view-state.ts';
import { sheetOf, type Sheet } from '../sheet/form-sheet.ts';

/** One of two reports: its sheet alone, and how it is called. */
export type ReportSide = {
  id: string;
  name: string;
  report: AgencyReport;
  sheet: Sheet;
  title: string;
  /** Years of the same scope, and scopes, of which there is a report. */
  years: readonly number[];
};

type SideRows = Answers<SheetSide>;

/** Which of the two: the earlier of two years stands left. */
export type SideName = 'left' | 'right';

/** The rows of one side, under the names of an agency's sheet. */
export function rowsOfSide(rows: Answers<ReportPairRows>, side: SideName): SideRows {
  return {
    agency: rows[`${side}Agency`],
    reports: rows[`${side}Reports`],
    cells: rows[`${side}Cells`],
    parts: rows[`${side}Parts`],
    rates: rows[`${side}Rates`],
  };
}

/** Scopes of which a side has a report, in their order. */
export const scopesOf = ({ reports }: SideRows) =>
  SCOPES.filter((scope) => reports.some((report) => report.scope === scope));

/**
 * The report of a side: of the year and scope asked for, else of the nearest year, else of the other scope.
 * @param year null for the latest one before `below`
 */
export function sideOf(
  rows: SideRows,
  { scope, lang }: Pick<ViewState, 'scope' | 'lang'>,
  year: number | null,
  below = Infinity,
): ReportSide | null {
  const [step] = [...rows.agency].reverse();
  const ofScope = rows.reports.filter((report) => report.scope === scope);
  const all = ofScope.length > 0 ? ofScope : rows.reports;
  const byYear = [...all].sort((a, b) => b.year - a.year);
  const wanted = year ?? Math.min(below - 1, byYear[0]?.year ?? 0);
  const earlier = year === null ? byYear.filter((report) => report.year < below) : [];
  const [report] = (earlier.length > 0 ? earlier : byYear).sort(
    (a, b) => Math.abs(a.year - wanted) - Math.abs(b.year - wanted) || b.year - a.year,
  );
  if (!step || !report) return null;
  return {
    id: step.agency_id,
    name: step.name,
    report,
    sheet: { ...sheetOf([report], rows), keyOf: cellKey },
    title: reportPairText[lang].side(step.name, report.year, domainText[lang].scope[report.scope]),
    years: all.map((one) => one.year),
  };
}
