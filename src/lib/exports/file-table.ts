import { findIndicator } from '../catalogue/catalogue.ts';
import type { Indicator } from '../catalogue/indicator.ts';
import { exportsText } from '../messages/exports.ts';
import type { Language } from '../messages/language.ts';
import { unitText } from '../messages/units.ts';
import type { SourceReport } from '../queries/source-reports.ts';
import type { TableCell, TableColumn, TableModel, TableRow } from '../views/figures/frame.ts';
import { printedNumber } from './printed-number.ts';

/** A field of a file: an exact number, words, or nothing; null in a column of numbers is no zero. */
export type FileField = string | number | null;

/**
 * A column of a file. `from` is the place of its column in the table; beside a column of numbers stand,
 * where there are any, the words for what is no number, the marks of numbers that a rule finds against
 * others, and the addresses behind the numbers.
 */
export type FileColumn = {
  label: string;
  from: number;
  holds: 'number' | 'words' | 'status' | 'finding' | 'address' | 'whence';
};

/** A table as files hold it: one line of heads, and fields that are exact numbers or words. */
export type FileTable = { columns: FileColumn[]; rows: FileField[][] };

/** What is known of the reports at the addresses of a table; null when nobody could be asked. */
export type KnownSources = ReadonlyMap<string, SourceReport> | null;

/**
 * A table's columns and rows for CSV, a sheet or a workbook. A figure leaves as its number, whatever it
 * leads to on the page. What is no exact number (空白, 未收录, “/”, 3000余) leaves its field empty and
 * stands in words in the column beside it, never among the numbers.
 * @param sources what is known of the addresses: with it each has a column that says 原文 or 存本
 */
export function fileTable(
  { columns, rows }: TableModel,
  language: Language,
  sources: KnownSources = null,
): FileTable {
  const heads = columns.flatMap((column, from) =>
    columnsFor(
      column,
      from,
      rows.map(({ cells }) => cells[from]),
      sources,
      language,
    ),
  );
  return {
    columns: heads,
    rows: rows.map(({ cells }) =>
      heads.map(({ from, holds }) => fieldOf(cells[from], holds, sources, language)),
    ),
  };
}

/** The columns of a file that one column of the table becomes. */
function columnsFor(
  column: TableColumn,
  from: number,
  cells: readonly (TableCell | undefined)[],
  sources: KnownSources,
  language: Language,
): FileColumn[] {
  const text = exportsText[language];
  const label = headOf(column);
  const isSourced = cells.some(leadsToSource);
  const hasAddress = isSourced || cells.some(isAddress);
  return [
    { label, from, holds: column.numeric ? 'number' : 'words' },
    ...(column.numeric && cells.some((cell) => statusOf(cell) !== null)
      ? [{ label: text.statusOf(label), from, holds: 'status' } as const]
      : []),
    ...(cells.some((cell) => cell?.finding)
      ? [{ label: text.findingOf(label), from, holds: 'finding' } as const]
      : []),
    ...(isSourced ? [{ label: text.addressOf(label), from, holds: 'address' } as const] : []),
    ...(hasAddress && sources
      ? [{ label: text.whenceOf(label), from, holds: 'whence' } as const]
      : []),
  ];
}

function fieldOf(
  cell: TableCell | undefined,
  holds: FileColumn['holds'],
  sources: KnownSources,
  language: Language,
): FileField {
  if (!cell) return null;
  switch (holds) {
    case 'number':
      return isExact(cell) ? printedNumber(cell).value : null;
    case 'status':
      return statusOf(cell);
    case 'finding':
      return cell.finding?.word ?? null;
    case 'address':
      return leadsToSource(cell) ? (cell.href ?? null) : null;
    case 'whence':
      return whenceOf(cell, sources, language);
    case 'words':
      return wordsOf(cell);
  }
}

/** Whether a cell holds a number that is neither missing nor rounded in the report's own words. */
export const isExact = ({ value, missing, printed }: TableCell): boolean =>
  typeof value === 'number' && Number.isFinite(value) && !missing && !printed;

/** The words of a cell that should hold a number and does not; null when it does, or says nothing. */
export function statusOf(cell: TableCell | undefined): string | null {
  if (!cell || isExact(cell)) return null;
  // A cell that is drawn as a hatch alone still names what is missing.
  return cell.text || (cell.missing ? (cell.hint ?? null) : null) || null;
}

function wordsOf(cell: TableCell): string | null {
  // Words like 原文 lead nowhere in a file.
  if (isAddress(cell)) return cell.href ?? null;
  if (cell.text === '' && cell.missing) return cell.hint ?? null;
  return cell.text + (cell.local?.behind ?? '') || null;
}

/** Whether a cell names a report by a word alone, so that a file holds the address in its place. */
const isAddress = (cell: TableCell | undefined): boolean =>
  Boolean(cell?.external && cell.href && cell.value === cell.href);

/** Whether a cell says one thing and leads to a report; one that is the address does not. */
const leadsToSource = (cell: TableCell | undefined): boolean =>
  Boolean(cell?.external && cell.href) && !isAddress(cell);

function whenceOf(cell: TableCell, sources: KnownSources, language: Language): string | null {
  if (!cell.external || !cell.href) return null;
  return exportsText[language].whence[sources?.get(cell.href)?.seen_at ?? 'unknown'];
}

/** One line for a head of two. */
export function headOf({ group, label }: TableColumn): string {
  return group ? `${group} ${label}` : label;
}

/** The indicator whose numbers stand in a column; undefined where they are those of none. */
export const indicatorOfColumn = ({ indicator, key }: TableColumn) =>
  findIndicator(indicator ?? key);

/** The indicator whose numbers stand in a row; undefined where its columns are of one each. */
export const indicatorOfRow = ({ indicator }: Pick<TableRow, 'indicator'>) =>
  indicator === undefined ? undefined : findIndicator(indicator);

/** What a sheet writes behind the numbers of an indicator: sums of money are told in 万元. */
export const unitBehind = (
  indicator: Pick<Indicator, 'unit'> | undefined,
  language: Language,
): string => (indicator?.unit === 'wan_yuan' ? unitText[language].wan_yuan : '');
