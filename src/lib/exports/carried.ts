import type { Language } from '../messages/language.ts';
import type { KnownSources } from './file-table.ts';

/** Which dataset the numbers are from, and of which day. */
export type CarriedDataset = { hash: string; builtOn: string };

/** What travels with a table or a picture beside the frame itself, so that it can be held against its source. */
export type Carried = {
  language: Language;
  /** What the reader chose, control by control. */
  selection: readonly { label: string; value: string }[];
  /** How the rows are ordered, as an address says it: a column's key, with `-` before it from the most. */
  sort: string;
  dataset: CarriedDataset | null;
  /** The day of this machine, `2026-11-29`. */
  savedOn: string;
  /** What reproduces the view; without its host where nobody else could open it. */
  address: string;
  sources: KnownSources;
};
