import type { QuerySet } from '../db/query-set.ts';
import type { ViewState } from '../url/view-state.ts';
import { unitFiguresQuery, type UnitFigure } from './unit-figures.ts';

export type PublicationRows = { ranking: UnitFigure };

export function publicationQueries(state: ViewState): QuerySet<PublicationRows> {
  const years = state.versus === null ? [state.year] : [state.year, state.versus];
  return { ranking: unitFiguresQuery(state, [state.indicator], years) };
}
