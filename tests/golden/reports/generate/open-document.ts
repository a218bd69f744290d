import { strToU8, zipSync } from 'fflate';
import type { PrintedCell, PrintedTable } from './printed-report.ts';
import { columnCount, gridPlaces } from './table-grid.ts';

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type CellContent = (cell: PrintedCell) => string;

/** A table; what a span covers is written as well. */
export const tableElement = (table: PrintedTable, content: CellContent): string =>
  `<table:table><table:table-column table:number-columns-repeated="${columnCount(table)}"/>${tableRows(table, content)}</table:table>`;

/** Its rows alone, as a sheet holds them. */
export function tableRows(table: PrintedTable, content: CellContent): string {
  const places = gridPlaces(table);
  const columns = Array.from({ length: columnCount(table) }, (_, at) => at);
  return table
    .map((_, row) => {
      const cells = columns.map((column) => {
        const cell = places.find((place) => place.row === row && place.column === column);
        if (!cell) return '<table:covered-table-cell/>';
        const spans = `table:number-columns-spanned="${cell.columnSpan}" table:number-rows-spanned="${cell.rowSpan}"`;
        return `<table:table-cell ${spans}>${content(cell)}</table:table-cell>`;
      });
      return `<table:table-row>${cells.join('')}</table:table-row>`;
    })
    .join('');
}

/** A file of OpenDocument around its body. */
export function openDocumentFile(
  kind: 'text' | 'spreadsheet',
  body: string,
  styles = '',
  more: Record<string, string> = {},
): Uint8Array {
  const names = ['office', 'text', 'table', 'style', 'fo', 'draw'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names.join(' ')}><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`;
  const files = {
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': content,
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}
