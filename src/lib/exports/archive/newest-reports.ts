import { reportId } from '../../model/report.ts';
import type { ArchivedReport } from './archive-layout.ts';

/**
 * Of archived reports each once, and only those that were accepted no earlier than what is here.
 * @param accepted when each report that is here was accepted, by its id
 */
export function newestReports(
  archived: readonly ArchivedReport[],
  accepted: ReadonlyMap<string, string>,
): ArchivedReport[] {
  const newest = new Map<string, ArchivedReport>();
  for (const one of archived) {
    const id = reportId(one.report);
    const known = newest.get(id)?.acceptedAt ?? accepted.get(id) ?? '';
    if (one.acceptedAt >= known) newest.set(id, one);
  }
  return [...newest.values()];
}
