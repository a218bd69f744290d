import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { readingSummary } from '../filing/reading-summary.ts';
import { ImportRefusal, ReaderNotLoaded } from '../importers/refusal.ts';
import type { ReadPdfResource } from '../importers/pdf/open-pdf.ts';
import { decidedBy, type Decision } from '../model/decision.ts';
import {
  READING_VERSION,
  type FileRefusal,
  type ImportFile,
  type Reading,
  type ReadLine,
} from '../model/import-file.ts';
import { compileReport, NotAReport } from '../pipeline.ts';

/** What one file came to: what its line tells, and the reading when there is one. */
export type ReadFile = { line: ReadLine; reading: Reading | null };

/**
 * Reads one file. Never throws for what a file holds: that is a refusal with a code, told to the
 * reader in a sentence.
 *
 * @param decisions what was decided on it before, where it is read again
 */
export async function readFile(
  { id, name }: Pick<ImportFile, 'id' | 'name'>,
  bytes: Uint8Array,
  readPdfResource: ReadPdfResource,
  decisions: readonly Decision[] = [],
): Promise<ReadFile> {
  // Not crypto.subtle: an intranet page served over plain http has none.
  const hash = bytesToHex(sha256(bytes));
  try {
    const source = { name, bytes, address: null };
    const { format, parsed, findings } = await compileReport(source, readPdfResource);
    const reading: Reading = { id, version: READING_VERSION, format, parsed, findings };
    const summary = readingSummary(reading, decidedBy(decisions));
    return { line: { hash, state: 'read', refusal: null, summary }, reading };
  } catch (cause) {
    return {
      line: { hash, state: 'refused', refusal: refusalOf(cause), summary: null },
      reading: null,
    };
  }
}

function refusalOf(cause: unknown): FileRefusal {
  if (cause instanceof ImportRefusal) return { code: cause.code, ...cause.detail };
  if (cause instanceof NotAReport) return { code: 'not_a_report', what: '', pages: 0 };
  if (cause instanceof ReaderNotLoaded) return { code: 'not_loaded', what: '', pages: 0 };
  return { code: 'broke', what: cause instanceof Error ? cause.message : String(cause), pages: 0 };
}
