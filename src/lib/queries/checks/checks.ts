import * as z from 'zod/mini';
import { codesOfChoice } from '../../checks/families/rule-choice.ts';
import { rulesWith } from '../../checks/registry.ts';
import { literals, placeholders, type Query } from '../../db/query.ts';
import type { QuerySet } from '../../db/query-set.ts';
import { VERDICTS } from '../../model/finding.ts';
import { NATION } from '../../model/division.ts';
import { SCOPES, SEEN_AT } from '../../model/report.ts';
import { FORMS } from '../../model/form.ts';
import type { ViewState } from '../../url/view-state.ts';
import { findingCellsQuery, type FindingCell } from './cells.ts';
import { settlementsQuery, type SettlementRow } from '../settlements.ts';
import { LOCAL_BEHIND_FINDING } from '../finding-local.ts';
import {
  allOf,
  type Condition,
  pickedConditions,
  SELECTED_FROM,
  unitConditions,
} from '../selection.ts';
import { FINDING_COLUMNS, findingShape, isContradictionSql } from '../finding-columns.ts';

export type ChecksRows = {
  findings: FindingEntry;
  cells: FindingCell;
  counts: RuleVerdicts;
  size: ChecksSize;
  settled: SettlementRow;
};

/** What `/checks` asks. Settlement and page are no questions: settlements never leave the browser. */
export function checksQueries(state: ViewState): QuerySet<ChecksRows> {
  return {
    findings: findingEntriesQuery(state),
    cells: findingCellsQuery(findingCondition(state)),
    counts: ruleVerdictsQuery(state),
    size: checksSizeQuery(state),
    settled: settlementsQuery(),
  };
}

type Reports = Pick<ViewState, 'division' | 'kind' | 'level' | 'from' | 'to' | 'units'>;

/**
 * The reports of the selection over `report r JOIN agency a JOIN division d`. Both scopes: a finding
 * is about one report, and none is added to another.
 */
function reportCondition(state: Reports): Condition {
  return allOf([
    { sql: 'r.year BETWEEN ? AND ?', params: [state.from, state.to] },
    ...unitConditions(state),
    ...pickedConditions('r.agency_id', state.units),
  ]);
}

/** The findings asked for, over `finding f` and the tables of a selection. */
function findingCondition(
  state: Reports & Pick<ViewState, 'rule' | 'grade' | 'verdict'>,
): Condition {
  return allOf([
    reportCondition(state),
    ...(state.rule === null ? [] : [ruleCondition(codesOfChoice(state.rule))]),
    ...(state.grade === 'all' ? [] : [{ sql: 'f.grade = ?', params: [state.grade] }]),
    ...(state.verdict === 'all' ? [] : [{ sql: 'f.verdict = ?', params: [state.verdict] }]),
  ]);
}

const ruleCondition = (codes: readonly string[]): Condition =>
  codes.length === 1
    ? { sql: 'f.rule = ?', params: codes }
    : { sql: `f.rule IN (${placeholders(codes)})`, params: codes };

const entrySchema = z.object({
  report_id: z.string(),
  position: z.number(),
  agency_id: z.string(),
  agency: z.string(),
  division: z.string(),
  year: z.number(),
  form: z.enum(FORMS),
  scope: z.enum(SCOPES),
  source: z.nullable(z.string()),
  seen_at: z.enum(SEEN_AT),
  source_note: z.nullable(z.string()),
  source_note_en: z.nullable(z.string()),
  /** Local reports behind it besides its own. */
  local: z.number(),
  ...findingShape,
});

/** One finding of one report. */
export type FindingEntry = z.infer<typeof entrySchema>;

function findingEntriesQuery(state: ViewState): Query<FindingEntry> {
  const { sql, params } = findingCondition(state);
  return {
    name: 'checks-findings',
    sql: `
      SELECT f.report_id, f.position, r.agency_id, a.name AS agency, d.name AS division, r.year,
        r.form, r.scope, r.source, r.seen_at, r.source_note, r.source_note_en, ${LOCAL_BEHIND_FINDING} AS local, ${FINDING_COLUMNS}
      FROM finding f JOIN ${SELECTED_FROM} ON f.report_id = r.report_id
      WHERE ${sql}
      ORDER BY d.position, r.agency_id, r.year DESC, r.scope, f.position`,
    params,
    row: entrySchema,
  };
}

const countSchema = z.object({
  rule: z.string(),
  verdict: z.enum(VERDICTS),
  findings: z.number(),
  reports: z.number(),
});

/** How often a rule gave a verdict on the reports of the selection, and on how many of them. */
export type RuleVerdicts = z.infer<typeof countSchema>;

function ruleVerdictsQuery(state: Reports): Query<RuleVerdicts> {
  const { sql, params } = reportCondition(state);
  return {
    name: 'checks-counts',
    sql: `
      SELECT c.rule, c.verdict, sum(c.findings)::INTEGER AS findings,
        count(DISTINCT c.report_id)::INTEGER AS reports
      FROM rule_count c JOIN ${SELECTED_FROM} ON c.report_id = r.report_id
      WHERE ${sql}
      GROUP BY c.rule, c.verdict ORDER BY c.rule, c.verdict`,
    params,
    row: countSchema,
  };
}

const sizeSchema = z.object({
  reports: z.number(),
  first_year: z.nullable(z.number()),
  last_year: z.nullable(z.number()),
  /** Reports whose tables contradict their own arithmetic: a rule of grade E on Section III or IV fails. */
  contradicting: z.number(),
  /** Other reports that fail a rule of grade E: against prose, the year before, or the law. */
  disagreeing: z.number(),
  /** The chosen division, null for the whole country. */
  division: z.nullable(z.string()),
});

export type ChecksSize = z.infer<typeof sizeSchema>;

function checksSizeQuery(state: Reports): Query<ChecksSize> {
  const { sql, params } = reportCondition(state);
  return {
    name: 'checks-size',
    sql: `
      WITH selected AS (SELECT r.report_id, r.year FROM ${SELECTED_FROM} WHERE ${sql}),
      wrong AS (
        SELECT report_id, bool_or(rule IN (${literals(rulesWith('inTables'))})) AS in_tables
        FROM finding x WHERE ${isContradictionSql('x')} GROUP BY report_id
      )
      SELECT count(*)::INTEGER AS reports, min(s.year) AS first_year, max(s.year) AS last_year,
        (count(*) FILTER (w.in_tables))::INTEGER AS contradicting,
        (count(*) FILTER (NOT w.in_tables))::INTEGER AS disagreeing,
        (SELECT name FROM division WHERE code = ? AND code <> '${NATION}') AS division
      FROM selected s LEFT JOIN wrong w USING (report_id)`,
    params: [...params, state.division],
    row: sizeSchema,
  };
}
