import type { Answers } from '../db/query-set.ts';
import type { PublicationRows } from '../queries/publication.ts';
import type { Openings } from '../url/href.ts';
import type { ViewState } from '../url/view-state.ts';
import type { Frame } from './frame.ts';
import { rankingFrame } from './ranking.ts';

export type PublicationView = { title: string; footing: readonly string[]; ranking: Frame };

export function publicationView(
  rows: Answers<PublicationRows>,
  state: ViewState,
  openings: Openings,
): PublicationView {
  const ranking = rankingFrame(rows.ranking, state, openings, '/publication');
  return { title: ranking.title, footing: ranking.footing, ranking };
}
