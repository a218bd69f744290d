import { isProportion } from '../../../catalogue/comparable.ts';
import { LEAST_TO_CONCLUDE } from '../../../catalogue/thresholds.ts';
import { workbenchText } from '../../../messages/workbench/workbench.ts';
import { funnelLimits, type FunnelLimits } from '../../../statistics/binomial-limits.ts';
import { formatOf } from '../../figures/figure-cell.ts';
import type { ScatterCurve, ScatterPoint } from '../../figures/frame.ts';
import { indicatorName } from '../../figures/indicator-name.ts';
import {
  drawnPeers,
  emptyNote,
  pointOf,
  rankedCount,
  type Drawing,
  type Figure,
} from '../drawn.ts';
import { figureOf, type Peer } from '../peers.ts';

/** The numbers behind a unit's rate, where all of them are known. */
type Behind = { peer: Peer; numerator: number; denominator: number };

/**
 * Rates against the numbers of cases behind them, with the limits that chance sets around the ratio of the
 * sums: a unit inside them cannot be told from the whole (Spiegelhalter 2005).
 */
export function funnelFigure(drawing: Drawing): Figure {
  const { all, state } = drawing;
  const text = workbenchText[state.lang];
  const title = indicatorName(state);
  if (!isProportion(state.indicator)) {
    return { title, chart: null, notes: [], empty: emptyNote(text.funnelNeeds) };
  }
  const behind = drawnPeers(all, state, () => true).flatMap((peer): Behind[] => {
    const { numerator = null, denominator = null, value = null } = figureOf(peer, state) ?? {};
    const isKnown = numerator !== null && denominator !== null && denominator > 0;
    return isKnown && value !== null ? [{ peer, numerator, denominator }] : [];
  });
  if (behind.length === 0) {
    return { title, chart: null, notes: [], empty: emptyNote(text.nothing) };
  }
  const cases = behind.map(({ denominator }) => denominator);
  const target = sum(behind.map(({ numerator }) => numerator)) / sum(cases);
  const limits = funnelLimits(target, Math.min(...cases), Math.max(...cases));
  const outside = behind.filter((one) => isOutside(one, target));
  const of = rankedCount(all);
  return {
    title:
      behind.length < LEAST_TO_CONCLUDE
        ? text.funnelFew(behind.length)
        : text.funnelTitle(outside.length, behind.length),
    chart: {
      kind: 'scatter',
      points: behind.map(({ peer, denominator }): ScatterPoint => ({
        ...pointOf(peer, state.year, of, drawing),
        x: denominator,
        label: peer.label,
        marked: outside.some((one) => one.peer === peer),
      })),
      xLabel: text.funnelAxis(title),
      yLabel: title,
      xFormat: 'count',
      format: formatOf(state.indicator),
      curves: curvesOf(limits, target),
    },
    notes: [text.funnelNote],
    empty: null,
  };
}

/** Whether a unit lies outside the limits of 95 % for just as many cases. */
function isOutside({ numerator, denominator }: Behind, target: number): boolean {
  const [limits] = funnelLimits(target, denominator, denominator);
  if (!limits) return false;
  const rate = numerator / denominator;
  return rate < limits.inner.low || rate > limits.inner.high;
}

function curvesOf(limits: readonly FunnelLimits[], target: number): ScatterCurve[] {
  const curve = (
    emphasis: ScatterCurve['emphasis'],
    height: (one: FunnelLimits) => number,
  ): ScatterCurve => ({
    label: emphasis,
    emphasis,
    points: limits.map((one) => [one.cases, height(one)]),
  });
  return [
    curve('target', () => target),
    curve('inner', ({ inner }) => inner.low),
    curve('inner', ({ inner }) => inner.high),
    curve('outer', ({ outer }) => outer.low),
    curve('outer', ({ outer }) => outer.high),
  ];
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
