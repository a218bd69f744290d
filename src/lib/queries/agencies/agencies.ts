import * as z from 'zod/mini';
import type { QuerySet } from '../../db/query-set.ts';
import type { Query } from '../../db/query.ts';
import { AGENCY_KINDS } from '../../model/agency.ts';
import { DIVISION_LEVELS, NATION } from '../../model/division.ts';
import type { ViewState } from '../../url/view-state.ts';
import { allOf, type Condition, unitConditions } from '../selection.ts';

/** Agencies listed before anything is asked for; the row's `total` says of how many. */
export const FIRST_AGENCIES = 40;

export type AgenciesRows = { agencies: AgencyEntry; areas: AreaCount; sizes: AgenciesSize };

/**
 * The list of agencies for the filters of the state. What is typed is matched in the view, so that
 * typing asks nothing new; scope is no filter here, or a search would hide half of the agencies.
 */
export function agenciesQueries(state: ViewState): QuerySet<AgenciesRows> {
  return {
    agencies: agencyEntriesQuery(state),
    areas: areaCountsQuery(state),
    sizes: agenciesSizeQuery(state),
  };
}

const entrySchema = z.object({
  agency_id: z.string(),
  name: z.string(),
  kind: z.enum(AGENCY_KINDS),
  level: z.enum(DIVISION_LEVELS),
  /** Names of its divisions, from the province down, joined by a blank. */
  place: z.string(),
  /** Former names of its division, and other names printed on its reports. */
  aliases: z.nullable(z.string()),
  /** Years with an aggregate report and with an own one, joined by a comma. */
  aggregate_years: z.nullable(z.string()),
  own_years: z.nullable(z.string()),
  /** Of its reports, those that the reader imported. */
  local: z.number(),
  /** Collected numbers of all its reports. */
  figures: z.number(),
  /** Agencies of the selection before the cut. */
  total: z.number(),
});

export type AgencyEntry = z.infer<typeof entrySchema>;

type Filter = Pick<ViewState, 'division' | 'kind' | 'level'>;

function filterCondition(state: Filter): Condition {
  return allOf(unitConditions(state));
}

/** Agencies of the filter, those with most figures first; all of them once a search or an area is set. */
function agencyEntriesQuery(state: ViewState): Query<AgencyEntry> {
  const filter = filterCondition(state);
  const isOpen = state.search.trim() === '' && state.division === NATION;
  return {
    name: 'agency-entries',
    sql: `
      WITH held AS (
        SELECT r.agency_id,
          string_agg(r.year, ',' ORDER BY r.year) FILTER (r.scope = 'aggregate') AS aggregate_years,
          string_agg(r.year, ',' ORDER BY r.year) FILTER (r.scope = 'own') AS own_years,
          string_agg(DISTINCT r.printed_name, ' ') FILTER (r.printed_name <> a.name) AS printed,
          count(*) FILTER (r.seen_at = 'local')::INTEGER AS local
        FROM report r JOIN agency a USING (agency_id)
        GROUP BY r.agency_id
      ),
      counted AS (
        SELECT r.agency_id, count(o.value)::INTEGER AS figures
        FROM report r LEFT JOIN observation o USING (report_id)
        GROUP BY r.agency_id
      )
      SELECT a.agency_id, a.name, a.kind, d.level,
        concat_ws(' ',
          CASE WHEN d.province <> d.code THEN p.name END,
          CASE WHEN d.prefecture NOT IN (d.code, d.province) THEN f.name END,
          CASE WHEN d.parent NOT IN (d.province, coalesce(d.prefecture, ''), '${NATION}')
            THEN u.name END,
          d.name) AS place,
        nullif(concat_ws(' ', h.printed, nullif(d.former_names, '')), '') AS aliases,
        h.aggregate_years, h.own_years, h.local, c.figures,
        (count(*) OVER ())::INTEGER AS total
      FROM agency a
      JOIN division d ON d.code = a.division
      JOIN held h USING (agency_id)
      JOIN counted c USING (agency_id)
      LEFT JOIN division p ON p.code = d.province
      LEFT JOIN division f ON f.code = d.prefecture
      LEFT JOIN division u ON u.code = d.parent
      WHERE ${filter.sql}
      ORDER BY c.figures DESC, d.position, a.agency_id
      ${isOpen ? `LIMIT ${FIRST_AGENCIES}` : ''}`,
    params: filter.params,
    row: entrySchema,
  };
}

const areaSchema = z.object({
  code: z.string(),
  name: z.string(),
  agencies: z.number(),
});

export type AreaCount = z.infer<typeof areaSchema>;

/** Divisions right below the chosen one, with the agencies within each, in the order of the code. */
function areaCountsQuery(state: Filter): Query<AreaCount> {
  const filter = filterCondition(state);
  return {
    name: 'area-counts',
    sql: `
      SELECT c.code, c.name, count(*)::INTEGER AS agencies
      FROM agency a
      JOIN division d ON d.code = a.division
      JOIN division c ON c.parent = ? AND c.code IN (d.code, d.parent, d.prefecture, d.province)
      WHERE ${filter.sql}
      GROUP BY c.code, c.name, c.position
      ORDER BY c.position`,
    params: [state.division, ...filter.params],
    row: areaSchema,
  };
}

const sizeSchema = z.object({
  agencies: z.number(),
  /** Of these with reports of three years or more. */
  long: z.number(),
  /** The chosen division and the one above it; null for the whole country. */
  division: z.nullable(z.string()),
  parent: z.nullable(z.string()),
  parent_name: z.nullable(z.string()),
});

export type AgenciesSize = z.infer<typeof sizeSchema>;

function agenciesSizeQuery(state: Filter): Query<AgenciesSize> {
  const filter = filterCondition(state);
  return {
    name: 'agencies-size',
    sql: `
      WITH held AS (
        SELECT agency_id, count(DISTINCT year) AS years FROM report GROUP BY agency_id
      ),
      size AS (
        SELECT count(*)::INTEGER AS agencies,
          (count(*) FILTER (h.years >= 3))::INTEGER AS long
        FROM agency a
        JOIN division d ON d.code = a.division
        JOIN held h USING (agency_id)
        WHERE ${filter.sql}
      )
      SELECT s.agencies, s.long, d.name AS division, d.parent, p.name AS parent_name
      FROM size s
      LEFT JOIN division d ON d.code = ? AND d.code <> '${NATION}'
      LEFT JOIN division p ON p.code = d.parent`,
    params: [...filter.params, state.division],
    row: sizeSchema,
  };
}
