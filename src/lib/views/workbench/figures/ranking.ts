import { workbenchNotesText } from '../../../messages/workbench/notes.ts';
import { workbenchText } from '../../../messages/workbench/workbench.ts';
import type { Point } from '../../figures/frame.ts';
import { formatOf } from '../../figures/figure-cell.ts';
import { MOST_BARS } from '../../figures/most-bars.ts';
import { indicatorName } from '../../figures/indicator-name.ts';
import { namedText } from '../../figures/local-mark.ts';
import {
  drawnPeers,
  emptyNote,
  pointOf,
  rankedCount,
  type Drawing,
  type Figure,
} from '../drawn.ts';
import { bandsOf } from '../bands.ts';
import { figureOf, isContradicted, isCoveredList, valueOf, type Peer } from '../peers.ts';

/** Bars from the most, each with its value; units without a number stand in the table with their word. */
export function rankingFigure(drawing: Drawing, listed: number): Figure {
  const { all, state } = drawing;
  const text = workbenchText[state.lang];
  const of = rankedCount(all);
  const isInOrder = isCoveredList(all, listed, state);
  const peers = drawnPeers(all, state, () => true).filter((peer) => valueOf(peer, state) !== null);
  const rows = peers.map((peer) => ({
    ...markedPoint(peer, of, drawing),
    label: namedText(peer.label, figureOf(peer, state) ?? {}, state.lang),
    marked: state.marked === null ? peer.rank === 1 : peer.id === state.marked,
  }));
  const bands = bandsOf(peers.slice(0, MOST_BARS));
  return {
    title: `${indicatorName(state)} ${state.year}`,
    chart:
      rows.length === 0
        ? null
        : {
            kind: 'bars',
            format: formatOf(state.indicator),
            rows: rows.slice(0, MOST_BARS),
            of: rows.length,
            bands,
          },
    notes: [
      ...(rows.length > MOST_BARS ? [text.tooMany(MOST_BARS, rows.length)] : []),
      ...(bands.length > 0 ? [text.bandNote] : []),
      ...(isInOrder || rows.length === 0 ? [] : [workbenchNotesText[state.lang].listOrder]),
    ],
    empty: rows.length === 0 ? emptyNote(text.nothing) : null,
  };
}

/** A unit's number, with the word behind one that contradicts others of its report. */
function markedPoint(peer: Peer, of: number, drawing: Drawing): Point {
  const { year, lang } = drawing.state;
  const point = pointOf(peer, year, of, drawing);
  const figure = figureOf(peer, { year });
  return figure && isContradicted(figure)
    ? { ...point, text: workbenchNotesText[lang].behind(point.text) }
    : point;
}
