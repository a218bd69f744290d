import * as z from 'zod/mini';
import { columnSql } from '../../catalogue/cells-of-row.ts';
import { ratioFactor } from '../../catalogue/comparable.ts';
import { LEAST_DENOMINATOR, LEAST_FOR_MEDIAN } from '../../catalogue/thresholds.ts';
import { literals, placeholders, type Param, type Query } from '../../db/query.ts';
import { AGENCY_KINDS } from '../../model/agency.ts';
import { DIVISION_LEVELS } from '../../model/division.ts';
import { CELL_STANDINGS } from '../../model/observation.ts';
import type { CellGroup, Tally } from '../../url/view-state.ts';
import { SELECTED_FROM, selectionCondition } from '../selection.ts';
import { sumOrRatio } from '../sum-or-ratio.ts';
import { asksRatios, cellPlan, type CellChoice, type CellPlan } from './cell-plan.ts';

const rowSchema = z.object({
  level: z.optional(z.enum(DIVISION_LEVELS)),
  kind: z.optional(z.enum(AGENCY_KINDS)),
  division: z.optional(z.string()),
  division_name: z.optional(z.string()),
  agency_id: z.optional(z.string()),
  unit: z.optional(z.string()),
  indicator: z.optional(z.string()),
  year: z.optional(z.number()),
  status: z.optional(z.enum(CELL_STANDINGS)),
  /** Cells asked, and units they are of. */
  cells: z.number(),
  units: z.number(),
  /** Cells whose number is in `value`, and those of them that are rounded. */
  known: z.number(),
  rounded: z.number(),
  /** What the known make together; no column where cells are counted. */
  value: z.optional(z.nullable(z.number())),
});

/** One group of cells with the columns it is grouped by. */
export type CellTally = z.infer<typeof rowSchema>;

/** Columns that name a group; the last one is what it is ordered by. */
const GROUP_COLUMNS: Readonly<Record<CellGroup, readonly string[]>> = {
  level: ['level'],
  kind: ['kind'],
  division: ['division_name', 'division'],
  unit: ['unit', 'agency_id'],
  indicator: ['indicator'],
  year: ['year'],
  status: ['status'],
};

/**
 * The cells of a choice, put together by its groups: one cell for every report of the selection and every
 * indicator, whether the report states it or not. Null where nothing is left that can be put together.
 */
export function cellsQuery(choice: CellChoice): Query<CellTally> | null {
  const plan = cellPlan(choice);
  if (plan.codes.length === 0) return null;
  const selection = selectionCondition(choice);
  const columns = plan.groups.flatMap((group) => GROUP_COLUMNS[group]);
  const grouped = columns.length === 0 ? '' : `\nGROUP BY ${columns.join(', ')}`;
  return {
    name: 'cells',
    sql: `WITH cell AS (
  SELECT d.level, a.kind, d.code AS division, d.name AS division_name,
    a.agency_id, a.name AS unit, i.code AS indicator, i.position, r.year,
    ${STANDING_SQL} AS status,
    f.value, f.numerator, f.denominator,
    f.status = 'rounded' AS is_rounded
  FROM ${SELECTED_FROM}
  JOIN indicator i ON i.code IN (${placeholders(plan.codes)})
  LEFT JOIN figure f ON f.report_id = r.report_id AND f.indicator = i.code
    AND f.applicant = ${columnSql('i.per_applicant', '?')}
  WHERE ${selection.sql} AND r.year BETWEEN ? AND ?
)
SELECT ${[...columns, ...tallyColumns(plan, choice.tally)].join(',\n  ')}
FROM cell c${statusCondition(choice)}${grouped}
${having(plan)}ORDER BY ${orderOf(plan, choice.tally)}`,
    params: paramsOf(plan, choice, selection.params),
    row: rowSchema,
  };
}

/** What stands in a cell `f` of the indicator `i` in the report `r`, as views name it. */
const STANDING_SQL = `CASE WHEN f.value <> 0 THEN 'number' WHEN f.value = 0 THEN 'zero'
      WHEN f.status IN ('none_in_words', 'blank', 'mark', 'not_computable') THEN f.status
      WHEN f.status IS NOT NULL THEN 'other'
      WHEN NOT contains(i.forms, r.form) THEN 'not_on_form'
      ELSE 'not_seen' END`;

function paramsOf(plan: CellPlan, choice: CellChoice, selected: readonly Param[]): Param[] {
  return [
    ...plan.codes,
    choice.applicant,
    ...selected,
    choice.from,
    choice.to,
    ...choice.statuses,
  ];
}

const statusCondition = ({ statuses }: CellChoice): string =>
  statuses.length === 0 ? '' : `\nWHERE status IN (${placeholders(statuses)})`;

/** Without groups there is always one row, also of no cell at all. */
const having = ({ groups }: CellPlan): string => (groups.length === 0 ? 'HAVING count(*) > 0\n' : '');

function tallyColumns({ codes }: CellPlan, tally: Tally): string[] {
  // The median of rates leaves out those of too few cases, as everywhere.
  const enough =
    tally === 'median' && asksRatios(codes)
      ? [`(denominator IS NULL OR denominator >= ${LEAST_DENOMINATOR})`]
      : [];
  const known = `count(value)${filterOf(enough)}`;
  return [
    'count(*)::INTEGER AS cells',
    'count(DISTINCT agency_id)::INTEGER AS units',
    `${known}::INTEGER AS known`,
    `count(value)${filterOf([...enough, 'is_rounded'])}::INTEGER AS rounded`,
    ...(tally === 'sum' ? [`${sumSql(codes)} AS value`] : []),
    ...(tally === 'median'
      ? [
          `CASE WHEN ${known} >= ${LEAST_FOR_MEDIAN} THEN median(value)${filterOf(enough)} END AS value`,
        ]
      : []),
  ];
}

const filterOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` FILTER (${conditions.join(' AND ')})`;

/** The sum of printed figures; of rates the ratio of the sums, each with its own factor. */
function sumSql(codes: readonly string[]): string {
  if (!asksRatios(codes)) return 'sum(value)';
  const factors = codes.map((code) => ({ code, factor: ratioFactor(code) }));
  const [only] = factors;
  if (only && factors.length === 1) return sumOrRatio({ factor: only.factor, shared: true }, 'c');
  const cases = factors
    .filter(({ factor }) => factor !== null)
    .map(({ code, factor }) => `WHEN ${literals([code])} THEN ${factor}`);
  return sumOrRatio({ factor: `CASE indicator ${cases.join(' ')} END`, shared: true }, 'c');
}

/** Years and rows of the form in their own order, all else by size. */
function orderOf({ groups }: CellPlan, tally: Tally): string {
  const has = (group: CellGroup) => groups.includes(group);
  return [
    ...(has('indicator') ? ['min(position)'] : []),
    ...(has('year') ? ['year'] : []),
    ...(tally === 'count' ? ['cells DESC'] : ['value DESC NULLS LAST']),
    ...groups.map((group) => GROUP_COLUMNS[group].at(-1) ?? group),
  ].join(', ');
}
