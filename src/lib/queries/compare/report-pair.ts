import type { QuerySet } from '../../db/query-set.ts';
import type { ViewState } from '../../url/view-state.ts';
import { agencySheetQueries, type AgencySheetRows } from '../sheet/sheet.ts';

/** What is asked of an agency's sheet for one side. */
export type SheetSide = Pick<
  AgencySheetRows,
  'agency' | 'reports' | 'cells' | 'parts' | 'rates' | 'checks'
>;

/** What the two sheets hold, each side's under its name. */
export type ReportPairRows = {
  [Key in keyof SheetSide as `left${Capitalize<Key>}`]: SheetSide[Key];
} & {
  [Key in keyof SheetSide as `right${Capitalize<Key>}`]: SheetSide[Key];
};

/** Agencies of the pair, left and right: the same twice where the address names one alone. */
export const pairOf = ({ units: [left = '', right = left] }: Pick<ViewState, 'units'>) =>
  [left, right] as const;

/** The same questions as the agencies' own pages ask, so that one answer serves both. */
export function reportPairQueries(state: Pick<ViewState, 'units'>): QuerySet<ReportPairRows> {
  const [leftId, rightId] = pairOf(state);
  const [left, right] = [agencySheetQueries(leftId), agencySheetQueries(rightId)];
  return {
    leftAgency: left.agency,
    leftReports: left.reports,
    leftCells: left.cells,
    leftParts: left.parts,
    leftRates: left.rates,
    leftChecks: left.checks,
    rightAgency: right.agency,
    rightReports: right.reports,
    rightCells: right.cells,
    rightParts: right.parts,
    rightRates: right.rates,
    rightChecks: right.checks,
  };
}
