import { layOutTable, type RowCell } from '../table-layout.ts';
import type { PlacedCell } from '../document-builder.ts';
import { attributeOf, children, descend, findNamed, localName, type XmlElement } from '../xml.ts';

/** Tells the text of a cell. */
type CellText = (cell: XmlElement) => string;

/** Elements that only wrap rows and cells; what is deleted by a tracked change is not looked into. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'smartTag', 'moveTo']);

function wrapped(parent: XmlElement, name: string): XmlElement[] {
  return children(parent).flatMap((child) => {
    if (localName(child) === name) return [child];
    return WRAPPERS.has(localName(child)) ? wrapped(child, name) : [];
  });
}

/** The cells of a Word table in their rows and columns; vertically merged cells stand once. */
export function wordTableCells(table: XmlElement, cellText: CellText): PlacedCell[] {
  const rows = wrapped(table, 'tr').filter((row) => !descend(row, 'trPr', 'del'));
  const open = new Map<number, RowCell>();
  return layOutTable(rows.map((row) => rowCells(row, open, cellText)));
}

/** `open` holds, by column, the cell that merges downwards, to be lengthened by its continuations. */
function rowCells(row: XmlElement, open: Map<number, RowCell>, cellText: CellText): RowCell[] {
  const cells: RowCell[] = [];
  let column = Number(attributeOf(descend(row, 'trPr', 'gridBefore'), 'val') ?? 0);
  if (column > 0) cells.push({ text: '', rowSpan: 1, columnSpan: column });
  for (const element of wrapped(row, 'tc')) {
    const columnSpan = Math.max(
      1,
      Number(attributeOf(descend(element, 'tcPr', 'gridSpan'), 'val') ?? 1),
    );
    const merge = descend(element, 'tcPr', 'vMerge');
    const above = open.get(column);
    if (merge && attributeOf(merge, 'val') !== 'restart' && above?.columnSpan === columnSpan) {
      above.rowSpan++;
      // Text that hides in a merged cell is not shown by Word.
    } else {
      const cell = { text: cellText(element), rowSpan: 1, columnSpan };
      cells.push(cell);
      open.delete(column);
      if (merge) open.set(column, cell);
    }
    column += columnSpan;
  }
  return cells;
}

/** Whether a table only arranges the page: one cell, or a cell that holds another table. */
export function isWordLayout(table: XmlElement): boolean {
  const cells = wrapped(table, 'tr').flatMap((row) => wrapped(row, 'tc'));
  return cells.length < 2 || cells.some((cell) => findNamed(cell, 'tbl').length > 0);
}
