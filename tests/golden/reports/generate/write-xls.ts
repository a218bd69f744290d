import { utils, write, type WorkSheet } from '@e965/xlsx';
import type { PrintedBlock } from './printed-report.ts';
import { gridPlaces, type GridPlace } from './table-grid.ts';

/** The report as a workbook of Excel 97: lines, then tables, an empty row between blocks. */
export function writeXls(blocks: readonly PrintedBlock[]): Uint8Array {
  const sheet: WorkSheet = {};
  const merges: WorkSheet['!merges'] = [];
  let row = 0;
  for (const block of blocks) {
    const places = block.kind === 'table' ? gridPlaces(block.table) : [lineCell(block.text)];
    for (const { text, column, ...place } of places) {
      const at = { r: row + place.row, c: column };
      const isNumber = /^-?\d+(\.\d+)?$/.test(text);
      if (text !== '') {
        sheet[utils.encode_cell(at)] = isNumber ? { t: 'n', v: Number(text) } : { t: 's', v: text };
      }
      const end = { r: at.r + place.rowSpan - 1, c: column + place.columnSpan - 1 };
      if (place.rowSpan * place.columnSpan > 1) merges.push({ s: at, e: end });
    }
    row += Math.max(...places.map((place) => place.row + place.rowSpan)) + 1;
  }
  return xlsFile({ ...sheet, '!merges': merges, '!ref': `A1:AZ${row + 1}` });
}

/** A workbook of one sheet. */
export function xlsFile(sheet: WorkSheet): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '年报');
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

const lineCell = (text: string): GridPlace => ({
  text,
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  vertical: false,
});
