import type { ReadSheet } from './read-sheet.ts';

/** Formats of workbooks. */
export type SheetFormat = 'xlsx' | 'xls' | 'ods';

/** Whether files of a format hold sheets of cells. */
export const isSheetFormat = (format: string): format is SheetFormat =>
  ['xlsx', 'xls', 'ods'].includes(format);

/** Loads what reads the sheets of a format: number formats and old workbooks take libraries. */
export async function loadSheetReader(
  format: SheetFormat,
): Promise<(bytes: Uint8Array) => ReadSheet[]> {
  if (format === 'xlsx') return (await import('../xlsx/read-xlsx.ts')).readXlsx;
  if (format === 'xls') return (await import('../xls/read-xls.ts')).readXls;
  return (await import('../odf/read-ods.ts')).readOds;
}
