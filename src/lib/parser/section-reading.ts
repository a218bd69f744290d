import type { ParsedCell, Unread } from '../model/parsed-report.ts';

/** What was read of one section's tables, and what was not. */
export type SectionReading = { cells: ParsedCell[]; unread: Unread[] };
