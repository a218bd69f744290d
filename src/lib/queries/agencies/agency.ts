import * as z from 'zod/mini';
import type { Query } from '../../db/query.ts';

const nameSchema = z.object({ agency_id: z.string(), name: z.string() });

/** Every agency that has a page. */
export function agencyNamesQuery(): Query<z.infer<typeof nameSchema>> {
  return {
    name: 'agency-names',
    sql: 'SELECT agency_id, name FROM agency ORDER BY agency_id',
    params: [],
    row: nameSchema,
  };
}

const idSchema = z.object({ agency_id: z.string() });

/**
 * Agencies enough to see every kind of page: of each kind on each level, the one with most figures.
 * Their number follows from kinds and levels, however many agencies there are.
 */
export function sampleAgenciesQuery(): Query<z.infer<typeof idSchema>> {
  return {
    name: 'sample-agencies',
    sql: `
      SELECT a.agency_id
      FROM agency a
      JOIN division d ON d.code = a.division
      LEFT JOIN report r USING (agency_id)
      LEFT JOIN observation o ON o.report_id = r.report_id AND o.value IS NOT NULL
      GROUP BY a.agency_id, a.kind, d.level
      QUALIFY row_number() OVER (
        PARTITION BY a.kind, d.level ORDER BY count(o.report_id) DESC, a.agency_id) = 1
      ORDER BY a.agency_id`,
    params: [],
    row: idSchema,
  };
}
