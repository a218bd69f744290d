import { OTHER_GROUP, isFormRow } from '../catalogue/outcome-groups.ts';
import { CURRENT_FORM } from '../catalogue/forms.ts';
import { checkedFromParsed } from '../checks/checked-report.ts';
import { checkReport } from '../checks/registry.ts';
import { indicatorOf, INDICATORS, partsOf } from '../catalogue/catalogue.ts';
import { cellKeysOf } from '../catalogue/cells-of-row.ts';
import type { Decided } from '../model/decision.ts';
import { isContradiction, type Finding } from '../model/finding.ts';
import { cellName, cellKey } from '../catalogue/cell-key.ts';
import { READING_VERSION, type Reading, type ReadingSummary } from '../model/import-file.ts';
import type { ParsedReport } from '../model/parsed-report.ts';
import type { Form } from '../model/form.ts';
import { decidedReading } from './decided-reading.ts';

/** What is left to check in a reading as it is decided. */
export function openFindings(reading: Reading, decided: Decided): Finding[] {
  const final = decidedReading(reading.parsed, decided);
  return checkReport(checkedFromParsed(final)).filter(
    (finding) => !decided.settlements.has(findingKey(finding)),
  );
}

/** How a decision names a finding: by its rule and cells, never by its values. */
export const findingKey = ({ rule, cells }: Pick<Finding, 'rule' | 'cells'>): string =>
  [rule, ...cells.map(cellName)].join(' ');

/** Cells of the form of which nothing was found; all of an unknown form are those of the current one. */
function missingCells({ cells }: ParsedReport, form: Form | null): number {
  const read = new Set(cells.map(({ indicator, applicant }) => cellKey(indicator, applicant)));
  const asked = INDICATORS.filter((indicator) =>
    isFormRow(indicator, form ?? CURRENT_FORM),
  ).flatMap(cellKeysOf);
  const unsplit = cells.some(({ indicator }) => indicator === OTHER_GROUP);
  const inGroup = new Set(partsOf(OTHER_GROUP).flatMap((code) => cellKeysOf(indicatorOf(code))));
  return asked.filter((key) => !read.has(key) && !(unsplit && inGroup.has(key))).length;
}

/** What a file's line in the list tells of its reading, as it is decided. */
export function readingSummary(reading: Reading, decided: Decided): ReadingSummary {
  const { agency, year, scope, form } = reading.parsed.header;
  const { filed } = decided;
  const final = decidedReading(reading.parsed, decided);
  const all = [...final.cells, ...final.narrative];
  return {
    agency: filed.agency?.name ?? agency.value,
    year: filed.year === undefined ? year.value : filed.year,
    scope: filed.scope ?? scope.value,
    form: filed.form ?? form.value,
    format: reading.format,
    version: READING_VERSION,
    cells: all.length,
    doubtful: all.filter(({ doubts }) => doubts.length > 0).length,
    unread: final.unread.length,
    missing: missingCells(final, filed.form ?? form.value),
    failing: openFindings(reading, decided).filter(isContradiction).length,
  };
}
