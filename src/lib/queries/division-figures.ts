import * as z from 'zod/mini';
import { placeholders, type Query } from '../db/query.ts';
import type { ViewState } from '../url/view-state.ts';
import { joinLocalBefore, seenAtWithBefore } from './local-before.ts';
import { SELECTED_FROM, selectionCondition } from './selection.ts';
import { askedIndicator, sumOrRatio } from './sum-or-ratio.ts';

const rowSchema = z.object({
  /** null: the reports of the chosen division itself, which belong to none below it. */
  division: z.nullable(z.string()),
  name: z.nullable(z.string()),
  year: z.number(),
  reports: z.number(),
  known: z.number(),
  rounded: z.number(),
  /** Reports that the reader imported. */
  local: z.number(),
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  /** Divisions of the chosen level in force that year, collected or not; null when several levels. */
  units: z.nullable(z.number()),
});

/** One indicator summed over the selected reports within one division. */
export type DivisionFigure = z.infer<typeof rowSchema>;

/**
 * The chosen indicator summed by division, one step below the chosen one, with k of n. Aggregate
 * reports of the chosen division itself contain the others and are left out.
 */
export function divisionFiguresQuery(
  state: Pick<ViewState, 'division' | 'kind' | 'level' | 'scope' | 'applicant' | 'indicator'>,
  years: readonly number[],
): Query<DivisionFigure> {
  const selection = selectionCondition(state);
  const asked = askedIndicator(state);
  return {
    name: 'division-figures',
    sql: `
      WITH child AS (SELECT code, name, position FROM division WHERE parent = ?),
      unit AS (
        SELECT child.code AS division, y.year, count(*)::INTEGER AS units
        FROM child
        JOIN division d ON child.code IN (d.code, d.parent, d.prefecture, d.province)
        CROSS JOIN (SELECT unnest([${placeholders(years)}]::INTEGER[]) AS year) y
        WHERE d.level = ?
          AND coalesce(d.valid_from <= y.year, true) AND coalesce(d.valid_to > y.year, true)
        GROUP BY ALL
      )
      SELECT child.code AS division, child.name, r.year,
        count(*)::INTEGER AS reports, count(f.value)::INTEGER AS known,
        count(*) FILTER (f.status = 'rounded' AND f.value IS NOT NULL)::INTEGER AS rounded,
        count(*) FILTER (${seenAtWithBefore('r')} = 'local')::INTEGER AS local,
        ${sumOrRatio(asked, 'f')} AS value,
        sum(f.numerator) FILTER (f.value IS NOT NULL) AS numerator,
        sum(f.denominator) FILTER (f.value IS NOT NULL) AS denominator,
        any_value(unit.units) AS units
      FROM ${SELECTED_FROM}
      LEFT JOIN child ON child.code IN (d.code, d.parent, d.prefecture, d.province)
      LEFT JOIN unit ON unit.division = child.code AND unit.year = r.year
      LEFT JOIN figure f ON f.report_id = r.report_id AND f.indicator = ? AND f.applicant = ?
      ${joinLocalBefore('r', 'f.indicator')}
      WHERE ${selection.sql} AND r.year IN (${placeholders(years)})
        AND (child.code IS NOT NULL OR r.scope = 'own')
      GROUP BY child.code, child.name, child.position, r.year
      ORDER BY r.year, value DESC NULLS LAST, child.position`,
    params: [
      state.division,
      ...years,
      state.level,
      asked.code,
      asked.applicant,
      ...selection.params,
      ...years,
    ],
    row: rowSchema,
  };
}
