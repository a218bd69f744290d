import type { Language } from '../messages/language.ts';
import type { Frame } from '../views/figures/frame.ts';
import { toCsv } from './csv.ts';
import { fileTable } from './file-table.ts';

/**
 * A frame's table as CSV with BOM. Title, footing and address follow below the rows, so that no
 * number travels without what it means and programs still find the head in the first line.
 */
export function tableToCsv(frame: Frame, address: string, language: Language): string {
  const { columns, rows } = fileTable(frame.table, language);
  const notes = [frame.title, ...frame.footing, address].map((note) => [note]);
  return toCsv({ columns, rows: [...rows, [], ...notes] }, { bom: true });
}
