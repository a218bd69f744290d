import * as z from 'zod/mini';
import { cellKey, cellNamesSql, joinCellNames } from '../../catalogue/cell-key.ts';
import { cellsBehind } from '../../catalogue/cells-behind.ts';
import { columnOf } from '../../catalogue/cells-of-row.ts';
import { placeholders, type Query } from '../../db/query.ts';
import type { QuerySet } from '../../db/query-set.ts';
import { AGENCY_KINDS } from '../../model/agency.ts';
import { APPLICANTS } from '../../model/applicant.ts';
import { DIVISION_LEVELS, NATION } from '../../model/division.ts';
import { FORMS } from '../../model/form.ts';
import { SEEN_AT } from '../../model/report.ts';
import type { ViewState } from '../../url/view-state.ts';
import { chosenDivisionQuery, type ChosenDivision } from '../chosen-division.ts';
import { isContradictionSql } from '../finding-columns.ts';
import { joinLocalBefore } from '../local-before.ts';
import { compositionOf, flowOf, type AskedCell } from './composition.ts';
import { hasRegister, listUnits, type ListState } from './list-units.ts';

const rowSchema = z.object({
  /** Agency id, or division code where the register has a division without any report. */
  unit: z.string(),
  agency_id: z.nullable(z.string()),
  name: z.string(),
  kind: z.nullable(z.enum(AGENCY_KINDS)),
  division: z.string(),
  division_name: z.string(),
  level: z.enum(DIVISION_LEVELS),
  /** Units of the whole list, those without a row included. */
  listed: z.number(),
  report_id: z.nullable(z.string()),
  year: z.nullable(z.number()),
  form: z.nullable(z.enum(FORMS)),
  source: z.nullable(z.string()),
  /** Where the report was seen: at its publisher, or as a copy kept elsewhere. */
  seen_at: z.nullable(z.enum(SEEN_AT)),
  /** The day it came out, where it is known: `2024-03-15`. */
  published_on: z.nullable(z.string()),
  /** Findings of the report that say a figure contradicts another. */
  findings: z.nullable(z.number()),
  /** A cell that this figure rests on is among those that contradict each other. */
  contradicted: z.nullable(z.number()),
  indicator: z.nullable(z.string()),
  applicant: z.nullable(z.enum(APPLICANTS)),
  value: z.nullable(z.number()),
  status: z.nullable(z.string()),
  mark: z.nullable(z.string()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  local: z.number(),
});

/**
 * One asked-for cell of one report of one unit of the list; a unit without any report in the years asked
 * for stands in one row without a report.
 */
export type PeerCell = z.infer<typeof rowSchema>;

export type WorkbenchRows = { peers: PeerCell; division: ChosenDivision };

/** What decides the question: the list, the years, the indicator with its columns, and the figure. */
export type PeersState = ListState &
  Pick<ViewState, 'from' | 'to' | 'versus' | 'indicator' | 'applicant' | 'columns' | 'figure'>;

/** Of a list of a whole country's divisions only those with a report are rows; the count has all. */
const listsEveryDivision = ({ division, level }: ListState): boolean =>
  division !== NATION || level === 'province';

/** The cells beside the chosen indicator: of the year asked for and the one compared with. */
export function sideCells(state: PeersState): AskedCell[] {
  const columns = state.columns.map((indicator) => ({
    indicator,
    applicant: columnOf(indicator, state.applicant),
  }));
  const seen = new Set([keyOf(chosenCell(state))]);
  return [...columns, ...figureCells(state)].filter((cell) => {
    if (seen.has(keyOf(cell))) return false;
    seen.add(keyOf(cell));
    return true;
  });
}

const keyOf = ({ indicator, applicant }: AskedCell): string => cellKey(indicator, applicant);

/** What the figure needs beside the chosen indicator. */
function figureCells({ figure, indicator, applicant }: PeersState): readonly AskedCell[] {
  if (figure === 'flow') return flowOf(applicant);
  return figure === 'composition' ? compositionOf(indicator, applicant) : [];
}

/** The column in which the chosen indicator is read. */
export function chosenCell({
  indicator,
  applicant,
}: Pick<ViewState, 'indicator' | 'applicant'>): AskedCell {
  return { indicator, applicant: columnOf(indicator, applicant) };
}

/**
 * Everything the workbench shows of its list, in one question.
 * @param units SQL of the units; those of the state's list when left out
 */
export function peersQuery(state: PeersState, units = listUnits(state)): Query<PeerCell> {
  const asked = [chosenCell(state), ...sideCells(state)];
  const codes = [...new Set(asked.map(({ indicator }) => indicator))];
  const years = state.versus === null ? [state.year] : [state.year, state.versus];
  return {
    name: 'peers',
    sql: `
      WITH unit AS (${units.sql}),
      asked(place, indicator, applicant, cells) AS (VALUES ${asked.map((_, at) => `(${at}, ?, ?, ?)`).join(', ')}),
      contradiction AS (
        SELECT report_id, count(*)::INTEGER AS findings, string_agg(cells, ' ') AS cells FROM finding x
        WHERE ${isContradictionSql('x')} GROUP BY report_id
      )
      SELECT u.unit, u.agency_id, u.name, u.kind, u.division, u.division_name, u.level,
        (SELECT count(*) FROM unit)::INTEGER AS listed,
        r.report_id, r.year, r.form, r.source, r.seen_at, r.published_on::VARCHAR AS published_on,
        coalesce(c.findings, 0) AS findings,
        coalesce(list_has_any(${cellNamesSql('c.cells')}, ${cellNamesSql('asked.cells')}), false)::INTEGER AS contradicted,
        asked.indicator, asked.applicant,
        f.value, f.status, f.mark, f.numerator, f.denominator,
        (earlier.year IS NOT NULL)::INTEGER AS local
      FROM unit u
      LEFT JOIN report r ON r.agency_id = u.agency_id AND r.scope = ?
        AND (r.year BETWEEN ? AND ? OR r.year IN (?, ?))
      LEFT JOIN asked ON r.report_id IS NOT NULL AND (asked.place = 0 OR r.year IN (?, ?))
      LEFT JOIN (
        -- Named once more: of millions of figures only these are then joined.
        SELECT * FROM figure WHERE indicator IN (${placeholders(codes)})
      ) f ON f.report_id = r.report_id
        AND f.indicator = asked.indicator AND f.applicant = asked.applicant
      LEFT JOIN contradiction c ON c.report_id = r.report_id
      ${joinLocalBefore('r', 'f.indicator')}
      ${hasRegister(state) && !listsEveryDivision(state) ? 'WHERE u.agency_id IS NOT NULL' : ''}
      ORDER BY u.position, u.unit, r.year, asked.place`,
    params: [
      ...units.params,
      ...asked.flatMap(({ indicator, applicant }) => [
        indicator,
        applicant,
        joinCellNames(cellsBehind(indicator, applicant)),
      ]),
      state.scope,
      state.from,
      state.to,
      years[0] ?? null,
      years[1] ?? null,
      years[0] ?? null,
      years[1] ?? null,
      ...codes,
    ],
    row: rowSchema,
  };
}

/** What every preset of the one screen asks. */
export function workbenchQueries(state: ViewState): QuerySet<WorkbenchRows> {
  return { peers: peersQuery(state), division: chosenDivisionQuery(state) };
}
