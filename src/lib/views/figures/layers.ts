import { domainText } from '../../messages/domain.ts';
import { rankingText } from '../../messages/ranking.ts';
import { DIVISION_LEVELS, type DivisionLevel } from '../../model/division.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { Route, ViewState } from '../../url/view-state.ts';
import type { EmptyNote } from './frame.ts';

/**
 * Whether figures of reports may be added up: own reports always, aggregates only when all belong to
 * one level, because a higher government's aggregate already contains the lower ones.
 */
export function addable(levels: number, state: Pick<ViewState, 'scope'>): boolean {
  return state.scope === 'own' || levels <= 1;
}

/** Levels of the reports of the chosen year, with how many each. */
export function levelsOf(
  reports: readonly SelectedReport[],
  year: number,
): { level: DivisionLevel; reports: number }[] {
  return DIVISION_LEVELS.map((level) => ({
    level,
    reports: reports.filter((report) => report.level === level && report.year === year).length,
  })).filter(({ reports }) => reports > 0);
}

/** Why a sum is refused, with a link to each single level. */
export function severalLevelsNote(
  reports: readonly SelectedReport[],
  state: ViewState,
  openings: Openings,
  route: Route,
): EmptyNote {
  const text = rankingText[state.lang];
  return {
    text: text.severalLevels,
    links: levelsOf(reports, state.year).map(({ level, reports }) => ({
      label: `${domainText[state.lang].level[level]} ${reports}`,
      href: hrefOf(route, { ...state, level }, openings),
    })),
  };
}
