import * as z from 'zod/mini';
import { DERIVED } from '../../catalogue/derived.ts';
import { placeholders, type Query } from '../../db/query.ts';
import type { QuerySet } from '../../db/query-set.ts';
import { APPLICANTS } from '../../model/applicant.ts';
import { SCOPES, SEEN_AT } from '../../model/report.ts';
import { FORMS } from '../../model/form.ts';
import { agencyQuery, type AgencyStep } from './agency-path.ts';
import { joinLocalBefore } from '../local-before.ts';
import { settlementsQuery, type SettlementRow } from '../settlements.ts';
import { FINDING_COLUMNS, findingShape } from '../finding-columns.ts';

/** What stands on an agency's sheet; it fits one prerendered page, so no state enters. */
export type AgencySheetRows = {
  agency: AgencyStep;
  reports: AgencyReport;
  cells: SheetCell;
  rates: SheetRate;
  parts: SheetPart;
  checks: SheetFinding;
  settled: SettlementRow;
};

/**
 * What the page of one agency asks, of all its years.
 * @param id agency id
 */
export function agencySheetQueries(id: string): QuerySet<AgencySheetRows> {
  return {
    agency: agencyQuery(id),
    reports: agencyReportsQuery(id),
    cells: sheetCellsQuery(id),
    rates: sheetRatesQuery(id),
    parts: sheetPartsQuery(id),
    checks: sheetFindingsQuery(id),
    settled: settlementsQuery(id),
  };
}

const reportSchema = z.object({
  /** Place of the report among the agency's: how cells, rates and parts name it in little space. */
  report: z.number(),
  year: z.number(),
  form: z.enum(FORMS),
  scope: z.enum(SCOPES),
  printed_name: z.string(),
  source: z.nullable(z.string()),
  seen_at: z.enum(SEEN_AT),
  source_note: z.nullable(z.string()),
  source_note_en: z.nullable(z.string()),
  published_on: z.nullable(z.string()),
  complete: z.boolean(),
});

export type AgencyReport = z.infer<typeof reportSchema>;

const OF_AGENCY = `
  WITH own AS (
    SELECT *, (row_number() OVER (ORDER BY year, scope) - 1)::INTEGER AS report
    FROM report WHERE agency_id = ?
  )`;

function agencyReportsQuery(id: string): Query<AgencyReport> {
  return {
    name: 'agency-reports',
    sql: `${OF_AGENCY}
      SELECT report, year, form, scope, printed_name, source, seen_at, source_note,
        source_note_en, published_on::VARCHAR AS published_on, complete
      FROM own ORDER BY report`,
    params: [id],
    row: reportSchema,
  };
}

const cellSchema = z.object({
  report: z.number(),
  indicator: z.string(),
  applicant: z.enum(APPLICANTS),
  value: z.nullable(z.number()),
  status: z.string(),
  mark: z.nullable(z.string()),
});

/** One collected cell of one of the agency's reports. */
export type SheetCell = z.infer<typeof cellSchema>;

function sheetCellsQuery(id: string): Query<SheetCell> {
  return {
    name: 'sheet-cells',
    sql: `${OF_AGENCY}
      SELECT report, o.indicator, o.applicant, o.value, o.status, o.mark
      FROM own JOIN observation o USING (report_id)
      ORDER BY report, o.indicator, o.applicant`,
    params: [id],
    row: cellSchema,
  };
}

const rateSchema = z.object({
  report: z.number(),
  indicator: z.string(),
  applicant: z.enum(APPLICANTS),
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  rounded: z.boolean(),
  /** 1 when it is made of a local report of the year before. */
  local: z.number(),
});

/** A derived figure that the report's cells suffice for; value null: its denominator is zero. */
export type SheetRate = z.infer<typeof rateSchema>;

function sheetRatesQuery(id: string): Query<SheetRate> {
  const codes = DERIVED.map(({ code }) => code);
  return {
    name: 'sheet-rates',
    sql: `${OF_AGENCY}
      SELECT report, d.indicator, d.applicant, d.value, d.numerator, d.denominator, d.rounded,
        (earlier.year IS NOT NULL)::INTEGER AS local
      FROM own JOIN derived d USING (report_id)
      ${joinLocalBefore('own', 'd.indicator')}
      WHERE d.reason IS DISTINCT FROM 'unknown_cell' AND d.indicator IN (${placeholders(codes)})
      ORDER BY report, d.indicator, d.applicant`,
    params: [id, ...codes],
    row: rateSchema,
  };
}

const partSchema = z.object({
  report: z.number(),
  indicator: z.string(),
  label: z.string(),
  value: z.number(),
});

/** A figure that the prose splits a whole into, under the name printed there. */
export type SheetPart = z.infer<typeof partSchema>;

function sheetPartsQuery(id: string): Query<SheetPart> {
  return {
    name: 'sheet-parts',
    sql: `${OF_AGENCY}
      SELECT report, p.indicator, p.label, p.value
      FROM own JOIN part p USING (report_id)
      ORDER BY report, p.indicator, p.position`,
    params: [id],
    row: partSchema,
  };
}

const checkSchema = z.object({
  report: z.number(),
  ...findingShape,
});

/** A rule that fails on one of the agency's reports. */
export type SheetFinding = z.infer<typeof checkSchema>;

function sheetFindingsQuery(id: string): Query<SheetFinding> {
  return {
    name: 'sheet-findings',
    sql: `${OF_AGENCY}
      SELECT report, ${FINDING_COLUMNS}
      FROM own JOIN finding f USING (report_id)
      WHERE f.verdict = 'FAIL'
      ORDER BY report, f.position`,
    params: [id],
    row: checkSchema,
  };
}
