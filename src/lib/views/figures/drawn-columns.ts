import type { TableCell, TableColumn, TableModel } from './frame.ts';

export type ColumnGroup = { label: string | null; span: number };

/** Heads over neighbouring columns of one group; null when the table has none. */
export function columnGroups(columns: readonly TableColumn[]): ColumnGroup[] | null {
  if (columns.every(({ group }) => group === undefined)) return null;
  const groups: ColumnGroup[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (last && last.label === (group ?? null)) last.span += 1;
    else groups.push({ label: group ?? null, span: 1 });
  }
  return groups;
}

/**
 * The most of each drawn column, which fills its cell. Shaded columns of one group share their most,
 * so that the darkest cell of the group is its greatest.
 */
export function columnMosts({ columns, rows }: TableModel): (number | null)[] {
  const mosts = columns.map(({ drawn }, index) =>
    drawn
      ? rows.reduce(
          (most, row) => (row.total ? most : Math.max(most, numberOf(row.cells[index]))),
          0,
        )
      : null,
  );
  return columns.map(({ drawn, group }, index) => {
    if (drawn !== 'shade' || group === undefined) return mosts[index] ?? null;
    return Math.max(
      ...mosts.filter((_, at) => columns[at]?.group === group).map((most) => most ?? 0),
    );
  });
}

/** How much of its column's most a cell holds, 0 to 1; nothing for a missing or negative value. */
export function cellShare(cell: TableCell, most: number | null | undefined): number {
  const value = numberOf(cell);
  return most ? Math.max(0, value) / most : 0;
}

function numberOf(cell: TableCell | undefined): number {
  return typeof cell?.value === 'number' ? cell.value : 0;
}
