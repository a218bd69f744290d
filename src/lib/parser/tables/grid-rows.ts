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
  const columns = new Map([...grids].map(([grid, rows]) => [grid, columnsOf(rows, shape)]));
  return (line) => {
    const own = columns.get(line.grid);
    if (!own || isHeadRow(line.cells, shape)) {
      // Blank cells of a head are parts of its merged cells.
      return rowsOfCells(line).map((row) => ({ ...row, tail: [] }));
    }
    return readRow(line, own, shape).map((row) => withoutEmptyColumns(row, own, shape));
  };
}

/** Words where a figure belongs are a cell only where the row comes out whole with them. */
function readRow(line: RowLine, { figures }: GridColumns, shape: SectionShape): TableRow[] {
  const rows = rowsOfCells(line);
  const filled = rows.filter(({ tail }) => tail.length > 0);
  if (filled.length > 0 && filled.every((row) => isWhole(row, shape))) return rows;
  const isFigure = ({ text, column }: RowCell): boolean =>
    isForFigure(text) || (figures.has(column) && !shape.isLabel(text) && !shape.isHead(text));
  const withWords = rowsOfCells(line, isFigure);
  const [row] = withWords;
  const isBetter =
    row !== undefined && withWords.length === 1 && !row.tail.every(isBlank) && isWhole(row, shape);
  return isBetter ? withWords : rows;
}

/** An empty column beside the form's own holds no cells of the row. */
function withoutEmptyColumns(
  row: TableRow,
  { empty }: GridColumns,
  { width }: SectionShape,
): TableRow {
  const wanted = width(row);
  if (wanted === null || row.tail.length <= wanted || empty.size === 0) return row;
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
