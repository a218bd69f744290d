import { checkReport } from '../../catalogue/report-breaches.ts';
import { localReport } from '../../filing/filed-report.ts';
import { decidedBy, type Filing, type Decided } from '../../model/decision.ts';
import type { ImportFile } from '../../model/import-file.ts';
import type { ParsedHeader, ParsedReport } from '../../model/parsed-report.ts';
import { reportId } from '../../model/report.ts';
import type { AcceptedReport } from '../../store/import-store.ts';
import { filingDraft, filingOf } from '../../views/import/filing.ts';
import { proposeAgency } from './agency-match.ts';
import { importDesk } from './import-desk.svelte.ts';
import { verdicts } from './settled-findings.svelte.ts';

/** A reading that is ready to be taken into the local dataset. */
export type ReadyReading = {
  fileId: string;
  fileName: string;
  parsed: ParsedReport;
  settlement: Decided;
  filing: Filing;
};

/** What became of it: accepted, a row that the chosen form lacks, or a browser that kept nothing. */
export type AcceptOutcome =
  { problem: null } | { problem: 'form'; cell: string } | { problem: 'not_kept' };

/** Takes one reading into the local dataset, or says what stands against it. */
export async function acceptReading(ready: ReadyReading): Promise<AcceptOutcome> {
  const accepted = acceptedReport(ready);
  const [breach] = checkReport(accepted.report);
  if (breach) {
    return { problem: 'form', cell: breach.field.replace(/^(figures|marks|parts)\./, '') };
  }
  try {
    await importDesk.accept([accepted]);
  } catch {
    return { problem: 'not_kept' };
  }
  for (const { rule, cells, resolution, by } of ready.settlement.settlements.values()) {
    const { agency, year, scope } = ready.filing;
    const target = { agency: agency.agency_id, year, scope, rule, cells };
    await verdicts.settle(target, { resolution, note: '', by: by ?? '' }, []);
  }
  return { problem: null };
}

/** How many clean files were accepted, were here already, or must still be filed by a person. */
export type CleanOutcome = { accepted: number; known: number; unsure: number };

/**
 * Takes every reading without an open question into the local dataset: nothing in doubt or unread, no
 * contradiction, agency, year, scope and form certain. What a person accepted before stays as it is,
 * and of two files of one report the first stands.
 */
export async function acceptClean(files: readonly ImportFile[]): Promise<CleanOutcome> {
  const taken = new Set(importDesk.accepted.map((one) => one.reportId));
  const ready: AcceptedReport[] = [];
  let known = 0;
  for (const file of files) {
    const { reading, decisions } = await importDesk.reading(file.id);
    const report = reading ? certainReport(file, reading.parsed, decidedBy(decisions)) : null;
    if (!report) continue;
    if (taken.has(report.reportId)) known++;
    else {
      taken.add(report.reportId);
      ready.push(report);
    }
  }
  if (ready.length > 0) await importDesk.accept(ready);
  const accepted = ready.length;
  return { accepted, known, unsure: files.length - accepted - known };
}

/** The report of a reading whose filing needs nobody, null for any other. */
function certainReport(
  { id, name }: ImportFile,
  parsed: ParsedReport,
  settlement: Decided,
): AcceptedReport | null {
  const { header } = parsed;
  const isCertain =
    settlement.filing !== null ||
    (FILED.every((field) => certain(header, field)) && parsed.beside.length === 0);
  const draft = filingDraft(parsed, settlement, proposeAgency(header).agency);
  const filing = isCertain ? filingOf(draft) : null;
  if (!filing) return null;
  const report = acceptedReport({ fileId: id, fileName: name, parsed, settlement, filing });
  return checkReport(report.report).length === 0 ? report : null;
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
