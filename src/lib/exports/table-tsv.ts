import type { Language } from '../messages/language.ts';
import type { TableModel } from '../views/figures/frame.ts';
import { fileTable, type FileField } from './file-table.ts';
import { guarded } from './formula-guard.ts';

/** A table as tab-separated text for pasting into a sheet, its cells as in the CSV. */
export function tableToTsv(table: TableModel, language: Language): string {
  const { columns, rows } = fileTable(table, language);
  return [columns.map(({ label }) => label), ...rows]
    .map((line) => line.map(toField).join('\t'))
    .join('\n');
}

/** A sheet would split a field at a tab or line end. */
function toField(value: FileField): string {
  if (typeof value === 'number') return String(value);
  return guarded(value ?? '').replace(/[\t\r\n]+/g, ' ');
}
