import { clusterValues, nearest } from './cluster.ts';
import type { PageBlock } from './page-blocks.ts';
import { joinCutRow } from './cut-row.ts';
import type { PageCell, PageTable } from './page-table.ts';

/** Column lines of two pages are the same within this. */
const SAME_COLUMN = 3;

/** Joins a table that ends a page with the one that begins the next, when their sides agree. */
export function joinCutTables(pages: readonly (readonly PageBlock[])[]): PageBlock[] {
  const joined: PageBlock[] = [];
  for (const blocks of pages) {
    const [first, ...rest] = blocks;
    const last = joined.at(-1);
    if (first?.kind === 'table' && last?.kind === 'table' && last.page < first.page) {
      const whole = joinTables(last, first);
      if (whole) {
        joined.splice(-1, 1, whole, ...rest);
        continue;
      }
    }
    joined.push(...blocks);
  }
  return joined;
}

function joinTables(upper: PageTable, lower: PageTable): PageTable | null {
  const same = (one: number | undefined, two: number | undefined): boolean =>
    one !== undefined && two !== undefined && Math.abs(one - two) <= SAME_COLUMN;
  if (!same(upper.xs[0], lower.xs[0]) || !same(upper.xs.at(-1), lower.xs.at(-1))) return null;
  // A part that shows fewer lines (heads, or rows that span) must not bring new ones between.
  const [few, many] = upper.xs.length <= lower.xs.length ? [upper, lower] : [lower, upper];
  if (!few.xs.every((x) => many.xs.some((other) => same(x, other)))) return null;
  const xs = clusterValues([...upper.xs, ...lower.xs], SAME_COLUMN);
  const placed = (table: PageTable, down: number): PageTable['cells'] =>
    table.cells.map((cell) => {
      const column = nearest(xs, cell.box.left);
      const columnSpan = Math.max(1, nearest(xs, cell.box.right) - column);
      return { ...cell, row: cell.row + down, column, columnSpan };
    });
  const [above, below] = [placed(upper, 0), placed(lower, upper.rows)];
  const whole = joinCutRow(above, below, upper.rows);
  return {
    ...upper,
    // The next page's table may be cut again: joining looks at the page it ends on.
    page: lower.page,
    xs,
    rows: upper.rows + lower.rows - (whole ? 1 : 0),
    cells: withCutCells(whole?.above ?? above, whole?.below ?? below, upper.rows),
  };
}

/**
 * A label beside several rows goes on below the cut without text: the two halves are one cell. A
 * blank figure is no such half: no label stands to its right.
 */
function withCutCells(
  above: readonly PageCell[],
  below: readonly PageCell[],
  cut: number,
): PageCell[] {
  const cells = [...above];
  const labels = below.filter(({ row, text }) => row === cut && /\p{Script=Han}/u.test(text));
  for (const cell of below) {
    const half = cells.findIndex(
      (upper) =>
        upper.row + upper.rowSpan === cut &&
        upper.column === cell.column &&
        upper.columnSpan === cell.columnSpan &&
        upper.rowSpan + cell.rowSpan > 2,
    );
    const upper = cells[half];
    const besideLabel = labels.some(({ column }) => column > cell.column);
    if (upper && cell.row === cut && cell.text === '' && besideLabel) {
      cells[half] = { ...upper, rowSpan: upper.rowSpan + cell.rowSpan };
    } else {
      cells.push(cell);
    }
  }
  return cells;
}
