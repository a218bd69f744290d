import * as z from 'zod/mini';
import type { Query } from '../../db/query.ts';
import { SCOPES } from '../../model/report.ts';

/** Peers proposed for a comparison: as many columns as fit a screen beside the agency itself. */
const MOST_PEERS = 5;

const rowSchema = z.object({
  /** The agency whose peer this is. */
  of: z.string(),
  scope: z.enum(SCOPES),
  /** The agency's newest year of this scope that states anything, for which the peers have reports too. */
  year: z.number(),
  agency_id: z.string(),
  name: z.string(),
  /** Indicators that both reports state. */
  shared: z.number(),
  /** The indicator of these that most of the peers state. */
  indicator: z.string(),
});

export type AgencyPeer = z.infer<typeof rowSchema>;

/**
 * For an agency those of the same kind and level that state most of what it states itself, for its
 * newest year of each scope that states anything: of its own division first, then of the next above, then of the province.
 *
 * @param of the agency's id; without it the peers of every agency are given
 */
export function agencyPeersQuery(of?: string): Query<AgencyPeer> {
  return {
    name: 'agency-peers',
    sql: `
      WITH stated AS (
        SELECT report_id, indicator FROM observation
        WHERE applicant = 'total' AND value IS NOT NULL
      ),
      newest AS (
        SELECT r.report_id, r.agency_id, r.year, r.scope, a.kind, d.level,
          d.code, d.parent, d.prefecture, d.province
        FROM report r
        JOIN agency a USING (agency_id)
        JOIN division d ON d.code = r.division
        ${of === undefined ? '' : 'WHERE r.agency_id = ?'}
        QUALIFY row_number() OVER (
          PARTITION BY r.agency_id, r.scope
          ORDER BY (SELECT count(*) FROM stated s WHERE s.report_id = r.report_id) > 0 DESC,
            r.year DESC) = 1
      ),
      peer AS (
        SELECT f.agency_id AS of, f.scope, f.year, a.agency_id, a.name, s.indicator,
          CASE WHEN d.code = f.code THEN 0 WHEN d.parent = f.parent THEN 1
            WHEN d.prefecture = f.prefecture THEN 2 ELSE 3 END AS distance
        FROM newest f
        JOIN report r ON r.year = f.year AND r.scope = f.scope AND r.agency_id <> f.agency_id
        JOIN agency a ON a.agency_id = r.agency_id AND a.kind = f.kind
        JOIN division d ON d.code = r.division AND d.level = f.level
          AND (d.province = f.province OR f.level = 'province')
        JOIN stated own ON own.report_id = f.report_id
        JOIN stated s ON s.report_id = r.report_id AND s.indicator = own.indicator
      ),
      chosen AS (
        SELECT of, scope, year, agency_id, name, distance, count(*)::INTEGER AS shared
        FROM peer GROUP BY of, scope, year, agency_id, name, distance
        QUALIFY row_number() OVER (
          PARTITION BY of, scope ORDER BY distance, shared DESC, agency_id) <= ${MOST_PEERS}
      ),
      common AS (
        SELECT p.of, p.scope, p.indicator
        FROM peer p SEMI JOIN chosen c USING (of, scope, agency_id)
        GROUP BY p.of, p.scope, p.indicator
        QUALIFY row_number() OVER (
          PARTITION BY p.of, p.scope ORDER BY count(*) DESC, p.indicator) = 1
      )
      SELECT of, scope, year, agency_id, name, shared, indicator
      FROM chosen JOIN common USING (of, scope)
      ORDER BY of, scope, distance, shared DESC, agency_id`,
    params: of === undefined ? [] : [of],
    row: rowSchema,
  };
}
