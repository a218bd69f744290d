import type { Place, PlacedCell } from './document-builder.ts';
import { MOST_COLUMNS } from './limits.ts';

/** A cell in the order of its row, before its column is known. */
export type RowCell = { text: string; rowSpan: number; columnSpan: number; place?: Place };

/**
 * Puts the cells of rows into columns as a browser does: a cell takes the next place that no cell
 * from above reaches into. Spans end with the table; one that would cover another cell gives way.
 */
export function layOutTable(rows: readonly (readonly RowCell[])[]): PlacedCell[] {
  const taken = rows.map(() => new Set<number>());
  const cells: PlacedCell[] = [];
  rows.forEach((row, at) => {
    let column = 0;
    for (const { text, rowSpan, columnSpan, place } of row) {
      while (taken[at]?.has(column)) column++;
      if (column >= MOST_COLUMNS) break;
      const width = freeWidth(taken[at], column, Math.min(columnSpan, MOST_COLUMNS - column));
      // HTML: a span of 0 rows reaches to the end.
      const height = Math.min(rowSpan === 0 ? Infinity : rowSpan, rows.length - at);
      cells.push({ row: at, column, rowSpan: height, columnSpan: width, text, place });
      for (let below = at; below < at + height; below++) {
        for (let beside = column; beside < column + width; beside++) taken[below]?.add(beside);
      }
      column += width;
    }
  });
  return cells;
}

function freeWidth(taken: Set<number> | undefined, column: number, wanted: number): number {
  let width = 1;
  while (width < wanted && !taken?.has(column + width)) width++;
  return width;
}
