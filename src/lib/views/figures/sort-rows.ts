import type { TableColumn, TableModel, TableRow } from './frame.ts';

export type SortOrder = { column: number; descending: boolean };

/** The first click on a column's head: numbers from the most, words from the first, ranks from the top. */
const fromMost = ({ key, numeric }: TableColumn): boolean => numeric && key !== 'rank';

/** The order after a click on a column's head: the column's first one, then back. */
export function nextOrder(
  order: SortOrder | null,
  column: number,
  columns: readonly TableColumn[],
): SortOrder {
  const clicked = columns[column];
  const first = clicked !== undefined && fromMost(clicked);
  return { column, descending: order?.column === column ? !order.descending : first };
}

/** The same as an address has it: the column's key, with a minus sign from the most down. */
export function nextSort(sort: string, column: TableColumn): string {
  const { key } = column;
  const [first, second] = fromMost(column) ? [`-${key}`, key] : [key, `-${key}`];
  return sort === first ? second : first;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/**
 * Rows in the order of one column; totals always first, cells without a value always last; equal rows
 * keep their order.
 */
export function sortRows(rows: readonly TableRow[], order: SortOrder | null): readonly TableRow[] {
  if (!order) return rows;
  const sign = order.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (Boolean(a.total) !== Boolean(b.total)) return a.total ? -1 : 1;
    if (a.total) return 0;
    const left = a.cells[order.column]?.value ?? null;
    const right = b.cells[order.column]?.value ?? null;
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}

/** A table in the order of another of the same rows: a file lists full names as the screen does short ones. */
export function inOrderOf({ rows }: TableModel, table: TableModel): TableModel {
  const places = new Map(rows.map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: TableRow) => places.get(id) ?? rows.length;
  return { ...table, rows: [...table.rows].sort((a, b) => placeOf(a) - placeOf(b)) };
}
