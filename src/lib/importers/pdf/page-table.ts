import type { Box } from '../../model/extracted-document.ts';
import type { RuledCell } from './ruled-table.ts';

/** A cell with its text, at the page it stands on. */
export type PageCell = RuledCell & { text: string; page: number };
export type PageTable = {
  kind: 'table';
  page: number;
  box: Box;
  xs: number[];
  rows: number;
  cells: PageCell[];
  /** Its columns were told apart by where figures stand: no lines part them. */
  aligned?: true;
};
