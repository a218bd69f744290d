import * as z from 'zod/mini';
import { AGENCY_KINDS } from './agency.ts';

/** Bodies of one roster; a longer file is none. */
export const MOST_LISTED = 5000;

/** A body that owes a report, as the reader's roster names it. */
export const rosterEntrySchema = z.strictObject({
  name: z.string().check(z.minLength(2), z.maxLength(100)),
  /** Code of a division or an agency's id; null where the roster gives none. */
  code: z.nullable(z.string()),
  /** Null where the roster does not say, or in other words. */
  kind: z.nullable(z.enum(AGENCY_KINDS)),
  /** Id of the agency that the reader said it is, where its name alone does not tell. */
  accepted: z.optional(z.string()),
});
export type RosterEntry = z.infer<typeof rosterEntrySchema>;

/** A reader's own roster of those who owe a report, by the name of its file. */
export const rosterSchema = z.strictObject({
  file: z.string(),
  entries: z.array(rosterEntrySchema).check(z.minLength(1), z.maxLength(MOST_LISTED)),
});
export type Roster = z.infer<typeof rosterSchema>;
