import { FORM_ENTRIES, type Block } from '../../catalogue/form-entries.ts';
import { INDICATORS } from '../../catalogue/catalogue.ts';
import { isFormRow } from '../../catalogue/outcome-groups.ts';
import type { Form } from '../../model/form.ts';
import { agenciesText } from '../../messages/agencies.ts';
import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import {
  formCell,
  type FormRow,
  type FormTable,
  type HeadCell,
  type Sheet,
  type SheetReport,
} from './form-sheet.ts';
import { punctuation } from '../../messages/punctuation.ts';

/** Columns that one, two and three measures all divide. */
const COMMON = 6;

/** Section II, one table for each form in use, with its years side by side under every measure. */
export function publicationTables(sheet: Sheet, language: Language): FormTable[] {
  const forms = [...new Set(sheet.reports.map(({ form }) => form))];
  return forms.map((form) => publicationTable(sheet, form, forms.length > 1, language));
}

function publicationTable(
  sheet: Sheet,
  form: Form,
  naming: boolean,
  language: Language,
): FormTable {
  const text = agenciesText[language];
  const reports = sheet.reports.filter((report) => report.form === form);
  const codes = INDICATORS.filter(
    (indicator) => indicator.section === 'publication' && isFormRow(indicator, form),
  ).map(({ code }) => code);
  return {
    id: `publication-${form}`,
    title: naming
      ? punctuation[language].qualified(text.section.publication, domainText[language].form[form])
      : text.section.publication,
    notes: reports.map((report) =>
      text.cells(
        report.year,
        codes.filter((code) => sheet.isCollected(report, code)).length,
        codes.length,
      ),
    ),
    head: [],
    rows: FORM_ENTRIES[form].publication.flatMap((block) =>
      blockRows(sheet, reports, block, language),
    ),
  };
}

function blockRows(
  sheet: Sheet,
  reports: readonly SheetReport[],
  block: Block,
  language: Language,
): FormRow[] {
  const text = agenciesText[language];
  const width = COMMON * reports.length;
  const step = COMMON / block.measures.length;
  const rows = block.subjects.map((subject): FormRow => {
    const codes = block.measures.map(([suffix]) => `${subject}.${suffix}`);
    return {
      kind: 'row',
      id: subject,
      label: text.subject[subject],
      depth: 0,
      cells: codes.flatMap((code) =>
        reports.map((report) => ({ ...formCell(sheet, report, code, language), span: step })),
      ),
      collected: codes.some((code) => reports.some((report) => sheet.isCollected(report, code))),
    };
  });
  const collected = rows.some((row) => row.collected);
  const head = (id: string, cells: readonly HeadCell[]): FormRow => ({
    kind: 'head',
    id: `${block.article} ${id}`,
    cells,
    collected,
  });
  const years = reports.map(({ year }) => ({ text: text.yearHead(year), span: step }));
  const several = reports.length > 1;
  return [
    head('article', [{ text: text.article(block.article), span: width + 1, label: true }]),
    head('measures', [
      { text: text.content, rows: several ? 2 : 1, label: true },
      ...block.measures.map(([, word]) => ({
        text: text.measure[word],
        span: step * reports.length,
      })),
    ]),
    ...(several
      ? [
          head(
            'years',
            block.measures.flatMap(() => years),
          ),
        ]
      : []),
    ...rows,
  ];
}
