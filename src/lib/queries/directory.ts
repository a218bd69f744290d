import * as z from 'zod/mini';
import type { Query } from '../db/query.ts';
import { AGENCY_KINDS } from '../model/agency.ts';
import { DIVISION_LEVELS } from '../model/division.ts';

const agencyRow = z.object({
  agency_id: z.string(),
  name: z.string(),
  division: z.string(),
  kind: z.enum(AGENCY_KINDS),
  township: z.nullable(z.string()),
});

const divisionRow = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(DIVISION_LEVELS),
  parent: z.nullable(z.string()),
  former_names: z.nullable(z.string()),
});

export type DirectoryAgency = z.infer<typeof agencyRow>;
export type DirectoryDivision = z.infer<typeof divisionRow>;

/** All agencies, in the order of their divisions. */
export function agencyDirectoryQuery(): Query<DirectoryAgency> {
  return {
    name: 'agency-directory',
    sql: `SELECT agency_id, name, division, kind, township FROM agency
      ORDER BY division, agency_id`,
    params: [],
    row: agencyRow,
  };
}

/** All divisions that stand today, from the top down. */
export function divisionDirectoryQuery(): Query<DirectoryDivision> {
  return {
    name: 'division-directory',
    sql: `SELECT code, name, level, parent, former_names FROM division
      WHERE valid_to IS NULL ORDER BY position`,
    params: [],
    row: divisionRow,
  };
}
