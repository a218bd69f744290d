import * as z from 'zod/mini';
import type { Query } from '../../db/query.ts';
import { AGENCY_KINDS } from '../../model/agency.ts';
import { DIVISION_LEVELS, NATION } from '../../model/division.ts';

const agencySchema = z.object({
  agency_id: z.string(),
  name: z.string(),
  kind: z.enum(AGENCY_KINDS),
  level: z.enum(DIVISION_LEVELS),
  /** One division of the way from the province down to the agency's own, one row each. */
  code: z.string(),
  division: z.string(),
});

/** One step of an agency's division path, with the agency it leads to. */
export type AgencyStep = z.infer<typeof agencySchema>;

/** The agency with its division path, province first; no rows for an unknown id. */
export function agencyQuery(id: string): Query<AgencyStep> {
  return {
    name: 'agency',
    sql: `
      SELECT a.agency_id, a.name, a.kind, own.level, d.code, d.name AS division
      FROM agency a
      JOIN division own ON own.code = a.division
      JOIN division d ON d.code IN (own.code, own.parent, own.prefecture, own.province)
      WHERE a.agency_id = ? AND d.code <> '${NATION}'
      ORDER BY d.code = own.code, d.code = own.parent, d.code = own.prefecture, d.code`,
    params: [id],
    row: agencySchema,
  };
}
