import type { Frame, TableCell, TableColumn } from '../views/figures/frame.ts';
import { toCsv } from './csv.ts';

/**
 * A frame's table as CSV with BOM. Title, footing and address follow below the rows, so that no
 * number travels without what it means and programs still find the head in the first line. A cell
 * without a number holds its word (空白, 未收录 …), never an empty field that reads as zero; a figure
 * shown in the report's own words (3000余) keeps them.
 */
export function tableToCsv(frame: Frame, address: string): string {
  const { columns, rows } = frame.table;
  const body = rows.map((row) => row.cells.map((cell, index) => field(cell, columns[index])));
  const notes = [frame.title, ...frame.footing, address].map((note) => [note]);
  return toCsv({ columns: columns.map(head), rows: [...body, [], ...notes] }, { bom: true });
}

/** A cell as a file holds it: an exact number plain, anything else in the words shown. */
export function field(cell: TableCell, column: TableColumn | undefined): string | number {
  // Words like 原文 lead nowhere in a file.
  if (cell.external && cell.href) return cell.href;
  const isExact = !cell.missing && !cell.printed;
  if (column?.numeric && typeof cell.value === 'number' && isExact) return cell.value;
  // A cell that is drawn as a hatch alone still names what is missing.
  if (cell.text === '' && cell.missing) return cell.hint ?? '';
  return column?.numeric ? cell.text : cell.text + (cell.local?.behind ?? '');
}

/** One line for a head of two. */
export function head({ group, label }: TableColumn): string {
  return group ? `${group} ${label}` : label;
}
