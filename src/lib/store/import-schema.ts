import type { DBSchema } from 'idb';
import type { Agency } from '../model/agency.ts';
import type { Decision } from '../model/decision.ts';
import type { ImportFile, Reading } from '../model/import-file.ts';
import type { Report } from '../model/report.ts';

/** A report accepted into the local dataset, and the file it was read from. */
export type AcceptedReport = {
  reportId: string;
  fileId: string;
  agency: Agency;
  report: Report;
  acceptedAt: string;
};

/** A file as it comes in, with what is known of it already. */
export type IncomingFile = {
  file: ImportFile;
  /** Null for a report whose file did not come along. */
  bytes: Blob | null;
  decisions: readonly Decision[];
};

export interface ImportSchema extends DBSchema {
  /** What is listed: small, read whole. */
  files: { key: string; value: ImportFile };
  /** The dropped files themselves, as the browser keeps them on disk. */
  bytes: { key: string; value: Blob };
  readings: { key: string; value: Reading };
  /** What was decided on a file, in order. */
  decisions: { key: string; value: readonly Decision[] };
  accepted: { key: string; value: AcceptedReport };
}
