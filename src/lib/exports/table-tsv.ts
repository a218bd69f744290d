import type { TableModel } from '../views/figures/frame.ts';
import { field, head } from './table-csv.ts';

/** A table as tab-separated text for pasting into a sheet, its cells as in the CSV. */
export function tableToTsv({ columns, rows }: TableModel): string {
  const lines = [
    columns.map(head),
    ...rows.map(({ cells }) => cells.map((cell, index) => field(cell, columns[index]))),
  ];
  return lines.map((line) => line.map(toField).join('\t')).join('\n');
}

/** A sheet would split a field at a tab or line end, and run a text that starts like a formula. */
function toField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const flat = value.replace(/[\t\r\n]+/g, ' ');
  return /^[=+@-]/.test(flat) ? `'${flat}` : flat;
}
