import { workbenchNotesText } from '../../messages/workbench/notes.ts';
import { toYear } from '../../url/to-year.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { FigureKind, Preset, ViewState } from '../../url/view-state.ts';
import type { EmptyNote } from '../figures/frame.ts';
import { valueOf, type Peer } from './peers.ts';

/** Figures of the chosen indicator in one year: another year may have what this one lacks. */
const OF_ONE_YEAR: readonly FigureKind[] = ['ranking', 'composition', 'flow', 'funnel'];

const MOST_OFFERED = 3;

/**
 * The years nearest to an empty one in which units of the list state the figure, each with how many and
 * its address; nothing where this year has a number, for then it is not the year that is lacking.
 */
export function otherYears(
  peers: readonly Peer[],
  state: ViewState,
  preset: Preset,
  openings: Openings,
): EmptyNote['links'] {
  if (!OF_ONE_YEAR.includes(state.figure)) return [];
  const known = new Map<number, number>();
  for (const peer of peers) {
    for (const year of peer.series.keys()) {
      if (valueOf(peer, { year }) !== null) known.set(year, (known.get(year) ?? 0) + 1);
    }
  }
  if (known.has(state.year)) return [];
  const text = workbenchNotesText[state.lang];
  const away = (year: number) => Math.abs(year - state.year);
  return [...known]
    .sort(([one], [other]) => away(one) - away(other) || other - one)
    .slice(0, MOST_OFFERED)
    .map(([year, n]) => ({
      label: text.otherYear(year, n),
      href: hrefOf(preset, { ...state, ...toYear(year, state) }, openings),
    }));
}
