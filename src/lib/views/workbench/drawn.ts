import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import { formatExact } from '../../messages/format.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { rankingText } from '../../messages/ranking.ts';
import { workbenchNotesText } from '../../messages/workbench/notes.ts';
import { workbenchText } from '../../messages/workbench/workbench.ts';
import { agencyHref, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import { missingReason, valueText } from '../figures/figure-cell.ts';
import type { ChartModel, EmptyNote, Point, TableModel } from '../figures/frame.ts';
import { indicatorName } from '../figures/indicator-name.ts';
import { namedText } from '../figures/local-mark.ts';
import { isContradicted, type Peer, type PeerFigure } from './peers.ts';

/** What a figure of the workbench is made from. */
export type Drawing = {
  /** All units of the list. */
  all: readonly Peer[];
  state: ViewState;
  openings: Openings;
};

/** What is drawn of the ticked units: a chart, or for the heat table a table of its own. */
export type Figure = {
  title: string;
  chart: ChartModel | null;
  /** Said below the title: what is left out, why a line breaks. */
  notes: readonly string[];
  empty: EmptyNote | null;
  table?: TableModel;
};

/** The ticked units in the order of the table; without ticks those that `has` something to draw. */
export function drawnPeers(
  all: readonly Peer[],
  state: Pick<ViewState, 'ticked'>,
  has: (peer: Peer) => boolean,
): Peer[] {
  if (state.ticked.length === 0) return all.filter(has);
  const ticked = new Set(state.ticked);
  return all.filter(({ id }) => ticked.has(id));
}

/** Years of the range, those without a report included. */
export const yearsOf = ({ from, to }: Pick<ViewState, 'from' | 'to'>): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** What a number of a unit says when it is pointed at: exact value, what it is of, rank. */
export function pointHint(peer: Peer, figure: PeerFigure, of: number, asked: Asked): string {
  const text = workbenchText[asked.lang];
  const { value, numerator, denominator } = figure;
  return [
    `${namedText(peer.name, figure, asked.lang)} ${figure.year}`,
    punctuation[asked.lang].named(indicatorName(asked, 'label'), printedText(figure, asked)),
    ...(value !== null && numerator !== null && denominator !== null
      ? [
          rankingText[asked.lang].of(
            formatExact(numerator, asked.lang),
            formatExact(denominator, asked.lang),
          ),
        ]
      : []),
    ...(peer.rank !== null && figure.year === asked.year ? [text.rank(peer.rank, of)] : []),
    ...(isContradicted(figure) ? [workbenchNotesText[asked.lang].contradictedHint] : []),
  ].join('\n');
}

/** A number as the report prints it, or the word for what stood in its place. */
function printedText(figure: PeerFigure, asked: Asked): string {
  return figure.value === null
    ? domainText[asked.lang].missing[missingReason(figure) ?? 'not_seen']
    : shownNumber(figure, figure.value, asked.lang);
}

/** A number of a report: one told as 余, 近 or 约 in the report's own words. */
export function shownNumber(
  { indicator, status, mark }: Pick<PeerFigure, 'indicator' | 'status' | 'mark'>,
  value: number,
  language: Language,
  size?: 'short',
): string {
  return status === 'rounded' && mark ? mark : valueText(indicator, value, language, size);
}

/** A unit's number in a year as a point that leads to its page; nothing where there is none. */
export function pointOf(peer: Peer, year: number, of: number, { state, openings }: Drawing): Point {
  const figure = peer.series.get(year);
  if (figure?.value === null || figure === undefined) return { value: null, text: '', hint: '' };
  return {
    value: figure.value,
    text: shownNumber(figure, figure.value, state.lang, 'short'),
    hint: pointHint(peer, figure, of, state),
    ...peerLink(peer, state, openings),
  };
}

/** The page of a unit; none for a division of which no report is here. */
export function peerLink(
  { agencyId }: Peer,
  { lang }: Pick<ViewState, 'lang'>,
  openings: Openings,
): { href?: string } {
  return agencyId === null ? {} : { href: agencyHref(agencyId, { lang }, openings) };
}

/** A figure that has nothing to draw says why. */
export const emptyNote = (text: string): EmptyNote => ({ text, links: [] });

/** How many units are ranked: the `of` of a rank. */
export const rankedCount = (peers: readonly Peer[]): number =>
  peers.filter(({ rank }) => rank !== null).length;
