import { indicatorOf } from '../../../catalogue/catalogue.ts';
import { columnOf } from '../../../catalogue/cells-of-row.ts';
import { workbenchText } from '../../../messages/workbench/workbench.ts';
import type { ViewState } from '../../../url/view-state.ts';
import { formatOf, valueText } from '../../figures/figure-cell.ts';
import type { ScatterPoint } from '../../figures/frame.ts';
import { indicatorName } from '../../figures/indicator-name.ts';
import {
  drawnPeers,
  emptyNote,
  pointOf,
  rankedCount,
  type Drawing,
  type Figure,
} from '../drawn.ts';
import { cellOf, type Peer } from '../peers.ts';

/** The chosen indicator against the first column added, a mark for each unit that states both. */
export function scatterFigure(drawing: Drawing): Figure {
  const { all, state } = drawing;
  const text = workbenchText[state.lang];
  const [across] = state.columns;
  if (across === undefined) {
    return {
      title: indicatorName(state),
      chart: null,
      notes: [],
      empty: emptyNote(text.scatterNeeds),
    };
  }
  const of = rankedCount(all);
  const points = drawnPeers(all, state, () => true).flatMap((peer): ScatterPoint[] => {
    const x = acrossOf(peer, across, state);
    const point = pointOf(peer, state.year, of, drawing);
    if (x === null || point.value === null) return [];
    const label = indicatorOf(across).short[state.lang];
    return [
      {
        ...point,
        x,
        label: peer.label,
        marked: peer.id === state.marked,
        hint: `${point.hint}\n${label} ${valueText(across, x, state.lang)}`,
      },
    ];
  });
  const xLabel = indicatorOf(across).short[state.lang];
  return {
    title:
      points.length === 0
        ? indicatorName(state)
        : text.scatterTitle(xLabel, indicatorName(state), points.length),
    chart:
      points.length === 0
        ? null
        : {
            kind: 'scatter',
            points,
            xLabel,
            yLabel: indicatorName(state),
            xFormat: formatOf(across),
            format: formatOf(state.indicator),
            curves: [],
          },
    notes: [],
    empty: points.length === 0 ? emptyNote(text.nothing) : null,
  };
}

function acrossOf(peer: Peer, indicator: string, state: ViewState): number | null {
  return cellOf(peer, state.year, indicator, columnOf(indicator, state.applicant))?.value ?? null;
}
