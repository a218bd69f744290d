import type { Carried } from '../exports/carried.ts';
import type { TableFormat } from '../exports/table-file.ts';
import type { Frame, TableRow } from '../views/figures/frame.ts';

/** A table arrives in parts, so that no part holds the page up; the frame of the last has no rows. */
export type WriteRequest =
  | { kind: 'rows'; rows: readonly TableRow[] }
  | { kind: 'write'; format: TableFormat; frame: Frame; carried: Carried };

export type WriteAnswer = { kind: 'written'; file: Blob } | { kind: 'failed'; words: string };
