import * as z from 'zod/mini';
import type { Query } from '../db/query.ts';
import { AGENCY_KINDS } from '../model/agency.ts';
import { DIVISION_LEVELS } from '../model/division.ts';
import type { Scope } from '../model/report.ts';

const agencyRow = z.object({
  agency_id: z.string(),
  name: z.string(),
  division: z.string(),
  kind: z.enum(AGENCY_KINDS),
  township: z.nullable(z.string()),
  /** Names printed on its reports that are not its own, joined by line breaks; null for none. */
  printed_names: z.nullable(z.string()),
});

const divisionRow = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(DIVISION_LEVELS),
  parent: z.nullable(z.string()),
  former_names: z.nullable(z.string()),
});

/** An agency with the names printed on its reports. */
export type NamedAgency = z.infer<typeof agencyRow>;
export type DirectoryAgency = Omit<NamedAgency, 'printed_names'>;
export type DirectoryDivision = z.infer<typeof divisionRow>;

/** All agencies, in the order of their divisions. */
export function agencyDirectoryQuery(): Query<NamedAgency> {
  return {
    name: 'agency-directory',
    sql: `SELECT a.agency_id, a.name, a.division, a.kind, a.township,
        string_agg(DISTINCT r.printed_name, chr(10) ORDER BY r.printed_name)
          FILTER (r.printed_name <> a.name) AS printed_names
      FROM agency a LEFT JOIN report r USING (agency_id)
      GROUP BY ALL ORDER BY a.division, a.agency_id`,
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

/** How many figures the built-in report of an agency, year and scope has; local reports do not count. */
export function builtInFiguresQuery(
  agencyId: string,
  year: number,
  scope: Scope,
): Query<{ figures: number }> {
  return {
    name: 'built-in-figures',
    sql: `SELECT count(o.value)::INTEGER AS figures
      FROM report r JOIN observation o USING (report_id)
      WHERE r.agency_id = ? AND r.year = ? AND r.scope = ? AND r.seen_at <> 'local'`,
    params: [agencyId, year, scope],
    row: z.object({ figures: z.number() }),
  };
}
