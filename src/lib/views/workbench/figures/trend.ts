import { LEAST_BASE } from '../../../catalogue/thresholds.ts';
import { workbenchText } from '../../../messages/workbench/workbench.ts';
import { formatOf } from '../../figures/figure-cell.ts';
import { indicatorName } from '../../figures/indicator-name.ts';
import type { LineSeries } from '../../figures/frame.ts';
import { isLocalRow, namedText } from '../../figures/local-mark.ts';
import { breakNotes, seriesBreaks } from '../../figures/series-breaks.ts';
import {
  drawnPeers,
  emptyNote,
  pointOf,
  rankedCount,
  yearsOf,
  type Drawing,
  type Figure,
} from '../drawn.ts';
import { indexedPoints, isIndexed, withoutBase } from './indexed.ts';
import type { Peer } from '../peers.ts';

/** Lines in one chart; more of them are told apart in tiles only. */
const MOST_LINES = 8;
const MOST_TILES = 24;

const knownYears = (peer: Peer, years: readonly number[]): number =>
  years.filter((year) => (peer.series.get(year)?.value ?? null) !== null).length;

/** The chosen indicator over the years, gaps left as gaps, in one chart or a tile each. */
export function trendFigure(drawing: Drawing): Figure {
  const { all, state } = drawing;
  const text = workbenchText[state.lang];
  const years = yearsOf(state);
  const isTiles = state.figure === 'multiples';
  const most = isTiles ? MOST_TILES : MOST_LINES;
  const fit = drawnPeers(all, state, (peer) => knownYears(peer, years) > 0).filter(
    (peer) => knownYears(peer, years) > 0,
  );
  // Of its own choice the figure takes those that are known longest, as the table orders them.
  const peers = (
    state.ticked.length > 0
      ? fit
      : [...fit].sort((a, b) => knownYears(b, years) - knownYears(a, years))
  ).slice(0, most);
  if (peers.length === 0) {
    return { title: indicatorName(state), chart: null, notes: [], empty: emptyNote(text.nothing) };
  }
  const series = peers.map((peer) => seriesOf(peer, years, drawing));
  const indexed = isIndexed(state);
  const baseless = indexed
    ? withoutBase(
        peers,
        series.map(({ points }) => points),
      )
    : 0;
  const shared = {
    years,
    series,
    breaks: seriesBreaks(state.indicator, years, state.lang),
    format: indexed ? ('index' as const) : formatOf(state.indicator),
  };
  return {
    title: text.trendTitle(indicatorName(state), peers.length),
    chart: isTiles ? { kind: 'multiples', ...shared } : { kind: 'lines', band: null, ...shared },
    notes: [
      ...(fit.length > peers.length ? [text.tooMany(peers.length, fit.length)] : []),
      ...(indexed ? [text.indexNote] : []),
      ...(baseless > 0 ? [text.smallBase(baseless, LEAST_BASE)] : []),
      ...breakNotes(state.indicator, years, state.lang),
    ],
    empty: null,
  };
}

/** One unit as a line; its name carries the mark of a local figure among its years. */
export function seriesOf(peer: Peer, years: readonly number[], drawing: Drawing): LineSeries {
  const { all, state } = drawing;
  const of = rankedCount(all);
  const local = [...peer.series.values()].find(isLocalRow);
  const isOneMarked = all.some(({ id }) => id === state.marked);
  const points = years.map((year) => pointOf(peer, year, of, drawing));
  return {
    id: peer.id,
    label: namedText(peer.label, local ?? {}, state.lang),
    emphasis: peer.id === state.marked ? 'marked' : isOneMarked ? 'muted' : 'normal',
    points: isIndexed(state) ? indexedPoints(peer, points, years, state) : points,
  };
}
