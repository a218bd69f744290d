import type { ParsedCell, Unread } from '../model/parsed-report.ts';

/** What was read of one section's tables, and what was not. */
export type SectionReading = { cells: ParsedCell[]; unread: Unread[] };

export function joinReadings(readings: readonly SectionReading[]): SectionReading {
  return {
    cells: readings.flatMap(({ cells }) => cells),
    unread: readings.flatMap(({ unread }) => unread),
  };
}
