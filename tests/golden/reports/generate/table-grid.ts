import type { PrintedCell, PrintedTable } from './printed-report.ts';

/** A printed cell at its place in the grid of the table. */
export type GridPlace = PrintedCell & { row: number; column: number };

/** Rows of cells to places, counted by hand of its own so that tests do not borrow the importer's. */
export function gridPlaces(table: PrintedTable): GridPlace[] {
  const owner: (number | undefined)[][] = table.map(() => []);
  const places: GridPlace[] = [];
  table.forEach((cells, row) => {
    for (const cell of cells) {
      let column = 0;
      while (owner[row]?.[column] !== undefined) column++;
      for (let down = row; down < row + cell.rowSpan; down++) {
        const line = (owner[down] ??= []);
        for (let right = column; right < column + cell.columnSpan; right++) {
          line[right] = places.length;
        }
      }
      places.push({ ...cell, row, column });
    }
  });
  return places;
}

/** How many columns a table has. */
export const columnCount = (table: PrintedTable): number =>
  Math.max(...gridPlaces(table).map(({ column, columnSpan }) => column + columnSpan));
