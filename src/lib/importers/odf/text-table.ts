import type { PlacedCell } from '../document-builder.ts';
import { MOST_COLUMNS, MOST_PLACES, refuseAbove } from '../limits.ts';
import { attributeOf, children, findNamed, localName, type XmlElement } from '../xml.ts';

/** Elements that only group rows. */
const ROW_GROUPS = new Set(['table-rows', 'table-header-rows', 'table-row-group']);

/** The rows of a table, those of groups in their places. */
export const tableRows = (table: XmlElement): XmlElement[] =>
  children(table).flatMap((child) => {
    const name = localName(child);
    if (name === 'table-row') return [child];
    return ROW_GROUPS.has(name) ? tableRows(child) : [];
  });

/** How often an element stands, as it says itself. */
export const repeated = (element: XmlElement, what: 'rows' | 'columns'): number =>
  Math.max(1, Number(attributeOf(element, `number-${what}-repeated`) ?? 1) || 1);

/** By how many rows or columns a cell spans. */
export const spanned = (cell: XmlElement, what: 'rows' | 'columns'): number =>
  Math.max(1, Number(attributeOf(cell, `number-${what}-spanned`) ?? 1) || 1);

/** Hidden by hand or by a filter. */
export const isHidden = (element: XmlElement): boolean =>
  ['collapse', 'filter'].includes(attributeOf(element, 'visibility') ?? '');

/**
 * The cells of a table of a text document in their rows and columns; what a span covers stands in the
 * file as well, and is left out.
 *
 * @throws ImportRefusal for a table far larger than any of a report
 */
export function textTableCells(
  table: XmlElement,
  cellText: (cell: XmlElement) => string,
): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let row = 0;
  for (const element of tableRows(table)) {
    for (let again = repeated(element, 'rows'); again > 0; again--, row++) {
      let column = 0;
      for (const cell of children(element)) {
        for (let more = repeated(cell, 'columns'); more > 0 && column < MOST_COLUMNS; more--) {
          if (localName(cell) === 'table-cell') cells.push(placed(cell, row, column, cellText));
          column++;
        }
      }
      refuseAbove(Math.max(cells.length, row), MOST_PLACES, 'ODT');
    }
  }
  return withinTable(cells, row);
}

const placed = (
  cell: XmlElement,
  row: number,
  column: number,
  cellText: (cell: XmlElement) => string,
): PlacedCell => ({
  row,
  column,
  rowSpan: spanned(cell, 'rows'),
  columnSpan: Math.min(spanned(cell, 'columns'), MOST_COLUMNS - column),
  text: cellText(cell),
});

/** Spans end with the table. */
const withinTable = (cells: readonly PlacedCell[], rows: number): PlacedCell[] =>
  cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows - cell.row) }));

/** Whether a table only arranges the page: one cell, or a cell that holds another table. */
export function isTextLayout(table: XmlElement): boolean {
  const cells = tableRows(table).flatMap((row) => findNamed(row, 'table-cell'));
  return cells.length < 2 || cells.some((cell) => findNamed(cell, 'table').length > 0);
}
