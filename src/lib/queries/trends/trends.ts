import * as z from 'zod/mini';
import { findIndicator } from '../../catalogue/catalogue.ts';
import type { QuerySet } from '../../db/query-set.ts';
import { placeholders, type Query } from '../../db/query.ts';
import { AGENCY_KINDS } from '../../model/agency.ts';
import { MAX_UNITS, type ViewState } from '../../url/view-state.ts';
import {
  groupYearsQuery,
  matchedPairsQuery,
  type GroupYear,
  type MatchedPair,
} from './group-spread.ts';
import { SELECTED_FROM, withinDivision } from '../selection.ts';
import { unitSeriesQuery, type UnitYear } from '../unit-series.ts';

export type TrendsRows = {
  series: UnitYear;
  group: GroupYear;
  pairs: MatchedPair;
  fills: UnitFill;
  richer: RichIndicator;
  changes: DivisionChange;
  place: { name: string };
};

export function trendsQueries(state: ViewState): QuerySet<TrendsRows> {
  return {
    series: unitSeriesQuery(state, state.units, [state.indicator], yearsOf(state)),
    group: groupYearsQuery(state),
    pairs: matchedPairsQuery(state),
    fills: unitFillsQuery(state),
    richer: richIndicatorsQuery(state),
    changes: divisionChangesQuery(state),
    place: divisionNameQuery(state.division),
  };
}

const nameSchema = z.object({ name: z.string() });

/** The name of a division; no row for a code that is none. */
export function divisionNameQuery(code: string): Query<z.infer<typeof nameSchema>> {
  return {
    name: 'division-name',
    sql: 'SELECT name FROM division WHERE code = ?',
    params: [code],
    row: nameSchema,
  };
}

/** Every year of the range. */
export function yearsOf({ from, to }: Pick<ViewState, 'from' | 'to'>): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const fillSchema = z.object({
  kind: z.enum(AGENCY_KINDS),
  /** Ids of the agencies with most years, comma-separated, at most twelve. */
  units: z.string(),
  count: z.number(),
  most_years: z.number(),
});

/** Agencies of one kind that have the indicator in most years. */
export type UnitFill = z.infer<typeof fillSchema>;

/**
 * For each kind of agency of the scope and division, whatever the level, the agencies that state
 * the indicator in most years of the range, two at least; kinds with the longest series first.
 */
export function unitFillsQuery(state: ViewState): Query<UnitFill> {
  const within = state.division === '000000' ? null : withinDivision(state.division);
  return {
    name: 'unit-fills',
    sql: `
      WITH unit AS (
        SELECT a.agency_id, a.kind, count(*) AS years, arg_max(f.value, r.year) AS latest
        FROM ${SELECTED_FROM}
        JOIN figure f ON f.report_id = r.report_id AND f.indicator = ? AND f.applicant = ?
        WHERE r.scope = ? AND r.year BETWEEN ? AND ? AND f.value IS NOT NULL
          ${within ? `AND ${within.sql}` : ''}
        GROUP BY ALL HAVING count(*) >= 2
      ),
      best AS (
        SELECT *, row_number() OVER (
          PARTITION BY kind ORDER BY years DESC, latest DESC, agency_id) AS place
        FROM unit
        QUALIFY place <= ${MAX_UNITS}
      )
      SELECT kind, string_agg(agency_id, ',' ORDER BY place) AS units,
        count(*)::INTEGER AS count, max(years)::INTEGER AS most_years
      FROM best GROUP BY kind
      ORDER BY sum(years) DESC, kind`,
    params: [
      state.indicator,
      findIndicator(state.indicator)?.perApplicant ? state.applicant : 'total',
      state.scope,
      state.from,
      state.to,
      ...(within?.params ?? []),
    ],
    row: fillSchema,
  };
}

const richSchema = z.object({
  indicator: z.string(),
  /** Agencies that state it in at least two years of the range. */
  units: z.number(),
});

export type RichIndicator = z.infer<typeof richSchema>;

/** The indicators with most agencies of several years in this scope and division: where there is more. */
export function richIndicatorsQuery(state: ViewState): Query<RichIndicator> {
  const within = state.division === '000000' ? null : withinDivision(state.division);
  return {
    name: 'rich-indicators',
    sql: `
      WITH unit AS (
        SELECT f.indicator, a.agency_id
        FROM ${SELECTED_FROM}
        JOIN figure f ON f.report_id = r.report_id AND f.applicant = 'total'
        WHERE r.scope = ? AND r.year BETWEEN ? AND ? AND f.value IS NOT NULL
          ${within ? `AND ${within.sql}` : ''}
        GROUP BY ALL HAVING count(*) >= 2
      )
      SELECT indicator, count(*)::INTEGER AS units FROM unit
      GROUP BY indicator ORDER BY units DESC, indicator LIMIT 6`,
    params: [state.scope, state.from, state.to, ...(within?.params ?? [])],
    row: richSchema,
  };
}

const changeSchema = z.object({
  /** The chosen unit: a division, or an agency by its division. */
  unit: z.string(),
  /** First year in which the predecessors no longer exist. */
  year: z.number(),
  /** Names of the predecessors. */
  from_names: z.string(),
  /** Name of the division that follows. */
  to_name: z.string(),
});

/** A division of a chosen unit that was formed anew within the range. */
export type DivisionChange = z.infer<typeof changeSchema>;

/** Mergers and renamings with a new code, within the range, of the chosen units' divisions. */
export function divisionChangesQuery(state: ViewState): Query<DivisionChange> {
  return {
    name: 'division-changes',
    sql: `
      WITH chosen AS (
        SELECT agency_id AS unit, division FROM agency
        WHERE agency_id IN (${placeholders(state.units)})
        UNION ALL
        SELECT code, code FROM division WHERE code IN (${placeholders(state.units)})
      )
      SELECT c.unit, p.valid_to AS year,
        string_agg(p.name, '、' ORDER BY p.position) AS from_names, d.name AS to_name
      FROM chosen c
      JOIN division_successor s ON s.successor = c.division OR s.code = c.division
      JOIN division p ON p.code = s.code
      JOIN division d ON d.code = s.successor
      WHERE p.valid_to > ? AND p.valid_to <= ?
      GROUP BY c.unit, p.valid_to, s.successor, d.name
      ORDER BY year, c.unit, to_name`,
    params: [...state.units, ...state.units, state.from, state.to],
    row: changeSchema,
  };
}
