import { cellKey } from '../../catalogue/cell-key.ts';
import { INDICATORS } from '../../catalogue/catalogue.ts';
import { applicantsOf } from '../../catalogue/cells-of-row.ts';
import type { Indicator } from '../../catalogue/indicator.ts';
import { isFormRow } from '../../catalogue/outcome-groups.ts';
import { agenciesText } from '../../messages/agencies.ts';
import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import type { Frame, TableRow } from '../figures/frame.ts';
import { withLocalNote } from '../figures/local-mark.ts';
import { formCell, type FormTable, type Sheet } from './form-sheet.ts';

/** The official sheet to be taken away: cell by cell as one table, and each section as it is printed. */
export type OfficialFrame = Frame & { forms: readonly FormTable[] };

/**
 * What an agency reports of one scope state, a line for each cell of the form and a column for each year,
 * the lines in the order of the form. Sections without a single figure are left out, as on the page.
 * @param tables the sections as the page shows them
 */
export function officialFrame(
  name: string,
  sheet: Sheet,
  tables: readonly FormTable[],
  footing: readonly string[],
  language: Language,
): OfficialFrame {
  const text = agenciesText[language];
  const years = sheet.reports.map(({ year }) => text.yearHead(year));
  const title = text.sheetTitle(name, years[0] ?? '', years[years.length - 1] ?? '');
  const stated = (id: string) => tables.filter((table) => table.id === id);
  const rows = [
    ...stated('narrative').flatMap((table) => statedRows(table, sheet.reports.length)),
    ...FORM_SECTIONS.flatMap((section) =>
      tables.some(({ id }) => id.startsWith(section)) ? formRows(section, sheet, language) : [],
    ),
    ...stated('rates').flatMap((table) => statedRows(table, sheet.reports.length)),
  ];
  const frame: Frame = {
    id: 'sheet',
    title,
    footing,
    chart: null,
    table: {
      caption: title,
      columns: [
        { key: 'section', label: text.sheetColumns.section, numeric: false },
        { key: 'item', label: text.item, numeric: false },
        { key: 'applicant', label: text.sheetColumns.applicant, numeric: false },
        { key: 'code', label: text.sheetColumns.code, numeric: false },
        ...sheet.reports.map(({ report, year }, at) => ({
          key: String(year ?? report),
          label: years[at] ?? '',
          numeric: true,
        })),
      ],
      rows,
    },
    leftOut: [],
    empty: null,
  };
  return { ...withLocalNote(frame, language), forms: tables };
}

/** The sections that are tables on the form, in its order. */
const FORM_SECTIONS = ['publication', 'requests', 'contested'] as const;
type FormSection = (typeof FORM_SECTIONS)[number];

const word = (text: string) => ({ text, value: text });

/** Rows that have a cell for each year in the section itself; sums over named parts have no code. */
function statedRows({ title, rows }: FormTable, years: number): TableRow[] {
  return rows.flatMap((row): TableRow[] => {
    if (row.kind === 'head') return [];
    const { id, label, cells, indicator } = row;
    const code = indicator === undefined ? '' : id;
    return [
      {
        id,
        ...(indicator === undefined ? {} : { indicator }),
        cells: [word(title), word(label), word(''), word(code), ...cells.slice(0, years)],
      },
    ];
  });
}

/** The cells of a section of the form, on whichever form of the years they stand. */
function formRows(section: FormSection, sheet: Sheet, language: Language): TableRow[] {
  const { applicant: names } = domainText[language];
  const title = agenciesText[language].section[section];
  return INDICATORS.filter(
    (indicator) => indicator.section === section && isOnSheet(indicator, sheet),
  ).flatMap((indicator) =>
    applicantsOf(indicator).map((applicant) => ({
      id: cellKey(indicator.code, applicant),
      indicator: indicator.code,
      cells: [
        word(title),
        word(indicator.label[language]),
        word(indicator.perApplicant ? names[applicant] : ''),
        word(cellKey(indicator.code, applicant)),
        ...sheet.reports.map((report) =>
          formCell(sheet, report, indicator.code, language, applicant),
        ),
      ],
    })),
  );
}

/** Whether a row stands on the form of any year shown, or a report has it all the same. */
const isOnSheet = (indicator: Indicator, { reports, isCollected }: Sheet): boolean =>
  reports.some(
    (report) =>
      isFormRow(indicator, report.form) ||
      applicantsOf(indicator).some((applicant) => isCollected(report, indicator.code, applicant)),
  );
