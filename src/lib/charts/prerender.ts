import type { ChartSpec } from './drawing.ts';

export type SvgRenderer = (spec: ChartSpec, width: number) => string;

let renderer: SvgRenderer | null = null;

/** The server installs its renderer here, so that the page does not carry the charts library twice. */
export function installSvgRenderer(render: SvgRenderer): void {
  renderer = render;
}

/** The chart as SVG while prerendering, null in the browser, where it is drawn live. */
export function prerenderChart(spec: ChartSpec, width: number): string | null {
  return renderer?.(spec, width) ?? null;
}
