import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ImportRefusal } from '../importers/refusal.ts';
import type { ReadPdfResource } from '../importers/pdf/open-pdf.ts';
import type { FileRefusal, ImportFile, Reading } from '../model/import-file.ts';
import { compileReport, NotAReport } from '../pipeline.ts';

/** What one file came to: its line in the list, and the reading when there is one. */
export type ReadFile = { file: ImportFile; reading: Reading | null };

/**
 * Reads one file into its line and its reading. Never throws for what a file holds: that is a refusal
 * with a code, told to the reader in a sentence.
 */
export async function readFile(
  file: ImportFile,
  bytes: Uint8Array,
  readPdfResource: ReadPdfResource,
): Promise<ReadFile> {
  // Not crypto.subtle: an intranet page served over plain http has none.
  const hash = bytesToHex(sha256(bytes));
  try {
    const { format, parsed, findings } = await compileReport(
      { name: file.name, bytes, address: null },
      readPdfResource,
    );
    const { agency, year, scope, form } = parsed.header;
    return {
      file: {
        ...file,
        hash,
        state: 'read',
        refusal: null,
        summary: {
          agency: agency.value,
          year: year.value,
          scope: scope.value,
          form: form.value,
          format,
          cells: parsed.cells.length + parsed.narrative.length,
          doubtful: [...parsed.cells, ...parsed.narrative].filter(({ doubts }) => doubts.length > 0)
            .length,
          unread: parsed.unread.length,
          failing: findings.filter(({ verdict, grade }) => verdict === 'FAIL' && grade === 'E')
            .length,
        },
      },
      reading: { id: file.id, format, parsed, findings },
    };
  } catch (cause) {
    return {
      file: { ...file, hash, state: 'refused', refusal: refusalOf(cause), summary: null },
      reading: null,
    };
  }
}

function refusalOf(cause: unknown): FileRefusal {
  if (cause instanceof ImportRefusal) return { code: cause.code, ...cause.detail };
  if (cause instanceof NotAReport) return { code: 'not_a_report', what: '', pages: 0 };
  return { code: 'broke', what: cause instanceof Error ? cause.message : String(cause), pages: 0 };
}
