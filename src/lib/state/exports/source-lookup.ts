import type { KnownSources } from '../../exports/file-table.ts';
import { MOST_ADDRESSES, sourceReportsQuery } from '../../queries/source-reports.ts';
import { engine } from '../view/engine.svelte.ts';

/** What the dataset knows of the reports at some addresses; null when the engine cannot be asked. */
export async function lookUpSources(addresses: readonly string[]): Promise<KnownSources> {
  const parts = Array.from({ length: Math.ceil(addresses.length / MOST_ADDRESSES) }, (_, at) =>
    addresses.slice(at * MOST_ADDRESSES, (at + 1) * MOST_ADDRESSES),
  );
  try {
    const database = parts.length === 0 ? null : await engine.answering();
    const reports = await Promise.all(
      parts.flatMap((part) => database?.query(sourceReportsQuery(part)) ?? []),
    );
    return new Map(reports.flat().map((report) => [report.source, report]));
  } catch {
    // The file says that it could not be established; the addresses stand in it all the same.
    return null;
  }
}
