import * as z from 'zod/mini';
import { NATION, DIVISION_LEVELS } from '../../model/division.ts';
import { SCOPES } from '../../model/report.ts';
import type { Query } from '../../db/query.ts';
import type { ViewState } from '../../url/view-state.ts';
import { owesReport } from '../owing-divisions.ts';
import { allOf, SELECTED_FROM, selectionCondition, unitConditions } from '../selection.ts';

const registerSchema = z.object({ level: z.enum(DIVISION_LEVELS), divisions: z.number() });

/** How many divisions of a level there are, with reports or without. */
export type RegisterLevel = z.infer<typeof registerSchema>;

/**
 * Divisions in force in the state's year within the chosen one, by level: what coverage is measured
 * against.
 */
export function registerQuery(state: Pick<ViewState, 'division' | 'year'>): Query<RegisterLevel> {
  const within = allOf(unitConditions({ division: state.division }));
  return {
    name: 'overview-register',
    sql: `
      SELECT d.level, count(*)::INTEGER AS divisions
      FROM division d
      WHERE ${within.sql} AND ${owesReport('d')}
      GROUP BY d.level ORDER BY d.level`,
    params: [...within.params, state.year, state.year],
    row: registerSchema,
  };
}

const scopeSchema = z.object({
  scope: z.enum(SCOPES),
  /** Reports of all years, and of the state's year. */
  reports: z.number(),
  in_year: z.number(),
});

export type ScopeCount = z.infer<typeof scopeSchema>;

/** How many reports the selection has in each scope: counted side by side, never added up. */
export function scopeCountsQuery(
  state: Pick<ViewState, 'division' | 'kind' | 'level' | 'year'>,
): Query<ScopeCount> {
  const scopes = SCOPES.map((scope) => ({
    scope,
    condition: selectionCondition({ ...state, scope }),
  }));
  return {
    name: 'overview-scopes',
    sql: scopes
      .map(
        ({ condition }) => `
      SELECT ? AS scope, count(*)::INTEGER AS reports,
        (count(*) FILTER (r.year = ?))::INTEGER AS in_year
      FROM ${SELECTED_FROM} WHERE ${condition.sql}`,
      )
      .join('\n      UNION ALL'),
    params: scopes.flatMap(({ scope, condition }) => [scope, state.year, ...condition.params]),
    row: scopeSchema,
  };
}

const pathSchema = z.object({ code: z.string(), name: z.string() });

/** A division on the way from the nation to the chosen one. */
export type PathStep = z.infer<typeof pathSchema>;

/** The chosen division and those above it, the nation first; empty for a code that is not one. */
export function divisionPathQuery(state: Pick<ViewState, 'division'>): Query<PathStep> {
  return {
    name: 'overview-path',
    sql: `
      SELECT p.code, p.name
      FROM division d JOIN division p ON p.code IN (d.code, d.parent, d.prefecture, d.province, ?)
      WHERE d.code = ?
      ORDER BY p.code <> ?, p.code = d.code, p.code = d.parent, p.code = d.prefecture`,
    params: [NATION, state.division, NATION],
    row: pathSchema,
  };
}
