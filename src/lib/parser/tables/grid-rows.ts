import { isForFigure, readValue } from '../read-value.ts';
import type { ReadingLine, RowCell } from '../reading-line.ts';
import { isHeadRow, isWhole, type SectionShape } from './section-shape.ts';
import { isBlank, rowsOfCells, type TableRow } from './table-row.ts';

type RowLine = ReadingLine & { kind: 'row' };

/** The columns of one grid that hold figures, and those in which nothing stands in any row. */
type GridColumns = { figures: ReadonlySet<number>; empty: ReadonlySet<number> };

/** Cuts the rows of a section's grids into labels and cells, by what the whole grid shows. */
export function gridReader(
  lines: readonly ReadingLine[],
  shape: SectionShape,
): (line: RowLine) => TableRow[] {
  const grids = new Map<number, RowLine[]>();
  for (const line of lines) {
    if (line.kind !== 'row') continue;
    const rows = grids.get(line.grid);
    if (rows) rows.push(line);
    else grids.set(line.grid, [line]);
  }
  const known = new Map<number, GridColumns>();
  // Most grids have nothing but whole rows and are not looked through.
  const columnsIn = (grid: number): GridColumns => {
    const columns = known.get(grid) ?? columnsOf(grids.get(grid) ?? [], shape);
    known.set(grid, columns);
    return columns;
  };
  return (line) => {
    const rows = rowsOfCells(line);
    // Blank cells of a head are parts of its merged cells.
    if (isHeadRow(line.cells, shape)) return rows.map((row) => ({ ...row, tail: [] }));
    return withWords(rows, line, shape, columnsIn).map((row) =>
      withoutEmptyColumns(row, shape, columnsIn),
    );
  };
}

/** Words where a figure belongs are a cell only where the row comes out whole with them. */
function withWords(
  rows: TableRow[],
  line: RowLine,
  shape: SectionShape,
  columnsIn: (grid: number) => GridColumns,
): TableRow[] {
  const filled = rows.filter(({ tail }) => tail.length > 0);
  if (filled.length > 0 && filled.every((row) => isWhole(row, shape))) return rows;
  const isFigure = ({ text, column }: RowCell): boolean =>
    isForFigure(text) ||
    (columnsIn(line.grid).figures.has(column) && !shape.isLabel(text) && !shape.isHead(text));
  const others = rowsOfCells(line, isFigure);
  const [row] = others;
  const isBetter =
    row !== undefined && others.length === 1 && !row.tail.every(isBlank) && isWhole(row, shape);
  return isBetter ? others : rows;
}

/** An empty column beside the form's own holds no cells of the row. */
function withoutEmptyColumns(
  row: TableRow,
  { width }: SectionShape,
  columnsIn: (grid: number) => GridColumns,
): TableRow {
  const wanted = width(row);
  if (wanted === null || row.grid === null || row.tail.length <= wanted) return row;
  const { empty } = columnsIn(row.grid);
  const tail = row.tail.filter(({ column }) => column === null || !empty.has(column));
  return tail.length < wanted ? row : { ...row, tail };
}

function columnsOf(lines: readonly RowLine[], shape: SectionShape): GridColumns {
  const figures = new Set<number>();
  const filled = new Set<number>();
  const starts = new Set<number>();
  let isHeaded = false;
  for (const { cells } of lines) {
    const isHead = isHeadRow(cells, shape);
    isHeaded ||= isHead;
    let behindWords = false;
    for (const { text, column } of cells) {
      starts.add(column);
      if (text.trim() === '') continue;
      filled.add(column);
      const isValue = readValue(text) !== null;
      if (isHead || (isValue && behindWords)) figures.add(column);
      if (!isValue) behindWords = true;
    }
  }
  // Without a head an empty column may be one of the form's that nobody filled in.
  const empty = isHeaded ? [...starts].filter((column) => !filled.has(column)) : [];
  return { figures, empty: new Set(empty) };
}
