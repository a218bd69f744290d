import { type Settlement, mergeSettlements } from '../../model/settlement.ts';
import type { Row } from './tables.ts';

/** What people said of the findings, in the one order of `mergeSettlements`: the last line counts. */
export function assembleSettlements(settled: readonly Settlement[]): Row[] {
  return mergeSettlements(settled, []).map((line, position) => ({
    position,
    agency_id: line.agency,
    year: line.year,
    scope: line.scope ?? null,
    rule: line.rule,
    cells: line.cells.join(' '),
    resolution: line.resolution,
    note: line.note,
    settled_by: line.by ?? null,
    settled_at: line.at ?? null,
    withdrawn: line.withdrawn ?? false,
  }));
}
