import type { Frame } from '../views/frame.ts';
import { toCsv } from './csv.ts';

/**
 * A frame's table as CSV with BOM. Title, footing and address follow below the rows, so that no
 * number travels without what it means and programs still find the head in the first line. A cell
 * without a number holds its word (空白, 未收录 …), never an empty field that reads as zero.
 */
export function tableToCsv(frame: Frame, address: string): string {
  const { columns, rows } = frame.table;
  const body = rows.map((row) =>
    row.cells.map((cell, index) =>
      columns[index]?.numeric && typeof cell.value === 'number' && !cell.missing
        ? cell.value
        : cell.text,
    ),
  );
  const notes = [frame.title, ...frame.footing, address].map((note) => [note]);
  return toCsv(
    { columns: columns.map(({ label }) => label), rows: [...body, [], ...notes] },
    { bom: true },
  );
}
