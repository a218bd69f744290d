import type { Grid, GridCell } from '../../model/extracted-document.ts';

/**
 * The cells of a grid row by row, from left to right, as an HTML table wants them. What no cell
 * covers becomes an empty cell, so that nothing slides to the left.
 */
export function tableRows({ rows, columns, cells }: Grid): (GridCell | null)[][] {
  const covered = Array.from({ length: rows }, () => new Set<number>());
  const starts = new Map<string, GridCell>();
  for (const cell of cells) {
    starts.set(`${cell.row} ${cell.column}`, cell);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        covered[row]?.add(column);
      }
    }
  }
  return covered.map((taken, row) => {
    const line: (GridCell | null)[] = [];
    for (let column = 0; column < columns; column++) {
      const cell = starts.get(`${row} ${column}`);
      if (cell) line.push(cell);
      else if (!taken.has(column)) line.push(null);
    }
    return line;
  });
}
