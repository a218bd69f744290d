import { CURRENT_FORM } from '../../catalogue/forms.ts';
import { cellKey } from '../../catalogue/cell-key.ts';
import type { Applicant } from '../../model/applicant.ts';
import type { Language } from '../../messages/language.ts';
import type { ParsedReport, PrintedValue } from '../../model/parsed-report.ts';
import type { Scope } from '../../model/report.ts';
import type { Form } from '../../model/form.ts';
import type { FormTable, Sheet, SheetReport } from '../sheet/form-sheet.ts';
import { contestedTable } from '../sheet/contested.ts';
import { narrativeTable } from '../sheet/narrative.ts';
import { publicationTables } from '../sheet/publication.ts';
import { requestsTable } from '../sheet/requests.ts';
import type { Datum } from '../figures/figure-cell.ts';

/** What a sheet is headed with: as decided, or as read. */
export type SheetHead = { year: number | null; form: Form | null; scope: Scope | null };

/** A reading in the layout of the official form, each cell with its name so that it can be chosen. */
export function readingTables(
  reading: ParsedReport,
  head: SheetHead,
  language: Language,
): FormTable[] {
  const sheet = readingSheet(reading, head);
  const [report] = sheet.reports;
  if (!report) return [];
  return [
    narrativeTable(sheet, null, language),
    ...publicationTables(sheet, language),
    requestsTable(sheet, report, null, language),
    contestedTable(sheet, language),
  ];
}

function readingSheet(reading: ParsedReport, { year, form, scope }: SheetHead): Sheet {
  const printed = new Map<string, PrintedValue>([
    ...reading.narrative.map((figure) => [figure.indicator, figure.printed] as const),
    ...reading.cells.map(
      (cell) => [cellKey(cell.indicator, cell.applicant), cell.printed] as const,
    ),
  ]);
  const report: SheetReport = {
    report: 0,
    year,
    form: form ?? CURRENT_FORM,
    scope: scope ?? 'own',
    printed_name: reading.header.agency.value ?? '',
    source: null,
    seen_at: 'local',
    source_note: null,
    source_note_en: null,
    published_on: null,
    complete: false,
  };
  return {
    reports: [report],
    parts: reading.narrative.flatMap(({ indicator, parts }) =>
      parts.map(({ label, value }, position) => ({ report: 0, indicator, position, label, value })),
    ),
    rates: [],
    keyOf: cellKey,
    datum: (_, indicator, applicant = 'total') =>
      datumOf(printed.get(cellKey(indicator, applicant)), indicator, report.form),
    isCollected: (_, indicator, applicant: Applicant = 'total') =>
      printed.has(cellKey(indicator, applicant)),
    collectedCodes: () => [],
  };
}

function datumOf(printed: PrintedValue | undefined, indicator: string, form: Form): Datum {
  if (!printed) return { indicator, value: null, status: null, mark: null, form };
  const { status, value, text } = printed;
  return { indicator, value, status, mark: status === 'number' ? null : text, form };
}
