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

/** The tables of agencies and of what their reports say, in the order they are stored in. */
export function assembleReports(
  agencies: readonly Agency[],
  reports: readonly Report[],
): Pick<BaseTables, 'agency'> & ReportTables {
  const ordered = reports
    .map((report) => ({ id: reportId(report), report }))
    .sort((a, b) => compare(a.id, b.id));
  const byId = new Map(agencies.map((agency) => [agency.agency_id, agency]));
  const tables = reportTables(
    byId,
    ordered.map(({ report }) => report),
  );
  return {
    ...tables,
    agency: agencyRows(agencies),
    observation: inSeriesOrder(tables.observation),
    outcome_group: inSeriesOrder(tables.outcome_group),
  };
}

/**
 * The tables of what reports say, in the order of the reports: of some of them, so that not all need be
 * in memory at once. Rows are written out field by field, for there are millions of them.
 */
export function reportTables(
  byId: ReadonlyMap<string, Agency>,
  reports: readonly Report[],
): ReportTables {
  const tables: ReportTables = { report: [], observation: [], part: [], outcome_group: [] };
  for (const report of reports) {
    const report_id = reportId(report);
    const cells = reportCells(report);
    tables.report.push(reportRow(report, byId));
    tables.part.push(...partRows(report_id, report));
    for (const { indicator, applicant, value, status, mark } of cells) {
      tables.observation.push({ report_id, indicator, applicant, value, status, mark });
    }
    for (const { indicator, applicant, value, basis } of outcomeGroups(report, cells)) {
      tables.outcome_group.push({ report_id, indicator, applicant, value, basis });
    }
  }
  return tables;
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
    told: report.told === undefined ? null : JSON.stringify(report.told),
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

const POSITION = new Map(INDICATORS.map(({ code }, position) => [code, position]));

/** Sorted so that the figures one chart reads lie together: indicator, column, report. */
function inSeriesOrder(rows: Row[]): Row[] {
  const rank = (row: Row) => POSITION.get(String(row.indicator)) ?? INDICATORS.length;
  const column = (row: Row) => (APPLICANTS as readonly unknown[]).indexOf(row.applicant);
  return rows.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      column(a) - column(b) ||
      compare(String(a.report_id), String(b.report_id)),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
