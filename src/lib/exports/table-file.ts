import type { Frame } from '../views/figures/frame.ts';
import type { Carried } from './carried.ts';
import { tableToCsv } from './table-csv.ts';
import { tableToXlsx } from './workbook/table-xlsx.ts';

/** A frame's table as a file, the same from every format. */
export async function tableFile(
  format: 'xlsx' | 'csv',
  frame: Frame,
  carried: Carried,
): Promise<Blob> {
  return format === 'csv'
    ? new Blob([tableToCsv(frame, carried)], { type: 'text/csv' })
    : tableToXlsx(frame, carried);
}
