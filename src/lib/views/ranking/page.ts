import { domainText } from '../../messages/domain.ts';
import { rankingText } from '../../messages/ranking.ts';
import type { DivisionFigure } from '../../queries/division-figures.ts';
import type { ChosenDivision, SelectedReport } from '../../queries/selected-reports.ts';
import type { UnitFigure } from '../../queries/unit-figures.ts';
import type { YearSum } from '../../queries/year-sums.ts';
import type { Openings } from '../../url/href.ts';
import type { Route, ViewState } from '../../url/view-state.ts';
import type { Frame } from '../figures/frame.ts';
import { indicatorName } from '../figures/indicator-name.ts';
import { divisionRankingFrame, rankedDivisionNames } from './division.ts';
import { pageSentence, placeOf } from './sentence.ts';
import { rankedNames, rankingFrame } from './ranking.ts';

/** What every page with a ranking asks of the dataset. */
export type RankingRows = {
  ranking: readonly UnitFigure[];
  divisions: readonly DivisionFigure[];
  years: readonly YearSum[];
  reports: readonly SelectedReport[];
  division: readonly ChosenDivision[];
};

/** The page's finding, its footing, and the name of the chosen division. */
export type Head = { title: string; footing: string[]; divisionName: string };

export function headOf(rows: RankingRows, state: ViewState): Head {
  const text = rankingText[state.lang];
  const names =
    state.by === 'division'
      ? rankedDivisionNames({ rows: rows.divisions, division: rows.division }, state)
      : rankedNames(rows.ranking, state);
  const year = rows.years.find((row) => row.year === state.year);
  return {
    title: pageSentence(names, rows.years, placeOf(rows.division), state),
    footing: [
      indicatorName(state, 'label'),
      text.stated(year?.known ?? 0, year?.reports ?? 0),
      domainText[state.lang].scopeNote[state.scope],
    ],
    divisionName: rows.division[0]?.name ?? state.division,
  };
}

/** The ranking the state asks for: of agencies, or of the divisions below the chosen one. */
export function rankingOf(
  rows: RankingRows,
  state: ViewState,
  openings: Openings,
  route: Route,
): Frame {
  if (state.by === 'agency') {
    return rankingFrame(rows.ranking, state, openings, route, rows.years);
  }
  return divisionRankingFrame(
    { rows: rows.divisions, reports: rows.reports, division: rows.division },
    state,
    openings,
    route,
  );
}
