import type { Language } from '../../messages/language.ts';
import type { ParsedReport } from '../../model/parsed-report.ts';
import { storeFault, type StoreFault } from '../../store/store-fault.ts';
import { readingChanges, type CellChange } from '../../views/import/reading-changes.ts';
import type { ImportDesk } from './import-desk.svelte.ts';

/** What another file of the same report prints differently, or why the store did not give it. */
export type CaptureComparison = { changes: CellChange[] } | { fault: StoreFault };

/** Compares a reading with that of another file; null where that one is gone or was not read. */
export async function compareCapture(
  desk: Pick<ImportDesk, 'reading'>,
  own: ParsedReport,
  otherId: string,
  language: Language,
): Promise<CaptureComparison | null> {
  try {
    const { reading } = await desk.reading(otherId);
    return reading ? { changes: readingChanges(own, reading.parsed, language) } : null;
  } catch (cause) {
    return { fault: storeFault(cause) };
  }
}
