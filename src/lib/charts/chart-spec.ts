import type { Language } from '../messages/language.ts';
import type { ChartModel } from '../views/figures/frame.ts';
import { barsSpec } from './bars.ts';
import type { ChartSpec } from './drawing.ts';
import { linesSpec } from './lines.ts';
import { multiplesSpec } from './multiples.ts';
import { scatterSpec } from './scatter.ts';
import { stackedSpec } from './stacked.ts';

/** The drawing of any chart model for a width in px. Pure: the same in the browser and in Node. */
export function chartSpec(model: ChartModel, width: number, language: Language): ChartSpec {
  switch (model.kind) {
    case 'bars':
      return barsSpec(model, width);
    case 'lines':
      return linesSpec(model, width, language);
    case 'multiples':
      return multiplesSpec(model, width, language);
    case 'scatter':
      return scatterSpec(model, width, language);
    case 'stacked':
      return stackedSpec(model, width, language);
  }
}
