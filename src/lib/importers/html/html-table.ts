import type { PlacedCell } from '../document-builder.ts';
import { layOutTable } from '../table-layout.ts';
import { inlineText } from './inline-text.ts';
import { attribute, find, isBlock, isElement, isSilent, type Element } from './tree.ts';

const isTable = ({ tagName }: Element): boolean => tagName === 'table';
const isRow = ({ tagName }: Element): boolean => tagName === 'tr';
const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

/** Rows of a table, those of tables within it left out. */
export const rowsOf = (table: Element): Element[] =>
  find(table, (at) => isRow(at) || isTable(at)).filter(isRow);

/** The cells of a row that a reader sees. */
export const cellsOf = (row: Element): Element[] =>
  row.childNodes.filter(isElement).filter((element) => isCell(element) && !isSilent(element));

/** Whether a table of several cells stands somewhere within, in wrappers of one cell or not. */
const holdsTable = (cell: Element): boolean =>
  find(cell, isTable).some((within) => {
    const cells = rowsOf(within).flatMap(cellsOf);
    return cells.length > 1 || cells.some(holdsTable);
  });

/** A cell this long that holds paragraphs is a piece of the page. */
const LONG_CELL = 400;

/** Whether a table only arranges the page: it holds other tables, long prose or a single cell. */
export function isLayoutTable(table: Element): boolean {
  const cells = rowsOf(table).flatMap(cellsOf);
  if (cells.length < 2) return true;
  return cells.some((cell) => {
    if (holdsTable(cell)) return true;
    return find(cell, isBlock).length > 2 && inlineText(cell).length > LONG_CELL;
  });
}

/** The cells of a data table in their rows and columns. */
export function tableCells(table: Element): PlacedCell[] {
  return layOutTable(
    rowsOf(table).map((row) =>
      cellsOf(row).map((cell) => ({ text: inlineText(cell), ...spansOf(cell) })),
    ),
  );
}

/** How many rows and columns a cell says it covers. */
export const spansOf = (cell: Element): { rowSpan: number; columnSpan: number } => ({
  rowSpan: span(cell, 'rowspan'),
  columnSpan: Math.max(1, span(cell, 'colspan')),
});

function span(cell: Element, name: string): number {
  const value = Number.parseInt(attribute(cell, name) ?? '', 10);
  return Number.isNaN(value) || value < 0 ? 1 : value;
}
