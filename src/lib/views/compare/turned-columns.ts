import { compareText } from '../../messages/compare/compare.ts';
import { domainText } from '../../messages/domain.ts';
import { toYear } from '../../url/to-year.ts';
import { agencyHref, hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { LocalMark } from '../figures/frame.ts';
import { isLocalRow, localMark, nameMark } from '../figures/local-mark.ts';
import { figureOf, type Peer, type PeerFigure } from '../workbench/peers.ts';

/** Where the figures of a column are from; a local file has no address. */
export type TurnedSource = { text: string; href?: string };

/** The head of a unit's column. */
export type TurnedColumn = {
  unit: string;
  name: string;
  /** The mark of a unit of which a figure of the years shown is local. */
  mark: LocalMark | undefined;
  href: string;
  place: string;
  /** The reports of the year and of the one compared with, where they are from. */
  sources: readonly TurnedSource[];
  /** Why the column is empty in a year, and the years that are there; null when it is not. */
  notice: { text: string; links: readonly { text: string; href: string }[] } | null;
};

/** A unit as the head of a column, with what is here of it. */
export function turnedColumn(peer: Peer, state: ViewState, openings: Openings): TurnedColumn {
  const current = figureOf(peer, state);
  const before = state.versus === null ? undefined : peer.series.get(state.versus);
  const shown = [current, before].filter((figure) => figure !== undefined);
  const local = shown.find(isLocalRow);
  return {
    unit: peer.id,
    name: peer.name,
    mark: local && nameMark(local, state.lang),
    href: agencyHref(peer.id, { lang: state.lang }, openings),
    place: placeOf(peer, state),
    sources: shown.flatMap((figure) => sourceOf(figure, state)),
    notice: noticeOf(peer, current, before, state, openings),
  };
}

/** Its division, where the name does not say it, and its kind. */
function placeOf({ name, divisionName, kind }: Peer, { lang }: ViewState): string {
  const words = kind === null ? '' : domainText[lang].kind[kind];
  return [name.includes(divisionName) ? '' : divisionName, words].filter(Boolean).join(' · ');
}

function sourceOf({ source, year }: PeerFigure, { lang }: ViewState): TurnedSource[] {
  const local = localMark(source, lang);
  if (local) return [{ text: compareText[lang].localSource(year, local.hint) }];
  return source ? [{ text: compareText[lang].source(year), href: source }] : [];
}

/** A unit without a report of the year says so and leads to the years there are. */
function noticeOf(
  peer: Peer,
  current: PeerFigure | undefined,
  before: PeerFigure | undefined,
  state: ViewState,
  openings: Openings,
): TurnedColumn['notice'] {
  const text = compareText[state.lang];
  if (current) {
    return state.versus === null || before
      ? null
      : { text: text.noReportVersus(state.versus), links: [] };
  }
  const years = [...peer.series.keys()].sort((a, b) => a - b);
  if (years.length === 0) {
    return { text: text.noReportOfScope(domainText[state.lang].scope[state.scope]), links: [] };
  }
  return {
    text: text.noReportYear(state.year),
    links: years.map((year) => ({
      text: text.yearLink(year),
      href: hrefOf('/compare', { ...state, ...toYear(year, state) }, openings),
    })),
  };
}
