import type { ViewState } from '../../../url/view-state.ts';
import { compositionFigure } from './composition.ts';
import type { Drawing, Figure } from '../drawn.ts';
import { flowFigure } from './flow.ts';
import { funnelFigure } from './funnel.ts';
import { heatFigure } from './heat.ts';
import { rankingFigure } from './ranking.ts';
import { scatterFigure } from './scatter.ts';
import { slopeFigure } from './slope.ts';
import { spreadFigure } from './spread.ts';
import { statusFigure } from './status.ts';
import { trendFigure } from './trend.ts';

/** The figure of the kind the address names. */
export function figureView(drawing: Drawing, listed: number): Figure {
  const kind: ViewState['figure'] = drawing.state.figure;
  switch (kind) {
    case 'ranking':
      return rankingFigure(drawing, listed);
    case 'trend':
    case 'multiples':
      return trendFigure(drawing);
    case 'spread':
      return spreadFigure(drawing);
    case 'slope':
      return slopeFigure(drawing);
    case 'scatter':
      return scatterFigure(drawing);
    case 'heat':
      return heatFigure(drawing);
    case 'composition':
      return compositionFigure(drawing);
    case 'flow':
      return flowFigure(drawing);
    case 'funnel':
      return funnelFigure(drawing);
    case 'status':
      return statusFigure(drawing, listed);
  }
}
