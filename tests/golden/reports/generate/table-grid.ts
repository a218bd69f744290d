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

/** A cell as Word 97 and RTF write it: in every row it reaches into, wide or a column at a time. */
export type RowCell = {
  /** The column it ends before. */
  end: number;
  text: string;
  sideways: Merging;
  down: Merging;
};
type Merging = 'none' | 'first' | 'continues';

/** The cells of each row of a table, as a program writes them that has no spans. */
export function rowCells(table: PrintedTable, wide: 'one cell' | 'merged cells'): RowCell[][] {
  const places = gridPlaces(table);
  return table.map((_, row) => {
    const own = places.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
    const last = Math.max(...own.map(({ column, columnSpan }) => column + columnSpan));
    const cells: RowCell[] = [];
    for (let column = 0; column < last;) {
      const owner = own.find(
        (cell) => cell.column <= column && column < cell.column + cell.columnSpan,
      );
      const { rowSpan = 1, columnSpan = 1 } = owner ?? {};
      const isStart = owner?.column === column;
      const end = column + (wide === 'one cell' ? columnSpan : 1);
      cells.push({
        end,
        text: isStart && owner.row === row ? owner.text : '',
        sideways: merging(end - column === columnSpan, isStart),
        down: merging(rowSpan === 1, owner?.row === row),
      });
      column = end;
    }
    return cells;
  });
}

function merging(isAlone: boolean, isFirst: boolean): Merging {
  if (isAlone) return 'none';
  return isFirst ? 'first' : 'continues';
}
