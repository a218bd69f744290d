import { INDICATORS } from '../../catalogue/catalogue.ts';
import { APPLICANTS } from '../../model/applicant.ts';
import type { Agency } from '../../model/agency.ts';
import { sourceOf } from '../../model/local-dataset.ts';
import { reportId, type Report } from '../../model/report.ts';
import { assembleDivisions, assembleSuccessors } from './assemble-divisions.ts';
import { assembleIndicators } from './assemble-indicators.ts';
import { assembleSettlements } from './assemble-settlements.ts';
import { outcomeGroups } from './outcome-groups.ts';
import type { BaseData } from '../read/read-data.ts';
import { reportCells } from './report-cells.ts';
import type { BaseTables, Row } from './tables.ts';

export type ReportTables = Pick<BaseTables, 'report' | 'observation' | 'part' | 'outcome_group'>;

/** The tables that hold no figures, in the one order they are stored and hashed in. */
export function assembleBase({
  divisions,
  agencies,
  settled,
}: BaseData): Omit<BaseTables, keyof ReportTables | 'finding' | 'rule_count'> {
  return {
    division: assembleDivisions(divisions),
    division_successor: assembleSuccessors(divisions),
    agency: agencyRows(agencies),
    indicator: assembleIndicators(),
    settled: assembleSettlements(settled ?? []),
  };
}

/** The tables of agencies and of what their reports say. */
export function assembleReports(
  agencies: readonly Agency[],
  reports: readonly Report[],
): Pick<BaseTables, 'agency'> & ReportTables {
  const byId = new Map(agencies.map((agency) => [agency.agency_id, agency]));
  return { agency: agencyRows(agencies), ...reportTables(byId, reports) };
}

/** The tables of what reports say; of some of them, so that not all need be in memory at once. */
export function reportTables(
  byId: ReadonlyMap<string, Agency>,
  reports: readonly Report[],
): ReportTables {
  const filed = reports
    .map((report) => {
      const cells = reportCells(report);
      return { id: reportId(report), report, cells, groups: outcomeGroups(report, cells) };
    })
    .sort((a, b) => compare(a.id, b.id));
  return {
    report: filed.map(({ report }) => reportRow(report, byId)),
    observation: inSeriesOrder(
      filed.flatMap(({ id, report, cells }) =>
        cells.map((cell) => ({ ...cell, report_id: id, year: report.year })),
      ),
    ),
    part: filed.flatMap(({ id, report }) => partRows(id, report)),
    outcome_group: inSeriesOrder(
      filed.flatMap(({ id, report, groups }) =>
        groups.map((group) => ({ ...group, report_id: id, year: report.year })),
      ),
    ),
  };
}

const agencyRows = (agencies: readonly Agency[]): Row[] =>
  [...agencies].sort((a, b) => compare(a.agency_id, b.agency_id)).map(agencyRow);

function agencyRow({ agency_id, name, division, kind, township }: Agency): Row {
  return { agency_id, name, division, kind, township };
}

function reportRow(report: Report, agencies: ReadonlyMap<string, Agency>): Row {
  return {
    report_id: reportId(report),
    agency_id: report.agency_id,
    division: agencies.get(report.agency_id)?.division ?? null,
    year: report.year,
    form: report.form,
    scope: report.scope,
    printed_name: report.printed_name,
    source: sourceOf(report),
    seen_at: report.seen_at,
    source_note: report.source_note?.zh ?? null,
    source_note_en: report.source_note?.en ?? null,
    published_on: report.published_on,
    complete: report.complete,
    note: report.note,
  };
}

function partRows(report_id: string, report: Report): Row[] {
  return INDICATORS.flatMap(({ code }) =>
    (report.parts?.[code] ?? []).map(({ label, value }, position) => ({
      report_id,
      indicator: code,
      position,
      label,
      value,
    })),
  );
}

type SeriesCell = { indicator: string; applicant: string; year: number; report_id: string };

const POSITION = new Map(INDICATORS.map(({ code }, position) => [code, position]));

/** Sorted so that the figures one chart reads lie together: indicator, column, year, report. */
function inSeriesOrder<T extends SeriesCell>(cells: T[]): Omit<T, 'year'>[] {
  const rank = (cell: T) => POSITION.get(cell.indicator) ?? INDICATORS.length;
  const column = (cell: T) => (APPLICANTS as readonly string[]).indexOf(cell.applicant);
  return cells
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        column(a) - column(b) ||
        a.year - b.year ||
        compare(a.report_id, b.report_id),
    )
    .map(({ year: _year, ...row }) => row);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
