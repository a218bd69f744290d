import { encodeState } from './codec.ts';
import type { Openings } from './href.ts';
import type { ViewState } from './view-state.ts';

/** The state that two reports side by side are told from: nobody's, of any scope and year. */
export const pairOpening = (openings: Openings): ViewState => ({
  ...openings['/agencies'],
  ...{ kind: 'all', level: 'all', versus: null },
});

/**
 * Two reports side by side: two years of the one agency of `units` (`versus` left, `year` right), or the
 * reports of two agencies (`year` left, `versus` right, or the same year).
 */
export function pairHref(changes: Partial<ViewState>, openings: Openings): string {
  const opening = pairOpening(openings);
  return `/compare/reports/${encodeState({ ...opening, ...changes }, opening)}`;
}
