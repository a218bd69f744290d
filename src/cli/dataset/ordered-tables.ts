import { INDICATORS } from '../../lib/catalogue/catalogue.ts';
import type { TableName } from '../../lib/dataset/tables/tables.ts';
import { APPLICANTS } from '../../lib/model/applicant.ts';

/** Where rows wait in the order they came, until all are there. */
export const STAGED = 'staged';

const literals = (values: readonly string[]): string =>
  values.map((value) => `'${value}'`).join(', ');

const CODES = INDICATORS.map(({ code }) => code);

const placeOf = (column: string, values: readonly string[]): string =>
  `coalesce(list_position([${literals(values)}], ${column}), ${values.length + 1})`;

/**
 * Sorted so that the figures one chart reads lie together: indicator, column, report. The years of an agency
 * stand side by side: the reports of a column then follow each other as their ids do, which packs to nearly
 * nothing.
 */
const inSeriesOrder = (table: TableName): string =>
  `FROM ${STAGED}.${table}
   ORDER BY ${placeOf('indicator', CODES)}, ${placeOf('applicant', APPLICANTS)}, report_id`;

/**
 * What fills the tables of reports in the one order they are stored and hashed in, whatever the order of
 * the input. Findings of one report may have come in several parts: they are numbered, and counted, anew.
 */
export const ORDERED: Partial<Record<TableName, string>> = {
  report: `FROM ${STAGED}.report ORDER BY report_id`,
  observation: inSeriesOrder('observation'),
  part: `FROM ${STAGED}.part
    ORDER BY report_id, ${placeOf('indicator', CODES)}, position`,
  outcome_group: inSeriesOrder('outcome_group'),
  finding: `SELECT * REPLACE (
      (row_number() OVER (PARTITION BY report_id ORDER BY rowid) - 1)::INTEGER AS position)
    FROM ${STAGED}.finding ORDER BY report_id, position`,
  rule_count: `SELECT report_id, rule, verdict, sum(findings)::INTEGER
    FROM ${STAGED}.rule_count GROUP BY ALL ORDER BY report_id, min(rowid)`,
};
