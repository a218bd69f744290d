import { checkReport } from '../dataset/check-report.ts';
import { localReport } from '../dataset/local-report.ts';
import { settle, type Filing, type Settlement } from '../model/decision.ts';
import type { ImportFile } from '../model/import-file.ts';
import type { ParsedHeader, ParsedReport } from '../model/parsed-report.ts';
import { reportId } from '../model/report.ts';
import type { AcceptedReport } from '../store/import-store.ts';
import { filingDraft, filingOf } from '../views/filing.ts';
import { proposeAgency } from './agency-match.ts';
import { importDesk } from './import-desk.svelte.ts';

/** A reading that is ready to be taken into the local dataset. */
export type ReadyReading = {
  fileId: string;
  fileName: string;
  parsed: ParsedReport;
  settlement: Settlement;
  filing: Filing;
};

/** What became of it; `problem` is null when it was accepted. */
export type AcceptOutcome = { problem: string | null };

/** Takes one reading into the local dataset, or says what stands against it. */
export async function acceptReading(ready: ReadyReading): Promise<AcceptOutcome> {
  const accepted = acceptedReport(ready);
  const [breach] = checkReport(accepted.report);
  if (breach) return { problem: `${breach.field}: ${breach.reason}` };
  try {
    await importDesk.accept([accepted]);
    return { problem: null };
  } catch (cause) {
    return { problem: cause instanceof Error ? cause.message : String(cause) };
  }
}

/**
 * Takes every reading without an open question into the local dataset: nothing in doubt or unread, no
 * contradiction, agency, year, scope and form certain. The others stay for a person.
 * @returns how many were accepted, and how many were left because their filing is not certain
 */
export async function acceptClean(
  files: readonly ImportFile[],
): Promise<{ accepted: number; left: number }> {
  const ready: AcceptedReport[] = [];
  for (const file of files) {
    const { reading, decisions } = await importDesk.reading(file.id);
    if (!reading) continue;
    const settlement = settle(decisions);
    const { header } = reading.parsed;
    const isCertain = settlement.filing !== null || FILED.every((name) => certain(header, name));
    const draft = filingDraft(reading.parsed, settlement, proposeAgency(header).agency);
    const filing = isCertain ? filingOf(draft) : null;
    if (!filing) continue;
    const { parsed } = reading;
    const report = acceptedReport({
      fileId: file.id,
      fileName: file.name,
      parsed,
      settlement,
      filing,
    });
    if (checkReport(report.report).length === 0) ready.push(report);
  }
  // Of two files of one report the first stands; the other waits for a person.
  const first = [...new Map([...ready].reverse().map((one) => [one.reportId, one])).values()];
  if (first.length > 0) await importDesk.accept(first);
  return { accepted: first.length, left: files.length - first.length };
}

const FILED = ['year', 'scope', 'form'] as const;

const certain = (header: ParsedHeader, name: (typeof FILED)[number]): boolean =>
  header[name].value !== null && header[name].doubts.length === 0;

/** The report a reading becomes, with its agency and its file. */
function acceptedReport({
  fileId,
  fileName,
  parsed,
  settlement,
  filing,
}: ReadyReading): AcceptedReport {
  const report = localReport(parsed, settlement, filing, fileName);
  return {
    reportId: reportId(report),
    fileId,
    agency: filing.agency,
    report,
    acceptedAt: new Date().toISOString(),
  };
}
