import type { PrintedBlock } from './printed-report.ts';
import { escape, openDocumentFile, tableRows } from './open-document.ts';

/** Blank rows between blocks, and to the end of the sheet as programs store it. */
const GAP =
  '<table:table-row><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
const REST =
  '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';

/** The report as a workbook of OpenDocument with one sheet: lines, then tables, an empty row between. */
export function writeOds(blocks: readonly PrintedBlock[]): Uint8Array {
  const rows = blocks
    .map((block) =>
      block.kind === 'table'
        ? tableRows(block.table, ({ text }) => cell(text))
        : `<table:table-row><table:table-cell office:value-type="string">${cell(block.text)}</table:table-cell></table:table-row>`,
    )
    .join(GAP);
  return openDocumentFile(
    'spreadsheet',
    `<office:spreadsheet><table:table table:name="年报">${rows}${REST}</table:table></office:spreadsheet>`,
  );
}

const cell = (text: string): string =>
  text === '' ? '' : `<text:p>${escape(text).replaceAll('\n', '</text:p><text:p>')}</text:p>`;
