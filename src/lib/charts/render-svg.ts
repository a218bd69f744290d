import type { ChartSpec } from './drawing.ts';
import { init } from './echarts.ts';

/** Draws a chart as an SVG string in Node, for the prerendered first view. Width in px. */
export function renderSvg(spec: ChartSpec, width: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: spec.height });
  try {
    chart.setOption(spec.option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
