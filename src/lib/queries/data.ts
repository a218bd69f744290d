import * as z from 'zod/mini';
import type { Query } from '../db/query.ts';
import type { QuerySet } from '../db/query-set.ts';
import { OBSERVATION_STATUSES } from '../model/observation.ts';
import { OUTSIDE_SQL } from './owing-divisions.ts';

const indicatorSchema = z.object({
  code: z.string(),
  /** Reports that state it with a number, a rounded one included. */
  reports: z.number(),
  first_year: z.number(),
  last_year: z.number(),
});

/** How often an indicator is stated; one nobody states has no row. */
export type IndicatorUse = z.infer<typeof indicatorSchema>;

const statusSchema = z.object({
  status: z.enum(OBSERVATION_STATUSES),
  cells: z.number(),
  /** Cells that carry a number. */
  numbers: z.number(),
});

export type StatusCount = z.infer<typeof statusSchema>;

const provinceSchema = z.object({
  code: z.string(),
  name: z.string(),
  reports: z.number(),
  agencies: z.number(),
  aggregate: z.number(),
  own: z.number(),
  complete: z.number(),
  first_year: z.nullable(z.number()),
  last_year: z.nullable(z.number()),
});

/** What was collected from one province, from its own bodies and from all below. */
export type ProvinceCount = z.infer<typeof provinceSchema>;

const originSchema = z.object({
  reports: z.number(),
  agencies: z.number(),
  numbers: z.number(),
  complete: z.number(),
  publisher: z.number(),
  copies: z.number(),
  unsourced: z.number(),
  dated: z.number(),
  one_year: z.number(),
  two_years: z.number(),
  more_years: z.number(),
  with_outcomes: z.number(),
  first_year: z.nullable(z.number()),
  last_year: z.nullable(z.number()),
});

/** Where the reports were seen and how much of them, in one row. */
export type Origin = z.infer<typeof originSchema>;

export type DataRows = {
  indicators: IndicatorUse;
  statuses: StatusCount;
  provinces: ProvinceCount;
  origin: Origin;
};

/** What the data page tells of the whole dataset; no choice of the reader changes it. */
export function dataQueries(): QuerySet<DataRows> {
  return {
    indicators: indicatorUseQuery(),
    statuses: statusCountsQuery(),
    provinces: provinceCountsQuery(),
    origin: originQuery(),
  };
}

function indicatorUseQuery(): Query<IndicatorUse> {
  return {
    name: 'data-indicators',
    sql: `
      SELECT f.indicator AS code, count(DISTINCT f.report_id)::INTEGER AS reports,
        min(r.year) AS first_year, max(r.year) AS last_year
      FROM figure f JOIN report r USING (report_id)
      WHERE f.value IS NOT NULL
      GROUP BY f.indicator ORDER BY f.indicator`,
    params: [],
    row: indicatorSchema,
  };
}

function statusCountsQuery(): Query<StatusCount> {
  return {
    name: 'data-statuses',
    sql: `
      SELECT status, count(*)::INTEGER AS cells, count(value)::INTEGER AS numbers
      FROM observation GROUP BY status ORDER BY cells DESC`,
    params: [],
    row: statusSchema,
  };
}

function provinceCountsQuery(): Query<ProvinceCount> {
  return {
    name: 'data-provinces',
    sql: `
      SELECT p.code, p.name, count(r.report_id)::INTEGER AS reports,
        count(DISTINCT r.agency_id)::INTEGER AS agencies,
        (count(*) FILTER (r.scope = 'aggregate'))::INTEGER AS aggregate,
        (count(*) FILTER (r.scope = 'own'))::INTEGER AS own,
        (count(*) FILTER (r.complete))::INTEGER AS complete,
        min(r.year) AS first_year, max(r.year) AS last_year
      FROM division p
      LEFT JOIN (SELECT r.*, d.province FROM report r JOIN division d ON d.code = r.division) r
        ON r.province = p.code
      WHERE p.level = 'province' AND p.code NOT IN ${OUTSIDE_SQL}
      GROUP BY p.code, p.name ORDER BY reports DESC, p.code`,
    params: [],
    row: provinceSchema,
  };
}

function originQuery(): Query<Origin> {
  return {
    name: 'data-origin',
    sql: `
      WITH outcome AS (
        SELECT report_id FROM observation
        WHERE applicant = 'total' AND value IS NOT NULL
        GROUP BY report_id HAVING bool_or(indicator = 'outcome.total')
          AND bool_or(indicator LIKE 'outcome.%' AND indicator <> 'outcome.total')
      ),
      span AS (
        SELECT agency_id, count(DISTINCT year) AS years FROM report GROUP BY agency_id
      )
      SELECT count(*)::INTEGER AS reports,
        count(DISTINCT agency_id)::INTEGER AS agencies,
        (SELECT count(value) FROM observation)::INTEGER AS numbers,
        (count(*) FILTER (complete))::INTEGER AS complete,
        (count(*) FILTER (seen_at = 'publisher'))::INTEGER AS publisher,
        (count(*) FILTER (seen_at = 'copy'))::INTEGER AS copies,
        (count(*) FILTER (source IS NULL AND seen_at <> 'local'))::INTEGER AS unsourced,
        count(published_on)::INTEGER AS dated,
        (SELECT count(*) FILTER (years = 1) FROM span)::INTEGER AS one_year,
        (SELECT count(*) FILTER (years = 2) FROM span)::INTEGER AS two_years,
        (SELECT count(*) FILTER (years > 2) FROM span)::INTEGER AS more_years,
        (SELECT count(*) FROM outcome)::INTEGER AS with_outcomes,
        min(year) AS first_year, max(year) AS last_year
      FROM report`,
    params: [],
    row: originSchema,
  };
}
