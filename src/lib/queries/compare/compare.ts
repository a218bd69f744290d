import * as z from 'zod/mini';
import { INDICATORS } from '../../catalogue/catalogue.ts';
import { DERIVED } from '../../catalogue/derived.ts';
import type { QuerySet } from '../../db/query-set.ts';
import { placeholders, type Query } from '../../db/query.ts';
import { AGENCY_KINDS } from '../../model/agency.ts';
import { DIVISION_LEVELS, NATION } from '../../model/division.ts';
import { UNIT_TYPES, type ViewState } from '../../url/view-state.ts';
import { compareFiguresQuery, type CompareFigure } from './figures.ts';
import { standingReports } from '../selection.ts';
import { unitSeriesQuery, type UnitYear } from '../unit-series.ts';

export type CompareRows = {
  units: CompareUnit;
  figures: CompareFigure;
  /** The marked indicator over all years; also says which reports stand behind each column. */
  trend: UnitYear;
  place: ComparePlace;
};

export function compareQueries(state: ViewState): QuerySet<CompareRows> {
  const years = Array.from({ length: state.to - state.from + 1 }, (_, index) => state.from + index);
  return {
    units: compareUnitsQuery(state.units),
    figures: compareFiguresQuery(state, comparedCodes(state)),
    trend: unitSeriesQuery(state, state.units, [state.indicator], years),
    place: comparePlaceQuery(state.division),
  };
}

/** Every indicator in the order of the form, then the rates; a share of applicants needs one. */
export function comparedCodes({ applicant }: Pick<ViewState, 'applicant'>): string[] {
  const rates = DERIVED.filter(({ perApplicant }) => !perApplicant || applicant !== 'total');
  return [...INDICATORS, ...rates].map(({ code }) => code);
}

const unitSchema = z.object({
  unit: z.string(),
  unit_type: z.enum(UNIT_TYPES),
  name: z.string(),
  /** Names of the divisions above, from the province down. */
  place: z.string(),
  kind: z.nullable(z.enum(AGENCY_KINDS)),
  level: z.enum(DIVISION_LEVELS),
  /** Years with a report of each scope that would stand for the unit, joined by a comma. */
  aggregate_years: z.nullable(z.string()),
  own_years: z.nullable(z.string()),
});

/** A chosen unit with what is collected of it in either scope. */
export type CompareUnit = z.infer<typeof unitSchema>;

/** The chosen units that the dataset has, agencies by id and divisions by code. */
function compareUnitsQuery(units: readonly string[]): Query<CompareUnit> {
  return {
    name: 'compare-units',
    sql: `
      WITH chosen AS (
        SELECT agency_id AS unit, 'agency' AS unit_type, name, division AS code, kind
        FROM agency WHERE agency_id IN (${placeholders(units)})
        UNION ALL
        SELECT code, 'division', name, code, NULL
        FROM division WHERE code IN (${placeholders(units)})
      ),
      standing AS (SELECT DISTINCT unit, year, scope FROM (${standingReports('chosen')})),
      held AS (
        SELECT unit,
          string_agg(year, ',' ORDER BY year) FILTER (scope = 'aggregate') AS aggregate_years,
          string_agg(year, ',' ORDER BY year) FILTER (scope = 'own') AS own_years
        FROM standing GROUP BY unit
      )
      SELECT c.unit, c.unit_type, c.name, c.kind, d.level,
        concat_ws(' ',
          CASE WHEN d.province <> d.code THEN p.name END,
          CASE WHEN d.prefecture NOT IN (d.code, d.province) THEN f.name END,
          CASE WHEN c.unit_type = 'agency' THEN d.name END) AS place,
        h.aggregate_years, h.own_years
      FROM chosen c
      JOIN division d ON d.code = c.code
      LEFT JOIN division p ON p.code = d.province
      LEFT JOIN division f ON f.code = d.prefecture
      LEFT JOIN held h USING (unit)
      ORDER BY c.unit`,
    params: [...units, ...units],
    row: unitSchema,
  };
}

const placeSchema = z.object({ name: z.string() });

export type ComparePlace = z.infer<typeof placeSchema>;

/** The division within which units are ranked; no row for the whole country. */
function comparePlaceQuery(division: string): Query<ComparePlace> {
  return {
    name: 'compare-place',
    sql: `SELECT name FROM division WHERE code = ? AND code <> '${NATION}'`,
    params: [division],
    row: placeSchema,
  };
}
