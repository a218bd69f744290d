import type { QuerySet } from '../../db/query-set.ts';
import type { ViewState } from '../../url/view-state.ts';
import { agencySheetQueries, type AgencySheetRows } from './sheet.ts';

type SideRows = Pick<AgencySheetRows, 'agency' | 'reports' | 'cells' | 'parts' | 'rates'>;

/** What two sheets hold; those of the second stand behind `other`. */
export type ReportPairRows = SideRows & {
  [Key in keyof SideRows as `other${Capitalize<Key>}`]: SideRows[Key];
};

/** Agencies of the pair: the one, and the other, which is the same where the address names one alone. */
export const pairOf = ({ units: [one = '', other = one] }: Pick<ViewState, 'units'>) =>
  [one, other] as const;

/** The same questions as the agencies' own pages ask, so that one answer serves both. */
export function reportPairQueries(state: Pick<ViewState, 'units'>): QuerySet<ReportPairRows> {
  const [one, other] = pairOf(state).map((id) => agencySheetQueries(id));
  const [left, right] = [one ?? agencySheetQueries(''), other ?? agencySheetQueries('')];
  return {
    agency: left.agency,
    reports: left.reports,
    cells: left.cells,
    parts: left.parts,
    rates: left.rates,
    otherAgency: right.agency,
    otherReports: right.reports,
    otherCells: right.cells,
    otherParts: right.parts,
    otherRates: right.rates,
  };
}
