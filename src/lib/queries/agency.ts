import * as z from 'zod/mini';
import type { Query } from '../db/query.ts';

const idSchema = z.object({ agency_id: z.string() });

/** Every agency that has a page. */
export function agencyIdsQuery(): Query<z.infer<typeof idSchema>> {
  return {
    name: 'agency-ids',
    sql: 'SELECT agency_id FROM agency ORDER BY agency_id',
    params: [],
    row: idSchema,
  };
}
