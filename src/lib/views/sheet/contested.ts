import { CONTESTED } from '../../catalogue/contested.ts';
import { agenciesText } from '../../messages/agencies.ts';
import type { Language } from '../../messages/language.ts';
import { formCell, joinMissing, type FormTable, type Sheet } from './form-sheet.ts';

const RESULTS = ['upheld', 'rectified', 'other', 'pending', 'total'] as const;
const GROUPS = ['reconsideration', 'litigation.direct', 'litigation.after_reconsideration'];

/** Section IV: fifteen columns as the form prints them, one line for each year. */
export function contestedTable(sheet: Sheet, language: Language): FormTable {
  const text = agenciesText[language];
  const words = text.contested;
  const codes = GROUPS.flatMap((group) => RESULTS.map((result) => `${group}.${result}`));
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
        { text: words.reconsideration, span: RESULTS.length, rows: 2 },
        { text: words.litigation, span: 2 * RESULTS.length },
      ],
      [
        { text: words.direct, span: RESULTS.length },
        { text: words.after, span: RESULTS.length },
      ],
      GROUPS.flatMap(() => RESULTS.map((result) => ({ text: words[result] }))),
    ],
    rows: sheet.reports.map((report) => ({
      kind: 'row',
      id: String(report.year ?? report.report),
      label: text.yearHead(report.year),
      depth: 0,
      cells: GROUPS.flatMap((group) =>
        joinMissing(
          RESULTS.map((result) => formCell(sheet, report, `${group}.${result}`, language)),
        ),
      ),
      collected: codes.some((code) => sheet.isCollected(report, code)),
    })),
  };
}
