import * as z from 'zod/mini';
import type { Query } from '../../db/query.ts';
import { SCOPES, SEEN_AT } from '../../model/report.ts';
import type { ViewState } from '../../url/view-state.ts';
import { LOCAL_BEHIND_FINDING } from '../finding-local.ts';
import { SELECTED_FROM, selectionCondition } from '../selection.ts';
import { FINDING_COLUMNS, findingShape } from '../finding-columns.ts';

const rowSchema = z.object({
  report_id: z.string(),
  position: z.number(),
  agency_id: z.string(),
  agency: z.string(),
  year: z.number(),
  scope: z.enum(SCOPES),
  source: z.nullable(z.string()),
  seen_at: z.enum(SEEN_AT),
  local: z.number(),
  ...findingShape,
});

/** A rule that fails on one report: never said to be a fault, nor whose it would be. */
export type FindingRow = z.infer<typeof rowSchema>;

type Selection = Pick<ViewState, 'division' | 'kind' | 'level' | 'scope'>;

/**
 * Every rule that fails on the reports of the selection, all years: the gravest first, of one grade
 * the chosen year before others.
 */
export function findingsQuery(state: Selection & Pick<ViewState, 'year'>): Query<FindingRow> {
  const { sql, params } = selectionCondition(state);
  return {
    name: 'overview-findings',
    sql: `
      SELECT f.report_id, f.position, r.agency_id, a.name AS agency, r.year, r.scope, r.source,
        r.seen_at, ${LOCAL_BEHIND_FINDING} AS local, ${FINDING_COLUMNS}
      FROM finding f JOIN ${SELECTED_FROM} ON f.report_id = r.report_id
      WHERE f.verdict = 'FAIL' AND ${sql}
      ORDER BY CASE f.grade WHEN 'E' THEN 1 WHEN 'W' THEN 2 ELSE 3 END, r.year <> ?, r.year DESC,
        f.report_id, f.position`,
    params: [...params, state.year],
    row: rowSchema,
  };
}

const judgedSchema = z.object({ judged: z.number(), open: z.number() });

/** How often the rules could judge the reports of the selection, and how often not. */
export type Judged = z.infer<typeof judgedSchema>;

/** How many verdicts the rules gave on the selection, and how many they had to leave open. One row. */
export function judgedQuery(state: Selection): Query<Judged> {
  const { sql, params } = selectionCondition(state);
  return {
    name: 'overview-judged',
    sql: `
      SELECT coalesce(sum(c.findings) FILTER (c.verdict <> 'CANNOT_JUDGE'), 0)::INTEGER AS judged,
        coalesce(sum(c.findings) FILTER (c.verdict = 'CANNOT_JUDGE'), 0)::INTEGER AS open
      FROM rule_count c JOIN ${SELECTED_FROM} ON c.report_id = r.report_id
      WHERE ${sql}`,
    params,
    row: judgedSchema,
  };
}
