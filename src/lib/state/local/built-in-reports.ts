import type { Filing } from '../../model/decision.ts';
import { builtInFiguresQuery } from '../../queries/directory.ts';
import { engine } from '../view/engine.svelte.ts';

/** Figures of the built-in report that a local one of this filing would stand for; 0 when there is none. */
export async function builtInReports({ agency, year, scope }: Filing): Promise<number> {
  if (engine.status.phase !== 'ready') return 0;
  const query = builtInFiguresQuery(agency.agency_id, year, scope);
  const [row] = await engine.status.database.query(query);
  return row?.figures ?? 0;
}
