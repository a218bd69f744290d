import type { ArchivedReport } from '../../exports/archive/archive-layout.ts';
import { newestReports } from '../../exports/archive/newest-reports.ts';
import type { ImportFile } from '../../model/import-file.ts';
import { reportId } from '../../model/report.ts';
import type { AcceptedReport, IncomingFile } from '../../store/import-store.ts';
import { freshFile } from './fresh-file.ts';

/** Of archived reports, what is to be kept: each report and its file. */
export type Returning = { entries: IncomingFile[]; reports: AcceptedReport[] };

/**
 * Which of archived reports come back. One that was accepted here later stays. A file that is here
 * already, told by its bytes, is not added a second time; the others are read again.
 */
export function returningReports(
  archived: readonly ArchivedReport[],
  here: { files: readonly ImportFile[]; accepted: readonly AcceptedReport[] },
  now: Date,
): Returning {
  const newest = newestReports(
    archived,
    new Map(here.accepted.map((one) => [one.reportId, one.acceptedAt])),
  );
  const byHash = new Map(here.files.map((file) => [file.hash, file]));
  const pairs = newest.map((one, at) => {
    const { agency, report, acceptedAt, file, hash, decisions } = one;
    const known = hash === null ? undefined : byHash.get(hash);
    const bytes = file ? new File([file.bytes as BlobPart], file.name) : null;
    const line = known ?? freshFile(bytes ?? new File([], ''), now, at);
    return {
      entry: { file: line, bytes: known ? null : bytes, decisions },
      report: { reportId: reportId(report), fileId: line.id, agency, report, acceptedAt },
    };
  });
  return { entries: pairs.map(({ entry }) => entry), reports: pairs.map(({ report }) => report) };
}
