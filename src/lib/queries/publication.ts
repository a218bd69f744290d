import { NARRATIVE } from '../catalogue/narrative.ts';
import { PUBLICATION } from '../catalogue/publication.ts';
import type { QuerySet } from '../db/query-set.ts';
import type { ViewState } from '../url/view-state.ts';
import { divisionFiguresQuery, type DivisionFigure } from './division-figures.ts';
import {
  chosenDivisionQuery,
  selectedReportsQuery,
  type ChosenDivision,
  type SelectedReport,
} from './selected-reports.ts';
import { statedFiguresQuery, type StatedFigure } from './report-cells.ts';
import { unitFiguresQuery, type UnitFigure } from './unit-figures.ts';
import { yearSumsQuery, type YearSum } from './year-sums.ts';

export type PublicationRows = {
  ranking: UnitFigure;
  divisions: DivisionFigure;
  years: YearSum;
  reports: SelectedReport;
  cells: StatedFigure;
  division: ChosenDivision;
};

/** The headline and the channels in which information was published. */
export const CHANNELS = [
  'published.website',
  'published.wechat',
  'published.weibo',
  'published.other_media',
] as const;

/** Rows of Section II that a unit table lays out (form 2021; decisions on both forms). */
export const DOCUMENTS = ['normative', 'rules'].flatMap((kind) => [
  `${kind}.issued`,
  `${kind}.repealed`,
  `${kind}.effective`,
]);

export const DECISIONS = [
  'permits.decisions',
  'penalties.decisions',
  'coercion.decisions',
  'fees.amount',
] as const;

/** Derived indicators that belong to publishing, not to requests. */
export const PUBLICATION_RATES = [
  'share.website',
  'ratio.interpretations',
  'normative.net_change',
  'rate.normative_renewal',
] as const;

/** What the page ranks: Section II, and of the prose and the rates what is about publishing. */
export const PUBLICATION_INDICATORS: readonly string[] = [
  ...NARRATIVE.map(({ code }) => code).filter((code) => !code.endsWith('.stated')),
  ...PUBLICATION.map(({ code }) => code),
  ...PUBLICATION_RATES,
];

/** What `/publication` asks: the chosen volume by unit and by year, and Section II unit by unit. */
export function publicationQueries(state: ViewState): QuerySet<PublicationRows> {
  const years = state.versus === null ? [state.year] : [state.year, state.versus];
  return {
    ranking: unitFiguresQuery(state, [state.indicator], years),
    divisions: divisionFiguresQuery(state, years),
    years: yearSumsQuery(state),
    reports: selectedReportsQuery(state),
    cells: statedFiguresQuery(
      state,
      ['published.total', ...CHANNELS, ...DOCUMENTS, ...DECISIONS, ...PUBLICATION_RATES],
      ['total'],
    ),
    division: chosenDivisionQuery(state),
  };
}
