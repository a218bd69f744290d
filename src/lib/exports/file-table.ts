import type { Language } from '../messages/language.ts';
import { shellText } from '../messages/shell.ts';
import type { TableCell, TableColumn, TableModel } from '../views/figures/frame.ts';

/** A table as files hold it: one line of heads, and fields that are exact numbers or words. */
export type FileTable = { columns: string[]; rows: (string | number)[][] };

/**
 * A table's columns and rows for CSV, a sheet or a workbook. A figure leaves as its number, whatever it
 * leads to on the page; the addresses of its sources stand in a column of their own behind all others.
 * A cell without a number holds its word (空白, 未收录 …), never an empty field that reads as zero; a
 * figure shown in the report's own words (3000余) keeps them.
 */
export function fileTable({ columns, rows }: TableModel, language: Language): FileTable {
  const sourced = columns.flatMap((column, index) =>
    rows.some(({ cells }) => leadsToSource(cells[index])) ? [{ column, index }] : [],
  );
  const sourceHead = shellText[language].sourceOf;
  return {
    columns: [...columns.map(head), ...sourced.map(({ column }) => sourceHead(head(column)))],
    rows: rows.map(({ cells }) => [
      ...cells.map((cell, index) => field(cell, columns[index])),
      ...sourced.map(({ index }) => sourceField(cells[index])),
    ]),
  };
}

/** Whether a cell says one thing and leads to the publisher's page; one that is the address does not. */
const leadsToSource = (cell: TableCell | undefined): boolean =>
  Boolean(cell?.external && cell.href && cell.value !== cell.href);

const sourceField = (cell: TableCell | undefined): string =>
  leadsToSource(cell) ? (cell?.href ?? '') : '';

/** A cell as a file holds it: an exact number plain, anything else in the words shown. */
function field(cell: TableCell, column: TableColumn | undefined): string | number {
  // Words like 原文 lead nowhere in a file.
  if (cell.external && cell.href && cell.value === cell.href) return cell.href;
  const isExact = !cell.missing && !cell.printed;
  if (column?.numeric && typeof cell.value === 'number' && isExact) return cell.value;
  // A cell that is drawn as a hatch alone still names what is missing.
  if (cell.text === '' && cell.missing) return cell.hint ?? '';
  return column?.numeric ? cell.text : cell.text + (cell.local?.behind ?? '');
}

/** One line for a head of two. */
function head({ group, label }: TableColumn): string {
  return group ? `${group} ${label}` : label;
}
