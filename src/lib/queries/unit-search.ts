import * as z from 'zod/mini';
import type { Query } from '../db/query.ts';
import { AGENCY_KINDS } from '../model/agency.ts';
import { DIVISION_LEVELS, NATION } from '../model/division.ts';
import { standingReports } from './selection.ts';
import { UNIT_TYPES, type ViewState } from '../url/view-state.ts';

/** Hits shown at once; the row's `total` says of how many. */
export const MOST_HITS = 40;

const rowSchema = z.object({
  /** Agency id or division code, as `units` of the address holds it. */
  id: z.string(),
  unit_type: z.enum(UNIT_TYPES),
  name: z.string(),
  /** Names of the divisions above, from the province down; empty for a province. */
  place: z.string(),
  kind: z.nullable(z.enum(AGENCY_KINDS)),
  level: z.nullable(z.enum(DIVISION_LEVELS)),
  /** Reports of the asked scope, their first and last year and how many years they cover. */
  reports: z.number(),
  first_year: z.nullable(z.number()),
  last_year: z.nullable(z.number()),
  years: z.number(),
  /** Of the reports of either scope, those that the reader imported. */
  local: z.number(),
  /** Reports of the other scope only. */
  elsewhere: z.number(),
  /** Hits before the cut. */
  total: z.number(),
});

export type UnitHit = z.infer<typeof rowSchema>;

/**
 * Agencies and divisions whose name holds all typed characters in this order, best match first: the
 * very name, its beginning, a part of it, scattered characters, a former name, the name with its
 * place. A division counts the reports that would stand for it: its government's aggregate reports,
 * or all own reports within it. At most `MOST_HITS` rows; an empty text finds nothing.
 */
export function unitSearchQuery(text: string, scope: ViewState['scope']): Query<UnitHit> {
  const typed = text.replace(/\s+/g, '');
  const signs = [...typed].map((sign) => sign.replace(/[\\%_]/g, '\\$&'));
  const whole = signs.join('');
  const scattered = `%${signs.join('%')}%`;
  return {
    name: 'unit-search',
    sql: `
      WITH typed AS (SELECT ? AS id, ? AS whole, ? AS scattered, ? AS scope),
      place AS (
        SELECT d.code, d.name, d.level, d.former_names, d.position,
          concat(CASE WHEN d.province <> d.code THEN p.name END,
            CASE WHEN d.prefecture NOT IN (d.code, d.province) THEN f.name END) AS above
        FROM division d
        LEFT JOIN division p ON p.code = d.province
        LEFT JOIN division f ON f.code = d.prefecture
        WHERE d.code <> '${NATION}'
      ),
      unit AS (
        SELECT a.agency_id AS id, 'agency' AS unit_type, a.name,
          concat(p.above, p.name) AS place, a.kind, NULL AS level, NULL AS former, p.position
        FROM agency a JOIN place p ON p.code = a.division
        UNION ALL
        SELECT code, 'division', name, above, NULL, level, former_names, position FROM place
      ),
      hit AS (
        SELECT u.*,
          CASE
            WHEN u.id = t.id OR u.name ILIKE t.whole ESCAPE '\\' THEN 0
            WHEN u.name ILIKE t.whole || '%' ESCAPE '\\' THEN 1
            WHEN u.name ILIKE '%' || t.whole || '%' ESCAPE '\\' THEN 2
            WHEN u.name ILIKE t.scattered ESCAPE '\\' THEN 3
            WHEN u.former ILIKE t.scattered ESCAPE '\\' THEN 4
            WHEN u.place || u.name ILIKE t.scattered ESCAPE '\\' THEN 5
          END AS match
        FROM unit u CROSS JOIN typed t
        WHERE t.id <> ''
      ),
      found AS (SELECT id AS unit, unit_type FROM hit WHERE match IS NOT NULL),
      standing AS (${standingReports('found')}),
      counted AS (
        SELECT s.unit AS id,
          count(*) FILTER (s.scope = t.scope)::INTEGER AS reports,
          min(s.year) FILTER (s.scope = t.scope) AS first_year,
          max(s.year) FILTER (s.scope = t.scope) AS last_year,
          count(DISTINCT s.year) FILTER (s.scope = t.scope)::INTEGER AS years,
          count(*) FILTER (s.scope <> t.scope)::INTEGER AS elsewhere,
          count(*) FILTER (s.seen_at = 'local')::INTEGER AS local
        FROM standing s CROSS JOIN typed t GROUP BY s.unit
      )
      SELECT h.id, h.unit_type, h.name, h.place, h.kind, h.level,
        c.reports, c.first_year, c.last_year, c.years, c.elsewhere, c.local,
        (count(*) OVER ())::INTEGER AS total
      FROM hit h JOIN counted c USING (id)
      ORDER BY h.match, c.reports = 0, h.unit_type = 'agency', c.years DESC, length(h.name),
        h.position, h.id
      LIMIT ${MOST_HITS}`,
    params: [typed, whole, scattered, scope],
    row: rowSchema,
  };
}
