import type { KnownSources } from '../../exports/file-table.ts';
import { nextTask } from '../../pace/next-task.ts';
import { addAddresses } from '../../exports/table-sources.ts';
import {
  MOST_ADDRESSES,
  sourceReportsQuery,
  type SourceReport,
} from '../../queries/source-reports.ts';
import type { TableModel } from '../../views/figures/frame.ts';
import { engine } from '../view/engine.svelte.ts';

/** Rows that are looked through at once: more would hold the page up. */
const MOST_ROWS = 500;

/** What the dataset knows of the reports that a table leads to; null when the engine cannot be asked. */
export async function lookUpSources({ rows }: TableModel): Promise<KnownSources> {
  const found = new Set<string>();
  for (let at = 0; at < rows.length; at += MOST_ROWS) {
    addAddresses(found, rows.slice(at, at + MOST_ROWS));
    if (rows.length > MOST_ROWS) await nextTask();
  }
  const addresses = [...found];
  const parts = Array.from({ length: Math.ceil(addresses.length / MOST_ADDRESSES) }, (_, at) =>
    addresses.slice(at * MOST_ADDRESSES, (at + 1) * MOST_ADDRESSES),
  );
  try {
    const database = parts.length === 0 ? null : await engine.answering();
    const reports = new Map<string, SourceReport>();
    // One after the other: the engine has one worker, and the page answers in between.
    for (const part of parts) {
      const answer = (await database?.query(sourceReportsQuery(part))) ?? [];
      for (const report of answer) reports.set(report.source, report);
    }
    return reports;
  } catch {
    // The file says that it could not be established; the addresses stand in it all the same.
    return null;
  }
}
