import * as z from 'zod/mini';
import type { Query } from '../db/query.ts';
import { APPLICANTS } from '../model/applicant.ts';
import { SEEN_AT } from '../model/report.ts';
import type { ViewState } from '../url/view-state.ts';
import { CANDIDATES_SQL } from './overview-rules.ts';
import { SELECTED_FROM, selectionCondition } from './selection.ts';

/** What is looked at, in the order of weight. */
export const RULES = [
  'parts',
  'applicants',
  'balance',
  'prose',
  'jump',
  'unsourced',
  'rounded',
] as const;
export type Rule = (typeof RULES)[number];

const rowSchema = z.object({
  rule: z.enum(RULES),
  report_id: z.string(),
  agency_id: z.string(),
  agency: z.string(),
  year: z.number(),
  source: z.nullable(z.string()),
  seen_at: z.enum(SEEN_AT),
  indicator: z.nullable(z.string()),
  applicant: z.nullable(z.enum(APPLICANTS)),
  /** The figure as printed, and what it is held against. */
  printed: z.nullable(z.number()),
  against: z.nullable(z.number()),
  /** For `prose`: requests carried in, which often explain the difference. */
  carried_in: z.nullable(z.number()),
  mark: z.nullable(z.string()),
});

/** One thing worth a look in one report: never said to be a fault, nor whose it would be. */
export type FindingRow = z.infer<typeof rowSchema>;

type Selection = Pick<ViewState, 'division' | 'kind' | 'level' | 'scope'>;

/** Everything worth a look in the reports of the selection, all years. */
export function findingsQuery(state: Selection): Query<FindingRow> {
  const { sql, params } = candidates(state);
  return {
    name: 'overview-findings',
    sql: `${sql}
      SELECT c.rule, s.report_id, s.agency_id, s.agency, s.year, s.source, s.seen_at,
        c.indicator, c.applicant, c.printed, c.against, c.carried_in, c.mark
      FROM candidate c JOIN selected s USING (report_id)
      WHERE c.found
      ORDER BY c.rule, s.year DESC, s.report_id, c.indicator, c.applicant`,
    params,
    row: rowSchema,
  };
}

const countSchema = z.object({ rule: z.enum(RULES), checked: z.number(), found: z.number() });

/** How many cells or reports a rule could judge, and in how many there is something to look at. */
export type RuleCount = z.infer<typeof countSchema>;

export function ruleCountsQuery(state: Selection): Query<RuleCount> {
  const { sql, params } = candidates(state);
  return {
    name: 'overview-rule-counts',
    sql: `${sql}
      SELECT rule, count(*)::INTEGER AS checked, (count(*) FILTER (found))::INTEGER AS found
      FROM candidate GROUP BY rule ORDER BY rule`,
    params,
    row: countSchema,
  };
}

function candidates(state: Selection) {
  const selection = selectionCondition(state);
  return {
    sql: `
      WITH selected AS (
        SELECT r.report_id, r.agency_id, a.name AS agency, r.year, r.scope, r.source, r.seen_at
        FROM ${SELECTED_FROM} WHERE ${selection.sql}
      ),
      ${CANDIDATES_SQL}`,
    params: selection.params,
  };
}
