import * as z from 'zod/mini';
import type { Query } from '../db/query.ts';
import { RESOLUTIONS } from '../model/settlement.ts';
import { SCOPES } from '../model/report.ts';

const rowSchema = z.object({
  agency_id: z.string(),
  year: z.nullable(z.number()),
  scope: z.nullable(z.enum(SCOPES)),
  rule: z.string(),
  cells: z.string(),
  resolution: z.enum(RESOLUTIONS),
  note: z.string(),
  settled_by: z.nullable(z.string()),
  settled_at: z.nullable(z.string()),
  withdrawn: z.boolean(),
});

/** A line of the file of settled findings that was published with the data. */
export type SettlementRow = z.infer<typeof rowSchema>;

/** @param agency whose findings alone are asked for; null asks for those of all */
export function settlementsQuery(agency: string | null = null): Query<SettlementRow> {
  return {
    name: 'checks-settled',
    sql: `
      SELECT agency_id, year, scope, rule, cells, resolution, note, settled_by, settled_at,
        withdrawn
      FROM settled ${agency === null ? '' : 'WHERE agency_id = ?'} ORDER BY position`,
    params: agency === null ? [] : [agency],
    row: rowSchema,
  };
}
