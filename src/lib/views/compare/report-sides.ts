import type { Answers } from '../../db/query-set.ts';
import { cellKey } from '../../catalogue/cell-key.ts';
import { domainText } from '../../messages/domain.ts';
import { reportPairText } from '../../messages/compare/report-pair.ts';
import { SCOPES, type Scope } from '../../model/report.ts';
import type { AgencyReport } from '../../queries/sheet/sheet.ts';
import type { ReportPairRows, SheetSide } from '../../queries/compare/report-pair.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { FindingMark } from '../figures/frame.ts';
import { sheetOf, type Sheet } from '../sheet/form-sheet.ts';
import { contradictionsOf } from './contradictions.ts';

/** One of two reports: its sheet alone, and how it is called. */
export type ReportSide = {
  id: string;
  name: string;
  report: AgencyReport;
  sheet: Sheet;
  /** The cells that a rule of its checks finds against others. */
  contradictions: ReadonlyMap<string, FindingMark>;
  title: string;
  /** Years of the same scope, and scopes, of which there is a report. */
  years: readonly number[];
};

export type SideRows = Answers<SheetSide>;

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
    checks: rows[`${side}Checks`],
  };
}

/** Scopes of which a side has a report, in their order. */
export const scopesOf = ({ reports }: SideRows) =>
  SCOPES.filter((scope) => reports.some((report) => report.scope === scope));

const reportsOf = ({ reports }: SideRows, scope: Scope) => {
  const ofScope = reports.filter((report) => report.scope === scope);
  return ofScope.length > 0 ? ofScope : reports;
};

/** Whether a side has a report of a year, in the scope that is shown of it. */
export const hasYear = (rows: SideRows, scope: Scope, year: number): boolean =>
  reportsOf(rows, scope).some((report) => report.year === year);

/**
 * The report of a side: of the year and scope asked for, else of the nearest year, else of the other scope.
 * @param year null for the latest one before that of `besides`
 * @param besides the agency's report that stands on the other side: it is never both
 */
export function sideOf(
  rows: SideRows,
  { scope, lang }: Pick<ViewState, 'scope' | 'lang'>,
  year: number | null,
  besides: AgencyReport | null = null,
): ReportSide | null {
  const [step] = [...rows.agency].reverse();
  const all = reportsOf(rows, besides?.scope ?? scope);
  const free = all.filter(({ report }) => report !== besides?.report);
  const below = besides?.year ?? Infinity;
  const wanted = year ?? below;
  const earlier = year === null ? free.filter((report) => report.year < below) : [];
  const [report] = [...(earlier.length > 0 ? earlier : free)].sort(
    (a, b) => Math.abs(a.year - wanted) - Math.abs(b.year - wanted) || b.year - a.year,
  );
  if (!step || !report) return null;
  return {
    id: step.agency_id,
    name: step.name,
    report,
    sheet: { ...sheetOf([report], rows), keyOf: cellKey },
    contradictions: contradictionsOf(rows.checks, report, lang),
    title: reportPairText[lang].side(step.name, report.year, domainText[lang].scope[report.scope]),
    years: all.map((one) => one.year),
  };
}
