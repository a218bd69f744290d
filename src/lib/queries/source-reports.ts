import * as z from 'zod/mini';
import { placeholders, type Query } from '../db/query.ts';
import { FORMS } from '../model/form.ts';
import { SCOPES, SEEN_AT } from '../model/report.ts';

const rowSchema = z.object({
  source: z.string(),
  unit: z.string(),
  year: z.number(),
  scope: z.enum(SCOPES),
  form: z.enum(FORMS),
  seen_at: z.enum(SEEN_AT),
  published_on: z.nullable(z.string()),
  source_note: z.nullable(z.string()),
  source_note_en: z.nullable(z.string()),
});

/** The report that stands at an address, and whether it was read there or in a copy kept elsewhere. */
export type SourceReport = z.infer<typeof rowSchema>;

/** Addresses that one question asks of. */
export const MOST_ADDRESSES = 500;

/** What is known of the reports that stand at some addresses. */
export function sourceReportsQuery(addresses: readonly string[]): Query<SourceReport> {
  return {
    name: 'source-reports',
    sql: `
      SELECT r.source, a.name AS unit, r.year, r.scope, r.form, r.seen_at,
        strftime(r.published_on, '%Y-%m-%d') AS published_on, r.source_note, r.source_note_en
      FROM report r JOIN agency a ON a.agency_id = r.agency_id
      WHERE r.source IN (${placeholders(addresses)})
      ORDER BY r.report_id`,
    params: addresses,
    row: rowSchema,
  };
}
