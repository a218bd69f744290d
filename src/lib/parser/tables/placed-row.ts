import type { Applicant } from '../../model/applicant.ts';
import type { Doubt } from '../../model/parsed-report.ts';
import type { AlignedRow } from './align-columns.ts';
import type { TableRow } from './table-row.ts';

/** A row of the table on its way to the form: which row it is, and where its cells belong. */
export type PlacedRow = {
  row: TableRow;
  code: string | null;
  aligned: AlignedRow<Applicant> | null;
  doubts: Doubt[];
  /** Why its cells are not taken although they could be told apart. */
  refused: 'conflict' | 'out_of_order' | null;
};
