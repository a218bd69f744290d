import { LEAST_TO_CONCLUDE } from '../../../catalogue/thresholds.ts';
import { workbenchText } from '../../../messages/workbench/workbench.ts';
import { changeOf } from '../../figures/change.ts';
import { formatOf } from '../../figures/figure-cell.ts';
import { indicatorName } from '../../figures/indicator-name.ts';
import { drawnPeers, emptyNote, type Drawing, type Figure } from '../drawn.ts';
import type { Peer } from '../peers.ts';
import { seriesOf } from './trend.ts';

const MOST_SLOPES = 12;

/** Two years beside each other, a line for each unit whose two figures may be compared. */
export function slopeFigure(drawing: Drawing): Figure {
  const { all, state } = drawing;
  const text = workbenchText[state.lang];
  if (state.versus === null) {
    return {
      title: indicatorName(state),
      chart: null,
      notes: [],
      empty: emptyNote(text.slopeNeeds),
    };
  }
  const [from, to] = [state.versus, state.year].sort((a, b) => a - b) as [number, number];
  const moves = drawnPeers(all, state, () => true).flatMap((peer) => {
    const by = moved(peer, from, to, state.indicator);
    return by === null ? [] : [{ peer, by }];
  });
  const up = moves.filter(({ by }) => by > 0).length;
  const down = moves.filter(({ by }) => by < 0).length;
  const isEnough = moves.length >= LEAST_TO_CONCLUDE;
  return {
    title: isEnough
      ? text.slopeTitle(from, to, up, down, moves.length - up - down)
      : text.slopeFew(from, to, moves.length),
    chart:
      moves.length === 0
        ? null
        : {
            kind: 'lines',
            years: [from, to],
            series: moves
              .slice(0, MOST_SLOPES)
              .map(({ peer }) => seriesOf(peer, [from, to], drawing)),
            band: null,
            breaks: [],
            format: formatOf(state.indicator),
          },
    notes: [
      indicatorName(state),
      ...(moves.length > MOST_SLOPES ? [text.tooMany(MOST_SLOPES, moves.length)] : []),
    ],
    empty: moves.length === 0 ? emptyNote(text.slopeFew(from, to, 0)) : null,
  };
}

/** By how much a unit moved between two years; null where they may not be compared. */
function moved(peer: Peer, from: number, to: number, indicator: string): number | null {
  const before = peer.series.get(from);
  const after = peer.series.get(to);
  if (!before || !after) return null;
  const change = changeOf(indicator, before, after);
  return change.kind === 'none' ? null : change.difference;
}
