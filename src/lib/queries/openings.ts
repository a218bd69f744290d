import * as z from 'zod/mini';
import type { QuerySet } from '../db/query-set.ts';
import type { Query } from '../db/query.ts';
import { openingListsQuery, type OpeningList } from './opening-lists.ts';

/** What the dataset says about where there is something to see. */
export type OpeningRows = {
  counts: OpeningCount;
  years: YearCount;
  series: OpeningSeries;
  pairs: OpeningPair;
  lists: OpeningList;
};

/** What a preset may open on: its indicators, the fullest is chosen, and the columns beside them. */
export const PRESET_INDICATORS = {
  '/publication': ['published.total', 'published.website'],
  '/requests': ['requests.stated', 'requests.received'],
} as const;

/** Columns that a preset shows where the units of its list state them. */
export const PRESET_COLUMNS = {
  '/publication': [
    ...['published.website', 'published.wechat', 'published.weibo', 'published.other_media'],
    ...['interpretations', 'normative.issued', 'permits.decisions', 'penalties.decisions'],
  ],
  '/requests': [
    ...['requests.received', 'requests.carried_in', 'outcome.total', 'outcome.granted'],
    ...['rate.disclosed', 'requests.carried_over', 'reconsideration.stated', 'litigation.stated'],
  ],
} as const;

/** All that the openings of the views are made from. */
export function openingQueries(): QuerySet<OpeningRows> {
  return {
    counts: openingCountsQuery(),
    years: yearsQuery(),
    series: openingSeriesQuery(),
    pairs: openingPairsQuery(),
    lists: openingListsQuery([
      ...new Set(
        [PRESET_INDICATORS, PRESET_COLUMNS].flatMap((codes) => Object.values(codes).flat()),
      ),
    ]),
  };
}

/** County governments' aggregate reports: the peers every view opens on. */
const PEERS = `r.scope = 'aggregate' AND a.kind = 'government' AND d.level = 'county'`;

const rowSchema = z.object({
  indicator: z.string(),
  year: z.number(),
  known: z.number(),
});

export type OpeningCount = z.infer<typeof rowSchema>;

/** How many of the peers state an indicator in a year. */
export function openingCountsQuery(): Query<OpeningCount> {
  return {
    name: 'opening-counts',
    sql: `
      SELECT f.indicator, r.year, count(*)::INTEGER AS known
      FROM figure f
      JOIN report r USING (report_id)
      JOIN agency a USING (agency_id)
      JOIN division d ON d.code = r.division
      WHERE f.value IS NOT NULL AND f.applicant = 'total' AND ${PEERS}
      GROUP BY ALL
      ORDER BY f.indicator, r.year`,
    params: [],
    row: rowSchema,
  };
}

export const yearSchema = z.object({ year: z.number(), reports: z.number() });

export type YearCount = z.infer<typeof yearSchema>;

/** Reports of each year. */
export function yearsQuery(): Query<YearCount> {
  return {
    name: 'years',
    sql: 'SELECT year, count(*)::INTEGER AS reports FROM report GROUP BY year ORDER BY year',
    params: [],
    row: yearSchema,
  };
}

const seriesSchema = z.object({
  indicator: z.string(),
  agency_id: z.string(),
  /** Years in which the agency states it, two at least. */
  years: z.number(),
});

export type OpeningSeries = z.infer<typeof seriesSchema>;

/** Agencies of the peers that state an indicator in several years, longest and largest first. */
function openingSeriesQuery(): Query<OpeningSeries> {
  return {
    name: 'opening-series',
    sql: `
      SELECT f.indicator, a.agency_id, count(*)::INTEGER AS years
      FROM figure f
      JOIN report r USING (report_id)
      JOIN agency a USING (agency_id)
      JOIN division d ON d.code = r.division
      WHERE f.value IS NOT NULL AND f.applicant = 'total' AND ${PEERS}
      GROUP BY f.indicator, a.agency_id
      HAVING count(*) >= 2
      ORDER BY f.indicator, years DESC, arg_max(f.value, r.year) DESC, a.agency_id`,
    params: [],
    row: seriesSchema,
  };
}

const pairSchema = z.object({
  agency_id: z.string(),
  /** The later of two adjacent years. */
  year: z.number(),
  /** Printed indicators that the agency states in both. */
  shared: z.number(),
});

export type OpeningPair = z.infer<typeof pairSchema>;

/** Agencies of the peers with two reports in a row, those that share most indicators first. */
function openingPairsQuery(): Query<OpeningPair> {
  return {
    name: 'opening-pairs',
    sql: `
      WITH known AS (
        SELECT a.agency_id, r.year, o.indicator
        FROM observation o
        JOIN report r USING (report_id)
        JOIN agency a USING (agency_id)
        JOIN division d ON d.code = r.division
        WHERE o.value IS NOT NULL AND o.applicant = 'total' AND ${PEERS}
      )
      SELECT agency_id, b.year, count(*)::INTEGER AS shared
      FROM known b JOIN known a USING (agency_id, indicator)
      WHERE a.year = b.year - 1
      GROUP BY agency_id, b.year
      ORDER BY b.year, shared DESC, agency_id`,
    params: [],
    row: pairSchema,
  };
}
