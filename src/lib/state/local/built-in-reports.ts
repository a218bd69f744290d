import type { Filing } from '../../model/decision.ts';
import { builtInFiguresQuery } from '../../queries/directory.ts';
import { engine } from '../view/engine.svelte.ts';

/**
 * Figures of the built-in report that a local one of this filing would stand for; 0 when there is none,
 * null where the engine cannot tell.
 */
export async function builtInReports({ agency, year, scope }: Filing): Promise<number | null> {
  if (engine.status.phase !== 'ready') return null;
  const query = builtInFiguresQuery(agency.agency_id, year, scope);
  try {
    const [row] = await engine.status.database.query(query);
    return row?.figures ?? 0;
  } catch {
    // The engine's own bar says that it stopped answering.
    return null;
  }
}
