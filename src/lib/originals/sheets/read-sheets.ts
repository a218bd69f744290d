import type { Provenance } from '../../model/extracted-document.ts';
import { loadSheetReader, type SheetFormat } from '../../importers/sheets/load-sheets.ts';
import type { SheetBlock } from '../../importers/sheets/sheet-blocks.ts';
import { cellAt } from '../blocks/place-in-blocks.ts';

/** A cell where it stands on its sheet, rows and columns from 0. */
export type SheetCell = {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  /** Running text, which runs over the empty cells beside it. */
  isLine: boolean;
};

/** Where a grid of the extracted document begins on the sheet. */
type SheetGrid = { grid: number; row: number; column: number };

/** A line of running text: its range in the text of all paragraphs, and its cell. */
type SheetLine = { start: number; end: number; row: number; column: number };

export type Sheet = {
  name: string;
  /** Columns and rows that hold something, in order. */
  columns: readonly number[];
  rows: readonly { row: number; cells: readonly (SheetCell | null)[] }[];
  cells: readonly SheetCell[];
  grids: readonly SheetGrid[];
  lines: readonly SheetLine[];
};

/** The sheets of a workbook as they stand, grids and lines counted as the importer counts them. */
export async function readSheets(format: SheetFormat, bytes: Uint8Array): Promise<Sheet[]> {
  const read = await loadSheetReader(format);
  let grid = 0;
  let start = 0;
  return read(bytes).map(({ name, blocks }) => {
    const width = Math.max(1, ...blocks.map(lastColumn));
    const cells = blocks.flatMap((block) => cellsOf(block, width));
    const grids: SheetGrid[] = [];
    const lines: SheetLine[] = [];
    for (const block of blocks) {
      const { row, column } = block;
      if (block.kind === 'table') {
        if (block.cells.length > 0) grids.push({ grid: grid++, row, column });
      } else if (block.text.trim() !== '') {
        const end = start + block.text.length;
        lines.push({ start, end, row, column });
        start = end + 1;
      }
    }
    return { name, cells, grids, lines, ...sheetRows(cells) };
  });
}

/** One more than the last column a table fills; a line's own width is not known. */
const lastColumn = (block: SheetBlock): number =>
  block.kind === 'line'
    ? block.column + 1
    : Math.max(...block.cells.map((cell) => block.column + cell.column + cell.columnSpan));

function cellsOf(block: SheetBlock, width: number): SheetCell[] {
  const { row, column } = block;
  if (block.kind === 'line') {
    const { text } = block;
    return [{ row, column, rowSpan: 1, columnSpan: width - column, text, isLine: true }];
  }
  return block.cells.map((cell) => ({
    row: row + cell.row,
    column: column + cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    text: cell.text,
    isLine: false,
  }));
}

/** Rows as an HTML table wants them; null where no cell covers the place. */
function sheetRows(cells: readonly SheetCell[]): Pick<Sheet, 'columns' | 'rows'> {
  const byStart = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const covered = new Set<string>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        covered.add(`${row} ${column}`);
      }
    }
  }
  const spots = [...covered].map((key) => key.split(' ').map(Number));
  const columns = sorted(spots.map(([, column]) => column ?? 0));
  const rows = sorted(spots.map(([row]) => row ?? 0)).map((row) => ({
    row,
    cells: columns.flatMap((column): (SheetCell | null)[] => {
      const key = `${row} ${column}`;
      const cell = byStart.get(key);
      if (cell) return [cell];
      return covered.has(key) ? [] : [null];
    }),
  }));
  return { columns, rows };
}

const sorted = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);

/** A cell of one of the sheets. */
export type SheetPlace = { sheet: number; cell: SheetCell };

/** Finds a place on the sheets, null when none of them has it. */
export function placeOnSheets(
  place: Provenance | null,
  sheets: readonly Sheet[],
): SheetPlace | null {
  if (!place) return null;
  for (const [sheet, { grids, lines, cells }] of sheets.entries()) {
    const spot = place.grid === null ? lineSpot(place, lines) : gridSpot(place, grids);
    const cell = spot && cellAt(cells, spot.row, spot.column);
    if (cell) return { sheet, cell };
  }
  return null;
}

type Spot = { row: number; column: number };

function gridSpot({ grid, row, column }: Provenance, grids: readonly SheetGrid[]): Spot | null {
  const at = grids.find((each) => each.grid === grid);
  if (!at || row === null || column === null) return null;
  return { row: at.row + row, column: at.column + column };
}

function lineSpot({ start }: Provenance, lines: readonly SheetLine[]): Spot | null {
  if (start === null) return null;
  return lines.find((line) => line.start <= start && start < line.end) ?? null;
}
