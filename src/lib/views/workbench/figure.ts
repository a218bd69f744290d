import type { ViewState } from '../../url/view-state.ts';
import type { ChartModel, EmptyNote, TableModel } from '../figures/frame.ts';
import { compositionFigure } from './composition.ts';
import type { Drawing } from './drawn.ts';
import { funnelFigure } from './funnel.ts';
import { heatFigure } from './heat.ts';
import { rankingFigure } from './ranking.ts';
import { scatterFigure } from './scatter.ts';
import { slopeFigure } from './slope.ts';
import { statusFigure } from './status.ts';
import { trendFigure } from './trend.ts';

/** What is drawn of the ticked units: a chart, or for the heat table a table of its own. */
export type Figure = {
  title: string;
  chart: ChartModel | null;
  /** Said below the title: what is left out, why a line breaks. */
  notes: readonly string[];
  empty: EmptyNote | null;
  table?: TableModel;
};

/** The figure of the kind the address names. */
export function figureView(drawing: Drawing, listed: number): Figure {
  const kind: ViewState['figure'] = drawing.state.figure;
  switch (kind) {
    case 'ranking':
      return rankingFigure(drawing);
    case 'trend':
    case 'multiples':
      return trendFigure(drawing);
    case 'slope':
      return slopeFigure(drawing);
    case 'scatter':
      return scatterFigure(drawing);
    case 'heat':
      return heatFigure(drawing);
    case 'composition':
      return compositionFigure(drawing);
    case 'funnel':
      return funnelFigure(drawing);
    case 'status':
      return statusFigure(drawing, listed);
  }
}
