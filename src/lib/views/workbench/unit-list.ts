import { workbenchText } from '../../messages/workbench.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Peer } from './peers.ts';
import { standingOf } from './status.ts';
import { yearsOf } from './drawn.ts';

/** One unit of the list panel: its name, a mark a year, and whether the figure draws it. */
export type ListEntry = {
  id: string;
  label: string;
  /** A full sign for a number, a point for a report without it, a blank for no report. */
  marks: string;
  isTicked: boolean;
};

const SIGN = { number: '■', report: '·', none: ' ' } as const;

/** The list panel beside the figure. */
export function listEntries(peers: readonly Peer[], state: ViewState): ListEntry[] {
  const ticked = new Set(state.ticked);
  const years = yearsOf(state);
  return peers.map((peer) => ({
    id: peer.id,
    label: peer.label,
    marks: years.map((year) => markOf(peer, year)).join(''),
    isTicked: ticked.has(peer.id),
  }));
}

function markOf(peer: Peer, year: number): string {
  const standing = standingOf(peer, year);
  if (standing === 'no_report') return SIGN.none;
  return standing === 'positive' || standing === 'zero' ? SIGN.number : SIGN.report;
}

/** The ticks after one unit's is changed; ids in the order of the address. */
export function toggled(ticked: readonly string[], id: string): readonly string[] {
  return ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id].sort();
}

/** What the panel says of the ticks. */
export const ticksText = ({ ticked, lang }: ViewState): string =>
  workbenchText[lang].ticked(ticked.length);
