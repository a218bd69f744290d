import type { TurnedView } from './turned.ts';
import type { TurnedColumn } from './turned-columns.ts';
import type { TurnedCell, TurnedGroup, TurnedRow } from './turned-rows.ts';

/** A row of a block, with the cells of the block's units alone. */
type BlockRow = Omit<TurnedRow, 'collected' | 'known' | 'cells'> & { cells: readonly TurnedCell[] };

export type BlockGroup = Pick<TurnedGroup, 'section' | 'title'> & {
  rows: readonly BlockRow[];
  /** Rows that no unit of the block has: folded away until the reader asks for them. */
  folded: number;
  isOpen: boolean;
};

export type TurnedBlock = { columns: readonly TurnedColumn[]; groups: readonly BlockGroup[] };

/**
 * Some of the units side by side, with the rows that are shown of them.
 * @param units the first, and the one before which the block ends
 * @param unfolded sections whose empty rows the reader asked for
 */
export function turnedBlock(
  { columns, groups }: Pick<TurnedView, 'columns' | 'groups'>,
  [from, to]: readonly [from: number, to: number],
  unfolded: readonly string[],
): TurnedBlock {
  return {
    columns: columns.slice(from, to),
    groups: groups.map(({ section, title, rows: all }) => {
      const isOpen = unfolded.includes(section);
      const rows = all.map((row) => ({ ...row, cells: row.cells.slice(from, to) }));
      const shown = rows.filter(({ cells }) => cells.some(({ collected }) => collected));
      const folded = rows.length - shown.length;
      return { section, title, rows: isOpen ? rows : shown, folded, isOpen };
    }),
  };
}
