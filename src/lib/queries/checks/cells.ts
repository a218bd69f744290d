import * as z from 'zod/mini';
import { cellKeySql, cellNamesSql, keyOfNameSql, yearOfNameSql } from '../../catalogue/cell-key.ts';
import type { Query } from '../../db/query.ts';
import { SELECTED_FROM, type Condition } from '../selection.ts';

const cellSchema = z.object({
  report_id: z.string(),
  position: z.number(),
  /** Name of the cell as the finding has it. */
  cell: z.string(),
  value: z.nullable(z.number()),
  status: z.string(),
  mark: z.nullable(z.string()),
});

/** A cell that a finding quotes, as printed; a cell that was not collected has no row. */
export type FindingCell = z.infer<typeof cellSchema>;

/**
 * What stands in the cells of findings, in the report itself or in that of another year.
 * @param findings condition over `finding f` and the tables of a selection
 */
export function findingCellsQuery(findings: Condition): Query<FindingCell> {
  return {
    name: 'checks-cells',
    sql: `
      WITH named AS (
        SELECT f.report_id, f.position, r.agency_id, r.scope, r.year,
          unnest(${cellNamesSql('f.cells')}) AS cell
        FROM finding f JOIN ${SELECTED_FROM} ON f.report_id = r.report_id
        WHERE f.cells <> '' AND ${findings.sql}
      ),
      placed AS (
        SELECT n.report_id, n.position, n.cell, ${keyOfNameSql('n.cell')} AS name,
          o.report_id AS stands_in
        FROM named n JOIN report o ON o.agency_id = n.agency_id AND o.scope = n.scope
          AND o.year = coalesce(${yearOfNameSql('n.cell')}, n.year)
      ),
      printed AS (
        SELECT o.report_id, o.value, o.status, o.mark,
          ${cellKeySql('o', 'i')} AS name
        FROM observation o JOIN indicator i ON i.code = o.indicator
      )
      SELECT DISTINCT p.report_id, p.position, p.cell, o.value, o.status, o.mark
      FROM placed p JOIN printed o ON o.report_id = p.stands_in AND o.name = p.name
      ORDER BY p.report_id, p.position, p.cell`,
    params: findings.params,
    row: cellSchema,
  };
}
