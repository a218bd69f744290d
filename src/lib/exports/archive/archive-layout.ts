import * as z from 'zod/mini';
import type { Agency } from '../../model/agency.ts';
import { decisionSchema, type Decision } from '../../model/decision.ts';
import { reportSchema, type Report } from '../../model/report.ts';

/** One accepted report with everything that led to it. */
export type ArchivedReport = {
  agency: Agency;
  report: Report;
  acceptedAt: string;
  /** The file it was read from, null where it did not come along. */
  file: { name: string; bytes: Uint8Array } | null;
  /** SHA-256 of that file, by which it is known again. */
  hash: string | null;
  /** What was decided on it. */
  decisions: readonly Decision[];
};

/** A line of `accepted.jsonl`; `original` is a path in the archive. */
export const acceptedLineSchema = z.strictObject({
  report: reportSchema,
  acceptedAt: z.iso.datetime(),
  original: z.nullable(z.string()),
  hash: z.nullable(z.string()),
  decisions: z.array(decisionSchema),
});

/** A file of the archive, as it lies in the folder that the archive unpacks to. */
export type ArchiveFile = { path: string; bytes: Uint8Array };

export const AGENCIES = 'agencies.csv';
export const ACCEPTED = 'accepted.jsonl';
export const CHECKSUMS = 'checksums.txt';
export const ORIGINALS = 'originals/';

/** Above any local dataset: what unpacks to more is not one, and what is not taken back is not written. */
export const MOST_BYTES = 1_000_000_000;
