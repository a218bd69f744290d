import { strToU8, zipSync } from 'fflate';
import type { PrintedBlock } from './printed-report.ts';
import { gridPlaces, type GridPlace } from './table-grid.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `A1` for row 0, column 0. */
function reference(row: number, column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  const before = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${before}${letter}${row + 1}`;
}

/** The report as a workbook of one sheet: lines, then tables, an empty row between blocks. */
export function writeXlsx(blocks: readonly PrintedBlock[]): Uint8Array {
  const strings: string[] = [];
  const cells: string[][] = [];
  const merges: string[] = [];
  let row = 0;
  for (const block of blocks) {
    const places = block.kind === 'table' ? gridPlaces(block.table) : [lineCell(block.text)];
    for (const place of places) {
      const at = row + place.row;
      (cells[at] ??= []).push(writeCell(place, at, strings));
      if (place.rowSpan * place.columnSpan > 1) merges.push(mergeRange(place, at));
    }
    row += Math.max(...places.map((place) => place.row + place.rowSpan)) + 1;
  }
  const rows = cells.map((line, at) => `<row r="${at + 1}">${line.join('')}</row>`).join('');
  const shared = strings.map((text) => `<si><t>${escape(text)}</t></si>`).join('');
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(`${XML}<Types xmlns="${PACKAGE}/content-types"/>`),
    'xl/workbook.xml': strToU8(
      `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="年报" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`${XML}<sst xmlns="${SHEET}">${shared}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `${XML}<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
    ),
  });
}

const lineCell = (text: string): GridPlace => ({
  text,
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  vertical: false,
});

const mergeRange = ({ column, rowSpan, columnSpan }: GridPlace, row: number): string =>
  `${reference(row, column)}:${reference(row + rowSpan - 1, column + columnSpan - 1)}`;

/** Plain numbers are stored as numbers, all else as shared strings. */
function writeCell({ text, column }: GridPlace, row: number, strings: string[]): string {
  const at = reference(row, column);
  if (text === '') return `<c r="${at}"/>`;
  if (/^-?\d+(\.\d+)?$/.test(text)) return `<c r="${at}"><v>${text}</v></c>`;
  strings.push(text);
  return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
