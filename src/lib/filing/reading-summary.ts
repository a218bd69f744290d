import { checkedFromParsed } from '../checks/checked-report.ts';
import { checkReport } from '../checks/registry.ts';
import { INDICATORS, isFormRow } from '../catalogue/catalogue.ts';
import { APPLICANTS } from '../model/applicant.ts';
import type { Settlement } from '../model/decision.ts';
import { cellName, type Finding } from '../model/finding.ts';
import { READING_VERSION, type Reading, type ReadingSummary } from '../model/import-file.ts';
import type { ParsedReport } from '../model/parsed-report.ts';
import type { Form } from '../model/report.ts';
import { readingKey, settledReading } from './decided-reading.ts';

/** What is left to check in a reading as it is settled. */
export function openFindings(reading: Reading, settlement: Settlement): Finding[] {
  const settled = settledReading(reading.parsed, settlement);
  return checkReport(checkedFromParsed(settled)).filter(
    (finding) => !settlement.findings.has(settledFinding(finding)),
  );
}

/** How a decision names a finding: by its rule and cells, never by its values. */
export const settledFinding = ({ check, cells }: Pick<Finding, 'check' | 'cells'>): string =>
  [check, ...cells.map(cellName)].join(' ');

/** Cells of the form of which nothing was found; all of an unknown form are those of form 2021. */
function missingCells({ cells }: ParsedReport, form: Form | null): number {
  const read = new Set(cells.map(({ indicator, applicant }) => readingKey(indicator, applicant)));
  const asked = INDICATORS.filter((indicator) => isFormRow(indicator, form ?? '2021')).flatMap(
    ({ code, perApplicant }) =>
      perApplicant ? APPLICANTS.map((applicant) => readingKey(code, applicant)) : [code],
  );
  const unsplit = cells.some(({ indicator }) => indicator === 'outcome.other');
  return asked.filter((key) => !read.has(key) && !(unsplit && key.startsWith('outcome.other.')))
    .length;
}

/** What a file's line in the list tells of its reading, as it is settled now. */
export function readingSummary(reading: Reading, settlement: Settlement): ReadingSummary {
  const { agency, year, scope, form } = reading.parsed.header;
  const { filing } = settlement;
  const settled = settledReading(reading.parsed, settlement);
  const all = [...settled.cells, ...settled.narrative];
  return {
    agency: filing?.agency.name ?? agency.value,
    year: filing?.year ?? year.value,
    scope: filing?.scope ?? scope.value,
    form: filing?.form ?? form.value,
    format: reading.format,
    version: READING_VERSION,
    cells: all.length,
    doubtful: all.filter(({ doubts }) => doubts.length > 0).length,
    unread: settled.unread.length,
    missing: missingCells(settled, filing?.form ?? form.value),
    failing: openFindings(reading, settlement).filter(
      ({ verdict, grade }) => verdict === 'FAIL' && grade === 'E',
    ).length,
  };
}
