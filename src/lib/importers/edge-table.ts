import type { PlacedCell } from './document-builder.ts';
import { MOST_COLUMNS } from './limits.ts';

/** A cell as a row defines it: its right edge, and whether it belongs to the cell beside or above. */
export type EdgeCell = {
  right: number;
  /** Merged into the cell to its left. */
  joinsLeft: boolean;
  /** `first` of cells merged downwards, or one that `continues` the cell above. */
  down: 'none' | 'first' | 'continues';
};

/** Where the cells of a row lie, in twentieths of a point, as Word 97 and RTF tell it. */
export type RowEdges = { left: number; cells: readonly EdgeCell[] };

/** A row with the texts of its cells; `edges` is null when the file tells none that fit. */
export type EdgeRow = { texts: readonly string[]; edges: RowEdges | null };

/** About a millimetre: edges that a hand dragged are one, unless a row has a cell between them. */
const NEAR = 60;

/**
 * Cells by the places of their edges: what lies at the same place in another row is the same column,
 * and a cell spans the columns between its edges.
 */
export function edgeTableCells(rows: readonly EdgeRow[]): PlacedCell[] {
  const fitting = rows.map(fittingEdges);
  const columns = columnsOf(fitting);
  const known = columns.size > 0 && Math.max(...columns.values()) <= MOST_COLUMNS;
  const cells: PlacedCell[] = [];
  let open = new Map<number, PlacedCell>();
  rows.forEach(({ texts }, row) => {
    const edges = known ? fitting[row] : null;
    if (!edges) {
      open = new Map();
      cells.push(...texts.slice(0, MOST_COLUMNS).map((text, at) => single(row, at, text)));
      return;
    }
    const placed = placeRow(row, texts, edges, columns, open);
    cells.push(...placed.cells);
    open = placed.open;
  });
  return cells;
}

const single = (row: number, column: number, text: string): PlacedCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text,
});

/** Edges that run from left to right, with a cell for every text; those without a text are none. */
function fittingEdges({ texts, edges }: EdgeRow): RowEdges | null {
  if (!edges || texts.length > edges.cells.length) return null;
  const cells = edges.cells.slice(0, texts.length);
  let last = edges.left;
  const rise = cells.every(({ right, joinsLeft }) => {
    const forward = right > last || (joinsLeft && right === last);
    last = right;
    return forward;
  });
  return rise ? { left: edges.left, cells } : null;
}

/** `open` are the cells that merge downwards, by column; the answer holds those of this row. */
function placeRow(
  row: number,
  texts: readonly string[],
  { left, cells }: RowEdges,
  columns: ReadonlyMap<number, number>,
  open: ReadonlyMap<number, PlacedCell>,
): { cells: PlacedCell[]; open: Map<number, PlacedCell> } {
  const placed: PlacedCell[] = [];
  const next = new Map<number, PlacedCell>();
  let from = left;
  for (let at = 0; at < texts.length;) {
    const down = cells[at]?.down ?? 'none';
    const text = texts[at] ?? '';
    let right = cells[at]?.right ?? from;
    // What is written in a cell merged into another is not shown.
    while (++at < cells.length && cells[at]?.joinsLeft) right = cells[at]?.right ?? right;
    const column = columns.get(from) ?? 0;
    const columnSpan = Math.max(1, (columns.get(right) ?? column) - column);
    from = right;
    const above = open.get(column);
    if (down === 'continues' && above?.columnSpan === columnSpan) {
      above.rowSpan++;
      next.set(column, above);
      continue;
    }
    const cell = { row, column, rowSpan: 1, columnSpan, text };
    placed.push(cell);
    if (down !== 'none') next.set(column, cell);
  }
  return { cells: placed, open: next };
}

/** The column that begins at each edge; near edges of different rows are one. */
function columnsOf(rows: readonly (RowEdges | null)[]): Map<number, number> {
  const owners = new Map<number, Set<number>>();
  rows.forEach((edges, row) => {
    if (!edges) return;
    for (const edge of [edges.left, ...edges.cells.map(({ right }) => right)]) {
      const own = owners.get(edge);
      if (own) own.add(row);
      else owners.set(edge, new Set([row]));
    }
  });
  const columns = new Map<number, number>();
  let first = -Infinity;
  let taken = new Set<number>();
  let column = -1;
  for (const [edge, own] of [...owners].sort(([a], [b]) => a - b)) {
    if (edge - first > NEAR || [...own].some((row) => taken.has(row))) {
      first = edge;
      taken = new Set();
      column++;
    }
    for (const row of own) taken.add(row);
    columns.set(edge, column);
  }
  return columns;
}
