import type { RosterEntry } from '../../../src/lib/model/roster.ts';
import { matchInPieces, type RosterMatch } from '../../../src/lib/search/roster/match-roster.ts';
import type { UnitIndex } from '../../../src/lib/search/unit-index.ts';

/** The agency of each entry, without a pause. */
export async function matchAll(
  entries: readonly RosterEntry[],
  index: UnitIndex,
): Promise<RosterMatch[]> {
  const wait = () => Promise.resolve(true);
  return (await matchInPieces(entries, index, new WeakMap(), wait)) ?? [];
}
