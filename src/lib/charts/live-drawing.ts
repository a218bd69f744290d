import type { EChartsOption } from 'echarts';
import type { ChartSpec } from './drawing.ts';
import type { EChartsType } from './echarts.ts';
import { itemOf } from './tooltip.ts';

type Library = Pick<typeof import('./echarts.ts'), 'init'>;

/** One chart drawn in the page by ECharts; each drawing replaces the one before as a whole. */
export class LiveDrawing {
  readonly #chart: EChartsType;
  /** The tooltip of the drawing that stands, until it is asked for. */
  #hints: EChartsOption['tooltip'];

  /**
   * @param node holds the drawing and nothing else
   * @param follow goes to the address behind an item that is clicked
   */
  constructor(library: Library, node: HTMLElement, follow: (href: string) => void) {
    this.#chart = library.init(node, null, { renderer: 'svg', width: 0, height: 0 });
    this.#chart.on('click', (event) => {
      const href = itemOf(event)?.href;
      if (href) follow(href);
    });
  }

  /**
   * Draws at a width in px, now. The option waits for the size, so that the chart is laid out once; the
   * tooltip, whose element makes the browser lay out the page, waits for a pointer.
   */
  draw({ option, height }: ChartSpec, width: number): void {
    const { tooltip, ...drawn } = option;
    this.#chart.setOption(drawn, { notMerge: true, lazyUpdate: true });
    this.#chart.resize({ width, height });
    this.#chart.getZr().flush();
    this.#hints = tooltip;
  }

  /** A pointer is on the chart: from now on items under it show their hints. */
  prepareHints(): void {
    if (!this.#hints) return;
    this.#chart.setOption({ tooltip: this.#hints });
    this.#hints = undefined;
  }

  dispose(): void {
    this.#chart.dispose();
  }
}
