import type { Settlement, SettlementTarget } from '../../model/settlement.ts';
import type { SettlementRow } from '../../queries/settlements.ts';
import type { FindingEntry } from '../../queries/checks/checks.ts';
import { cellNames } from './words.ts';

type Named = Pick<FindingEntry, 'agency_id' | 'year' | 'scope' | 'rule' | 'cells'>;

/** What settlements name a finding by. */
export function targetOf({ agency_id, year, scope, rule, cells }: Named): SettlementTarget {
  return { agency: agency_id, year, scope, rule, cells: cellNames(cells) };
}

/** The lines of the file of settled findings that was published with the data. */
export function publishedLines(rows: readonly SettlementRow[]): Settlement[] {
  return rows.map((row) => ({
    agency: row.agency_id,
    year: row.year,
    rule: row.rule,
    cells: cellNames(row.cells),
    resolution: row.resolution,
    note: row.note,
    ...(row.scope === null ? {} : { scope: row.scope }),
    ...(row.settled_by === null ? {} : { by: row.settled_by }),
    ...(row.settled_at === null ? {} : { at: row.settled_at }),
    ...(row.withdrawn ? { withdrawn: true as const } : {}),
  }));
}
