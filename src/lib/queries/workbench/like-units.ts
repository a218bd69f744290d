import * as z from 'zod/mini';
import type { Query } from '../../db/query.ts';
import { AGENCY_KINDS } from '../../model/agency.ts';
import { MAX_UNITS, type ViewState } from '../../url/view-state.ts';

/** How near a peer lies: in the same prefecture, the same province, or elsewhere. */
export const NEARNESS = ['prefecture', 'province', 'elsewhere'] as const;

const rowSchema = z.object({
  agency_id: z.string(),
  name: z.string(),
  kind: z.enum(AGENCY_KINDS),
  near: z.enum(NEARNESS),
  /** Whether the names, without their places, mean the same office: 应急管理局 is no peer of 住房城乡建设局. */
  same_role: z.boolean(),
  /** Requests that the report of the year says were received; null where it does not say. */
  requests: z.nullable(z.number()),
  /** The same of the unit whose peers these are. */
  own_requests: z.nullable(z.number()),
});

/** A unit that is like another one, with what makes it so. */
export type LikeUnit = z.infer<typeof rowSchema>;

/** Share of signs that the names of two offices have in common for them to be of one function. */
const SAME_ROLE = 0.6;

/**
 * Units like one: of its level and kind, with a report of the scope and year; of a department first those
 * of its function, then those of its prefecture and province, then those with a similar number of requests.
 * @param unit agency id
 */
export function likeUnitsQuery(
  unit: string,
  state: Pick<ViewState, 'scope' | 'year'>,
): Query<LikeUnit> {
  return {
    name: 'like-units',
    sql: `
      WITH place AS (
        SELECT a.agency_id, a.name, a.kind, d.level, d.code, d.prefecture, d.province,
          regexp_replace(replace(a.name, d.name, ''), '^.+?[省市区县旗]', '') AS role
        FROM agency a JOIN division d ON d.code = a.division
      ),
      asked AS (
        SELECT r.agency_id,
          coalesce(max(f.value) FILTER (f.indicator = 'requests.received'),
            max(f.value) FILTER (f.indicator = 'requests.stated')) AS requests
        FROM report r LEFT JOIN figure f ON f.report_id = r.report_id AND f.applicant = 'total'
          AND f.indicator IN ('requests.received', 'requests.stated')
        WHERE r.scope = ? AND r.year = ?
        GROUP BY r.agency_id
      )
      SELECT p.agency_id, p.name, p.kind,
        CASE WHEN p.prefecture = s.prefecture OR p.code = s.code THEN 'prefecture'
          WHEN p.province = s.province THEN 'province' ELSE 'elsewhere' END AS near,
        jaccard(p.role, s.role) >= ${SAME_ROLE} AS same_role,
        q.requests, own.requests AS own_requests
      FROM place s
      JOIN place p ON p.kind = s.kind AND p.level = s.level AND p.agency_id <> s.agency_id
      JOIN asked q ON q.agency_id = p.agency_id
      LEFT JOIN asked own ON own.agency_id = s.agency_id
      WHERE s.agency_id = ?
      ORDER BY s.kind IN ('department', 'other') AND NOT same_role,
        CASE near WHEN 'prefecture' THEN 0 WHEN 'province' THEN 1 ELSE 2 END,
        abs(ln((q.requests + 1) / (own.requests + 1))) NULLS LAST, p.agency_id
      LIMIT ${MAX_UNITS - 1}`,
    params: [state.scope, state.year, unit],
    row: rowSchema,
  };
}
