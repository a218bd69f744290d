import type { ExtractedDocument, Grid, GridCell } from '../../src/lib/model/extracted-document.ts';

export const paragraphsOf = ({ blocks }: ExtractedDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

export const gridsOf = ({ blocks }: ExtractedDocument): Grid[] =>
  blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []));

/** `2,3 1x4: text` for a cell: failures then say which cell holds what. */
export const cellLine = (cell: Omit<GridCell, 'provenance'>): string =>
  `${cell.row},${cell.column} ${cell.rowSpan}x${cell.columnSpan}: ${oneLine(cell.text)}`;

/** Text without its line breaks: where a line broke is for the format to choose. */
export const oneLine = (text: string): string => text.replaceAll('\n', '');

export const cellLines = ({ cells }: Pick<Grid, 'cells'>): string[] => cells.map(cellLine).sort();

/** Texts of a grid row by row. */
export const gridTexts = (grid: Grid): string[][] =>
  Array.from({ length: grid.rows }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ text }) => oneLine(text)),
  );

/** The same cells in a table without the columns that no cell begins at. */
export function inUsedColumns(
  cells: readonly Omit<GridCell, 'provenance'>[],
): Omit<GridCell, 'provenance'>[] {
  const used = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const placeOf = (column: number): number => used.filter((each) => each < column).length;
  return cells.map((cell) => {
    const column = placeOf(cell.column);
    return { ...cell, column, columnSpan: placeOf(cell.column + cell.columnSpan) - column };
  });
}
