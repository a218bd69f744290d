import type { RowCell } from '../reading-line.ts';
import type { TableRow } from './table-row.ts';

/** What a section's reader knows of its table before the rows are cut into label and cells. */
export type SectionShape = {
  /** Whether a whole cell is a label of this section's rows. */
  isLabel: (text: string) => boolean;
  /** Whether a cell's words stand in the head of the table. */
  isHead: (text: string) => boolean;
  /** Whether words name several rows: then the row below them may be any of these. */
  namesSeveral: (words: string) => boolean;
  /** How many cells belong to a row, null where it is none of this section's. */
  width: (row: TableRow) => number | null;
};

/** Whether a row of running text has just the cells that belong to it. */
export const fits = (row: TableRow, { width }: SectionShape): boolean =>
  width(row) === row.tail.length;

/** Whether a row of a grid has no fewer cells than belong to it; blank ones may stand around them. */
export function isWhole(row: TableRow, { width }: SectionShape): boolean {
  const wanted = width(row);
  return wanted !== null && row.tail.length >= wanted;
}

/** Whether nothing but words of the head stands in a row. */
export function isHeadRow(cells: readonly RowCell[], { isHead, isLabel }: SectionShape): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  return (
    filled.length > 1 &&
    filled.every(({ text }) => isHead(text)) &&
    // 其他 and 总计 are labels as well; a head names several of the others.
    !(first && isLabel(first.text) && filled.length < 3)
  );
}
