import { tick } from 'svelte';
import { firstPaint } from './first-paint.ts';

type Library = typeof import('../../charts/echarts.ts');

/** ECharts, fetched once, after the prerendered charts are on screen. */
class ChartLibrary {
  current = $state.raw<Library | null>(null);
  #loading: Promise<void> | null = null;

  load(): void {
    this.#loading ??= firstPaint()
      .then(() => import('../../charts/echarts.ts'))
      .then(
        (library) => {
          this.current = library;
        },
        // The next chart on a page asks for it again; until then tables tell everything.
        () => {
          this.#loading = null;
        },
      );
  }

  /** Settles when the page stands as its state says, the charts on it included where there are any. */
  async drawn(): Promise<void> {
    await tick();
    await this.#loading;
    await tick();
  }
}

export const chartLibrary = new ChartLibrary();
