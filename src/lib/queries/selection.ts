import { NATION } from '../model/division.ts';
import type { Param } from '../db/query.ts';
import type { ViewState } from '../url/view-state.ts';

/** A condition of a WHERE clause with the values its `?` stand for. */
export type Condition = { sql: string; params: readonly Param[] };

/** Joins conditions with AND; none at all holds for every row. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { sql: 'TRUE', params: [] };
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    params: conditions.flatMap(({ params }) => params),
  };
}

/**
 * The reports a selection speaks of, over `report r JOIN agency a JOIN division d` (the report's
 * division). One scope always: aggregate and own reports are never put together.
 */
export function selectionCondition(
  state: Pick<ViewState, 'division' | 'kind' | 'level' | 'scope'>,
): Condition {
  return allOf([{ sql: 'r.scope = ?', params: [state.scope] }, ...unitConditions(state)]);
}

/**
 * What a reader's choice of place, kind and level asks of `agency a JOIN division d`; the whole country, and
 * every kind and level, ask nothing. The place alone reads `division d`.
 */
export function unitConditions({
  division = NATION,
  kind = 'all',
  level = 'all',
}: Partial<Pick<ViewState, 'division' | 'kind' | 'level'>>): Condition[] {
  return [
    ...(division === NATION ? [] : [withinDivision(division)]),
    ...(kind === 'all' ? [] : [{ sql: 'a.kind = ?', params: [kind] }]),
    ...(level === 'all' ? [] : [{ sql: 'd.level = ?', params: [level] }]),
  ];
}

/**
 * Agencies picked by hand; none picked asks nothing. All ids are one value, so that lists of every length
 * are one statement; an id holds no comma.
 * @param column SQL of the agency's id
 */
export function pickedConditions(column: string, agencies: readonly string[]): Condition[] {
  return agencies.length === 0
    ? []
    : [{ sql: `list_contains(string_split(?, ','), ${column})`, params: [agencies.join(',')] }];
}

/** The division itself and all below it. */
function withinDivision(code: string): Condition {
  return { sql: '? IN (d.code, d.parent, d.prefecture, d.province)', params: [code] };
}

/** The tables every selection runs over. */
export const SELECTED_FROM = `report r
  JOIN agency a USING (agency_id)
  JOIN division d ON d.code = r.division`;

/**
 * Over `agency a JOIN division d`: whose aggregate report speaks for its whole division. The
 * government's or its office's, or that of the committee of a zone; a department's speaks for its
 * own line of offices only.
 */
const SPEAKS_FOR_DIVISION = `(a.kind IN ('government', 'office') OR d.level = 'zone')`;

/**
 * SQL of the reports of either scope that stand for units: unit, report_id, agency_id, scope, year,
 * form, source, seen_at. An agency stands by its own; a division by its government's aggregate report, one a
 * year, or by all own reports within it.
 * @param units relation with the columns `unit` and `unit_type`
 */
export function standingReports(units: string): string {
  const columns = 'u.unit, r.report_id, r.agency_id, r.scope, r.year, r.form, r.source, r.seen_at';
  return `
    SELECT ${columns} FROM ${units} u
    JOIN report r ON r.agency_id = u.unit
    WHERE u.unit_type = 'agency'
    UNION ALL
    SELECT ${columns} FROM ${units} u
    JOIN division d ON u.unit IN (d.code, d.parent, d.prefecture, d.province)
    JOIN report r ON r.scope = 'own' AND r.division = d.code
    WHERE u.unit_type = 'division'
    UNION ALL
    SELECT ${columns} FROM ${units} u
    JOIN report r ON r.scope = 'aggregate' AND r.division = u.unit
    JOIN agency a USING (agency_id)
    JOIN division d ON d.code = r.division
    WHERE u.unit_type = 'division' AND ${SPEAKS_FOR_DIVISION}
    QUALIFY row_number() OVER (
      PARTITION BY u.unit, r.year ORDER BY a.kind <> 'government', r.agency_id) = 1`;
}
