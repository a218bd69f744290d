import * as z from 'zod/mini';
import type { Query } from '../../db/query.ts';

const rowSchema = z.object({ agency_id: z.string() });

/** Agencies opened most: those with reports of three years and more, whose page shows a course. */
export function likelyAgenciesQuery(): Query<z.infer<typeof rowSchema>> {
  return {
    name: 'likely-agencies',
    sql: `
      SELECT agency_id FROM report GROUP BY agency_id
      HAVING count(DISTINCT year) >= 3 ORDER BY agency_id`,
    params: [],
    row: rowSchema,
  };
}
