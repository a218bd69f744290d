import type { DocumentFormat } from './extracted-document.ts';
import type { Finding } from './finding.ts';
import type { ParsedReport } from './parsed-report.ts';
import type { Scope } from './report.ts';
import type { Form } from './form.ts';

/** Why a file was not read; `code` is a refusal of the importers or one of the desk's own. */
export type FileRefusal = { code: string; what: string; pages: number };

/** Of a reading, what its line in the list of files tells. */
export type ReadingSummary = {
  agency: string | null;
  year: number | null;
  scope: Scope | null;
  form: Form | null;
  format: DocumentFormat;
  version: number;
  cells: number;
  doubtful: number;
  unread: number;
  /** Cells of the form of which nothing was found. */
  missing: number;
  failing: number;
};

/** A file dropped on the import page, without its bytes and its reading. */
export type ImportFile = {
  id: string;
  name: string;
  size: number;
  addedAt: string;
  /** Place within its drop. */
  position: number;
  /** SHA-256 of the bytes, null until the worker has them. */
  hash: string | null;
  state: 'waiting' | 'read' | 'refused';
  refusal: FileRefusal | null;
  summary: ReadingSummary | null;
  /** Id of the report it was accepted as. */
  accepted: string | null;
};

/** Of a file's line, what a reading of it changes. */
export type ReadLine = Pick<ImportFile, 'hash' | 'state' | 'refusal' | 'summary'>;

/** Of a line, what says that the file is still to be read. */
export const WAITING = { state: 'waiting', refusal: null, summary: null } as const;

/** Raised when the pipeline reads differently: files read before are read again. */
export const READING_VERSION = 4;

/** What the pipeline made of a file. */
export type Reading = {
  id: string;
  version: number;
  format: DocumentFormat;
  parsed: ParsedReport;
  findings: readonly Finding[];
};
