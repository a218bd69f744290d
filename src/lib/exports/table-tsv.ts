import type { TableModel } from '../views/frame.ts';

/**
 * A table as tab-separated text for pasting into a sheet. Numbers go plain; a cell without a number
 * holds its word, never an empty field that reads as zero.
 */
export function tableToTsv({ columns, rows }: TableModel): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) =>
      cells.map((cell, index) =>
        columns[index]?.numeric && typeof cell.value === 'number' && !cell.missing
          ? String(cell.value)
          : cell.text,
      ),
    ),
  ];
  return lines.map((line) => line.map(toField).join('\t')).join('\n');
}

/** A sheet would split a field at a tab or line end, and run one that starts like a formula. */
function toField(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+@]/.test(flat) && Number.isNaN(Number(flat)) ? `'${flat}` : flat;
}
