import { INDICATORS, indicatorOf } from '../../catalogue/catalogue.ts';
import { isFormRow } from '../../catalogue/outcome-groups.ts';
import type { Indicator } from '../../catalogue/indicator.ts';
import { APPLICANTS, type Applicant } from '../../model/applicant.ts';
import { agenciesText } from '../../messages/agencies.ts';
import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import {
  formCell,
  joinMissing,
  type FormCell,
  type FormRow,
  type FormTable,
  type HeadCell,
  type Sheet,
  type SheetReport,
} from './form-sheet.ts';
import { changeCells, versusHead, versusWithin, type Versus } from './change-cells.ts';

const ROWS = INDICATORS.filter(({ section }) => section === 'requests');
const ORGANISATIONS = APPLICANTS.filter((name) => name !== 'natural' && name !== 'total');
const NOTHING: FormCell = { text: '', value: null };

type Grid = {
  sheet: Sheet;
  /** The year whose seven columns are shown. */
  chosen: SheetReport;
  /** The years whose totals stand side by side; none when there is only one. */
  sideBySide: readonly SheetReport[];
  versus: Versus;
  language: Language;
};

/**
 * Section III: the seven columns of the chosen year, then the totals of all years side by side.
 * A row is on the sheet when the form of any year shown has it.
 */
export function requestsTable(
  sheet: Sheet,
  chosen: SheetReport,
  pair: Versus,
  language: Language,
): FormTable {
  const versus = versusWithin(
    pair,
    ROWS.map(({ code }) => code),
    (report, code) => sheet.datum(report, code).value,
  );
  const text = agenciesText[language];
  const sideBySide = sheet.reports.length > 1 ? sheet.reports : [];
  const grid: Grid = { sheet, chosen, sideBySide, versus, language };
  return {
    id: 'requests',
    title: text.section.requests,
    notes: sheet.reports.map((report) => cellsNote(sheet, report, language)),
    head: headOf(grid),
    rows: numbered(sheet).flatMap((entry) => [
      ...(entry.row.code === 'outcome.granted' ? [outcomeHeading(grid)] : []),
      rowOf(grid, entry),
    ]),
  };
}

function cellsNote(sheet: Sheet, report: SheetReport, language: Language): string {
  const codes = ROWS.filter((row) => isFormRow(row, report.form)).map(({ code }) => code);
  const collected = codes.flatMap((code) =>
    APPLICANTS.filter((applicant) => sheet.isCollected(report, code, applicant)),
  );
  return agenciesText[language].cells(
    report.year,
    collected.length,
    codes.length * APPLICANTS.length,
  );
}

function headOf({ chosen, sideBySide, versus, language }: Grid): HeadCell[][] {
  const text = agenciesText[language];
  const words = domainText[language].applicant;
  const change = versusHead(versus, language);
  return [
    [
      { text: text.item, rows: 3, hint: text.requestLabel, label: true },
      { text: text.applicantHead(chosen.year), span: APPLICANTS.length },
      ...(sideBySide.length > 0
        ? [{ text: text.totalsByYear, span: sideBySide.length + change.length }]
        : []),
    ],
    [
      { text: words.natural, rows: 2 },
      { text: text.organisations, span: ORGANISATIONS.length },
      { text: words.total, rows: 2 },
      ...sideBySide.map(({ year }) => ({ text: text.yearHead(year), rows: 2 })),
      ...change.map((cell) => ({ ...cell, rows: 2 })),
    ],
    ORGANISATIONS.map((applicant) => ({ text: words[applicant] })),
  ];
}

type Numbered = { row: Indicator; number: number; depth: 0 | 1 | 2 };

/** Rows in the order of the form with their printed number; groups count as rows of their own. */
function numbered(sheet: Sheet): Numbered[] {
  const isOnForm = (row: Indicator) =>
    sheet.reports.some((report) => isFormRow(row, report.form)) ||
    ROWS.some(({ parent }) => parent === row.code);
  const count = new Map<string, number>();
  return ROWS.filter(isOnForm).map((row) => {
    const isTopLevel = row.code.startsWith('requests.');
    const depth = isTopLevel ? 0 : row.parent && row.parent !== 'outcome.total' ? 2 : 1;
    const key = isTopLevel ? '' : (row.parent ?? 'outcome.total');
    // 三、本年度办理结果 stands between 二 and 四 and has no cells.
    const next = (count.get(key) ?? 0) + 1 + (row.code === 'requests.carried_over' ? 1 : 0);
    count.set(key, next);
    return { row, number: next, depth };
  });
}

/** 三、本年度办理结果: a heading without cells of its own. */
function outcomeHeading({ sheet, sideBySide, versus, language }: Grid): FormRow {
  const text = agenciesText[language];
  const width = APPLICANTS.length + sideBySide.length + (versus ? 1 : 0);
  return {
    kind: 'row',
    id: 'outcome',
    label: `${text.numeral(0, 3)}${text.outcomeHead}`,
    depth: 0,
    cells: [{ ...NOTHING, span: width }],
    collected: isAnyCollected(
      sheet,
      ROWS.filter(({ code }) => code.startsWith('outcome.')),
    ),
  };
}

function rowOf({ sheet, chosen, sideBySide, versus, language }: Grid, entry: Numbered): FormRow {
  const { row, number, depth } = entry;
  const { code } = row;
  const rowsBelow = ROWS.filter(({ parent }) => parent === code);
  const cell = (report: SheetReport, applicant: Applicant): FormCell => {
    const isHeading = !isFormRow(row, report.form) && rowsBelow.length > 0;
    return isHeading && !sheet.isCollected(report, code, applicant)
      ? NOTHING
      : formCell(sheet, report, code, language, applicant);
  };
  return {
    kind: 'row',
    id: code,
    label: `${agenciesText[language].numeral(depth, number)}${labelOf(code, language)}`,
    depth,
    cells: [
      ...joinMissing(APPLICANTS.map((applicant) => cell(chosen, applicant))),
      ...sideBySide.map((report) => sideCell(report, chosen, cell(report, 'total'))),
      ...changeCells(code, versus, (report) => sheet.datum(report, code), language),
    ],
    collected: isAnyCollected(sheet, code === 'outcome.total' ? [row] : [row, ...rowsBelow]),
  };
}

/** The chosen year stands here a second time: what leads to its cell leads to the first. */
function sideCell(report: SheetReport, chosen: SheetReport, cell: FormCell): FormCell {
  if (report !== chosen || cell.id === undefined) return cell;
  const { id: _id, ...again } = cell;
  return again;
}

function isAnyCollected(sheet: Sheet, rows: readonly Indicator[]): boolean {
  return rows.some(({ code }) =>
    sheet.reports.some((report) =>
      APPLICANTS.some((applicant) => sheet.isCollected(report, code, applicant)),
    ),
  );
}

function labelOf(code: string, language: Language): string {
  // the form says 总计 under the heading of outcomes
  if (code === 'outcome.total') return agenciesText[language].contested.total;
  return indicatorOf(code).label[language];
}
