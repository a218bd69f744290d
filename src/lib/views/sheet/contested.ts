import {
  CONTESTED,
  CONTESTED_GROUPS,
  CONTESTED_RESULTS,
} from '../../catalogue/sections/contested.ts';
import { agenciesText } from '../../messages/agencies.ts';
import type { Language } from '../../messages/language.ts';
import { formCell, joinMissing, type FormTable, type Sheet } from './form-sheet.ts';

const COLUMNS = [...CONTESTED_RESULTS, 'total'] as const;

/** Section IV: fifteen columns as the form prints them, one line for each year. */
export function contestedTable(sheet: Sheet, language: Language): FormTable {
  const text = agenciesText[language];
  const words = text.contested;
  const codes = CONTESTED_GROUPS.flatMap((group) => COLUMNS.map((result) => `${group}.${result}`));
  return {
    id: 'contested',
    title: text.section.contested,
    notes: sheet.reports.map((report) =>
      text.cells(
        report.year,
        codes.filter((code) => sheet.isCollected(report, code)).length,
        CONTESTED.length,
      ),
    ),
    head: [
      [
        { text: text.reportColumns.year, rows: 3, label: true },
        { text: words.reconsideration, span: COLUMNS.length, rows: 2 },
        { text: words.litigation, span: 2 * COLUMNS.length },
      ],
      [
        { text: words.direct, span: COLUMNS.length },
        { text: words.after, span: COLUMNS.length },
      ],
      CONTESTED_GROUPS.flatMap(() => COLUMNS.map((result) => ({ text: words[result] }))),
    ],
    rows: sheet.reports.map((report) => ({
      kind: 'row',
      id: String(report.year ?? report.report),
      label: text.yearHead(report.year),
      depth: 0,
      cells: CONTESTED_GROUPS.flatMap((group) =>
        joinMissing(
          COLUMNS.map((result) => formCell(sheet, report, `${group}.${result}`, language)),
        ),
      ),
      collected: codes.some((code) => sheet.isCollected(report, code)),
    })),
  };
}
