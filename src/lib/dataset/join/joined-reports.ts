import { isApplicant } from '../../model/applicant.ts';
import { hasApplicants } from '../../catalogue/cells-of-row.ts';
import { cellKey } from '../../catalogue/cell-key.ts';
import * as z from 'zod/mini';
import type { ReportFigures, Reporter } from '../../checks/checked-report.ts';
import { BUILT_IN } from '../../db/built-in.ts';
import type { Query } from '../../db/query.ts';
import { AGENCY_KINDS } from '../../model/agency.ts';
import { DIVISION_LEVELS } from '../../model/division.ts';
import { OBSERVATION_STATUSES } from '../../model/observation.ts';
import { SCOPES } from '../../model/report.ts';
import { FORMS } from '../../model/form.ts';
import { filedToldSchema } from '../../model/told-facts.ts';
import { JOINED, LOCAL } from './local-join.ts';

/** Between the parts of a cell and between cells; no printed text has them. */
const [WITHIN, BETWEEN] = ['\u001f', '\u001e'];

const reportRow = z.object({
  report_id: z.string(),
  agency_id: z.string(),
  year: z.number(),
  form: z.enum(FORMS),
  scope: z.enum(SCOPES),
  source: z.nullable(z.string()),
  published_on: z.nullable(z.string()),
  kind: z.enum(AGENCY_KINDS),
  level: z.nullable(z.enum(DIVISION_LEVELS)),
  /** Codes of its division and of those above it, nearest first, joined by blanks. */
  places: z.nullable(z.string()),
  /** All cells in one text, since a row for each would hold up the page; null for a local report. */
  cells: z.nullable(z.string()),
  parts: z.nullable(z.string()),
  /** What its prose says beside its figures, as JSON. */
  told: z.nullable(z.string()),
});

/** A report among the joined ones, with what it says where it is a built-in one. */
export type JoinedReport = z.infer<typeof reportRow>;

/**
 * Local reports, and the built-in ones that the rules hold against them: those of the years of the
 * local ones, of the years before (carried over) and of the years after.
 */
export function joinedReportsQuery(): Query<JoinedReport> {
  return {
    name: 'joined-reports',
    sql: `
      WITH RECURSIVE above AS (
        SELECT code, code AS place, parent, 0 AS step FROM ${BUILT_IN}.division
        UNION ALL
        SELECT a.code, d.code, d.parent, a.step + 1
        FROM above a JOIN ${BUILT_IN}.division d ON d.code = a.parent
      ),
      placed AS (
        SELECT code, string_agg(place, ' ' ORDER BY step) AS places FROM above GROUP BY code
      ),
      chosen AS (
        SELECT r.* FROM ${JOINED}.report r
        WHERE EXISTS (SELECT 1 FROM ${LOCAL}.report l WHERE r.year BETWEEN l.year - 1 AND l.year + 1)
      ),
      cell AS (
        SELECT report_id, string_agg(concat_ws('${WITHIN}', indicator, applicant, status,
          coalesce(value::VARCHAR, ''), coalesce(mark, '')), '${BETWEEN}') AS cells
        FROM ${BUILT_IN}.observation SEMI JOIN chosen USING (report_id) GROUP BY report_id
      ),
      parts AS (
        SELECT report_id, string_agg(concat_ws('${WITHIN}', indicator, label, value::VARCHAR),
          '${BETWEEN}' ORDER BY indicator, position) AS parts
        FROM ${BUILT_IN}.part SEMI JOIN chosen USING (report_id) GROUP BY report_id
      )
      SELECT r.report_id, r.agency_id, r.year, r.form, r.scope, r.source,
        r.published_on::VARCHAR AS published_on, a.kind, d.level, p.places,
        CASE WHEN r.seen_at <> 'local' THEN coalesce(c.cells, '') END AS cells,
        CASE WHEN r.seen_at <> 'local' THEN s.parts END AS parts,
        CASE WHEN r.seen_at <> 'local' THEN r.told END AS told
      FROM chosen r JOIN ${JOINED}.agency a USING (agency_id)
      LEFT JOIN ${BUILT_IN}.division d ON d.code = a.division
      LEFT JOIN placed p ON p.code = a.division
      LEFT JOIN cell c USING (report_id)
      LEFT JOIN parts s USING (report_id)
      ORDER BY r.report_id`,
    params: [],
    row: reportRow,
  };
}

/**
 * What a built-in report says, from its row.
 * @throws Error when a cell is not made of its five parts, or what is told is none of the rules' facts
 */
export function figuresFromRow(row: JoinedReport): ReportFigures {
  const figures: ReportFigures['figures'] = {};
  const marks: ReportFigures['marks'] = {};
  for (const [code = '', applicant = '', printed = '', value = '', mark = ''] of fieldsOf(
    row.cells,
    5,
  )) {
    const status = z.parse(z.enum(OBSERVATION_STATUSES), printed);
    if (value !== '') {
      if (hasApplicants(code)) {
        const columns = figures[code];
        figures[code] = {
          ...(typeof columns === 'object' ? columns : {}),
          [applicant]: Number(value),
        };
      } else figures[code] = Number(value);
    }
    if (status !== 'number' || mark !== '') {
      marks[cellKey(code, isApplicant(applicant) ? applicant : null)] = { status, text: mark };
    }
  }
  const parts: NonNullable<ReportFigures['parts']> = {};
  for (const [code = '', label = '', value = ''] of fieldsOf(row.parts, 3)) {
    parts[code] = [...(parts[code] ?? []), { label, value: Number(value) }];
  }
  const { agency_id, year, form, scope, source, published_on } = row;
  return {
    ...{ agency_id, year, form, scope, source, published_on, figures, marks },
    ...(row.parts === null ? {} : { parts }),
    ...(row.told === null ? {} : { told: z.parse(filedToldSchema, JSON.parse(row.told)) }),
  };
}

/** The rank of the body that reports. */
export const reporterOf = ({ kind, level }: JoinedReport): Reporter => ({ kind, level });

function fieldsOf(text: string | null, count: number): string[][] {
  if (!text) return [];
  return text.split(BETWEEN).map((cell) => {
    const fields = cell.split(WITHIN);
    if (fields.length !== count) throw new Error(`not ${count} fields: ${cell}`);
    return fields;
  });
}
