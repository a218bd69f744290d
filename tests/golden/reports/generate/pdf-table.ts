import type { PrintedTable } from './printed-report.ts';
import { columnCount, gridPlaces, type GridPlace } from './table-grid.ts';
import { displayWidth } from '../../../../src/lib/messages/text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A cell with its lines of text and the size they fit in. */
export type SetCell = GridPlace & { lines: string[]; size: number; upright: boolean };

/** A table measured for the page: left edges of columns (one more than columns) and row heights. */
export type SetTable = { edges: number[]; heights: number[]; cells: SetCell[] };

const SIZE = 9;
const LINE = 12;
const PADDING = 3;

/** Fits a table into a width; `uprightFont` tells whether vertical cells have a font of their own. */
export function setTable(table: PrintedTable, width: number, uprightFont: boolean): SetTable {
  const widths = columnWidths(columnCount(table), width);
  const edges = [0];
  for (const each of widths) edges.push((edges.at(-1) ?? 0) + each);
  const cells = gridPlaces(table).map((place) => setCell(place, edges, uprightFont));
  const heights = table.map((_, row) => {
    const own = cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
    return Math.max(1, ...own.map(({ lines }) => lines.length)) * LINE + 2 * PADDING;
  });
  for (const cell of cells.filter(({ rowSpan }) => rowSpan > 1)) {
    const rows = heights.slice(cell.row, cell.row + cell.rowSpan);
    const short = neededHeight(cell) - rows.reduce((sum, height) => sum + height, 0);
    if (short > 0) heights[cell.row + cell.rowSpan - 1] = (rows.at(-1) ?? 0) + short;
  }
  return { edges, heights, cells };
}

const neededHeight = ({ lines, upright, text }: SetCell): number =>
  (upright ? text.length * SIZE : lines.length * LINE) + 2 * PADDING;

/** Section III has three label columns before its seven figures. */
function columnWidths(columns: number, width: number): number[] {
  const half = (count: number): number[] => {
    if (count !== 10) return Array.from({ length: count }, () => 1);
    return [0.8, 1.6, 4, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1];
  };
  const shares = columns % 20 === 0 ? [...half(10), ...half(10)] : half(columns);
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => (share / sum) * width);
}

function setCell(place: GridPlace, edges: readonly number[], uprightFont: boolean): SetCell {
  const room = (edges[place.column + place.columnSpan] ?? 0) - (edges[place.column] ?? 0) - 2;
  const isLabel =
    displayWidth(place.text) !== place.text.length && !/^[０-９．－]+$/.test(place.text);
  const upright = place.vertical && uprightFont;
  const signs = Math.max(1, displayWidth(place.text));
  // A number is not broken over lines: it gets smaller.
  const size = isLabel ? Math.min(SIZE, room) : Math.min(SIZE, (room / signs) * 2);
  const perLine = Math.max(2, Math.floor((room / size) * 2));
  const lines = isLabel
    ? place.text.split('\n').flatMap((line) => wrapText(line, perLine))
    : [place.text];
  const text = upright ? place.text.replaceAll('\n', '') : place.text;
  return { ...place, text, lines, size, upright };
}
