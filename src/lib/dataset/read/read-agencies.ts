import * as z from 'zod/mini';
import { agencySchema, type Agency } from '../../model/agency.ts';
import { AGENCY_COLUMNS } from './agency-columns.ts';
import type { Tell } from './problem.ts';
import { readTable } from './read-table.ts';
import { tellIssues } from './schema-reason.ts';

/**
 * Agencies of `data/agencies.csv` in the order of the file; every problem is reported.
 * @param divisions codes that exist; when there are none at all the reason is told elsewhere, once
 */
export function readAgencies(text: string, divisions: ReadonlySet<string>, tell: Tell): Agency[] {
  const agencies: Agency[] = [];
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const { line, cells } of readTable(text, AGENCY_COLUMNS, tell)) {
    const value = { ...cells, township: cells.township || null };
    const parsed = z.safeParse(agencySchema, value);
    if (!parsed.success) {
      tellIssues(parsed.error.issues, value, (field, reason) => tell(line, field, reason));
      continue;
    }
    const { agency_id: id, division, name } = parsed.data;
    const named = `${division} ${name}`;
    if (ids.has(id)) tell(line, 'agency_id', `${id} stands twice`);
    if (names.has(named)) tell(line, 'name', `${name} stands twice in ${division}`);
    if (divisions.size > 0 && !divisions.has(division))
      tell(line, 'division', `${division} is not a division`);
    ids.add(id);
    names.add(named);
    agencies.push(parsed.data);
  }
  return agencies;
}
