import * as z from 'zod/mini';
import { BUILT_IN } from '../../db/built-in.ts';
import type { Query } from '../../db/query.ts';
import { AGENCY_KINDS, type Agency } from '../../model/agency.ts';
import { DIVISION_LEVELS, type Division } from '../../model/division.ts';
import { JOINED, LOCAL } from './local-join.ts';

const formerRow = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(DIVISION_LEVELS),
  valid_to: z.number(),
  /** Codes of the divisions it went over to, joined by blanks. */
  successors: z.string(),
});

/** A division that ended in a year of the local reports or in the year after. */
export type FormerDivision = z.infer<typeof formerRow>;

/**
 * Divisions that ended in a year of one of the reader's reports or the year after, with what became of each.
 */
export function formerDivisionsQuery(): Query<FormerDivision> {
  return {
    name: 'former-divisions',
    sql: `
      SELECT d.code, d.name, d.level, d.valid_to, string_agg(s.successor, ' ') AS successors
      FROM ${BUILT_IN}.division d JOIN ${BUILT_IN}.division_successor s USING (code)
      WHERE EXISTS (SELECT 1 FROM ${LOCAL}.report l WHERE d.valid_to BETWEEN l.year AND l.year + 1)
      GROUP BY ALL ORDER BY d.code`,
    params: [],
    row: formerRow,
  };
}

/** A former division as the rules know one. */
export const formerDivision = ({ successors, ...own }: FormerDivision): Division => ({
  ...own,
  parent: null,
  valid_from: null,
  successors: successors.split(' '),
  former_names: [],
});

const agencyRow = z.object({
  agency_id: z.string(),
  name: z.string(),
  division: z.string(),
  kind: z.enum(AGENCY_KINDS),
  township: z.nullable(z.string()),
});

/** The agencies of the former divisions and of those they went over to. */
export function mergedAgenciesQuery(): Query<Agency> {
  return {
    name: 'merged-agencies',
    sql: `
      WITH merged AS (
        SELECT d.code, s.successor
        FROM ${BUILT_IN}.division d JOIN ${BUILT_IN}.division_successor s USING (code)
        WHERE EXISTS (SELECT 1 FROM ${LOCAL}.report l WHERE d.valid_to BETWEEN l.year AND l.year + 1)
      )
      SELECT agency_id, name, division, kind, township FROM ${JOINED}.agency
      WHERE division IN (SELECT code FROM merged UNION SELECT successor FROM merged)
      ORDER BY agency_id`,
    params: [],
    row: agencyRow,
  };
}
