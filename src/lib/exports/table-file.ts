import type { Frame } from '../views/figures/frame.ts';
import type { Carried } from './carried.ts';
import { tableToCsv } from './table-csv.ts';
import { tableToXlsx } from './workbook/table-xlsx.ts';

/** What a table is written as. */
export type TableFormat = 'xlsx' | 'csv' | 'parquet';

/** A frame's table as a file, the same from every format; the writer of Parquet is loaded when it is asked for. */
export async function tableFile(
  format: TableFormat,
  frame: Frame,
  carried: Carried,
): Promise<Blob> {
  switch (format) {
    case 'csv':
      return new Blob([tableToCsv(frame, carried)], { type: 'text/csv' });
    case 'xlsx':
      return tableToXlsx(frame, carried);
    case 'parquet': {
      const { tableToParquet } = await import('./table-parquet.ts');
      return new Blob([tableToParquet(frame, carried)], {
        type: 'application/vnd.apache.parquet',
      });
    }
  }
}
