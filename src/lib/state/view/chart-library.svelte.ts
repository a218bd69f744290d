type Library = typeof import('../../charts/echarts.ts');

/** ECharts, fetched once, after the prerendered charts are on screen. */
class ChartLibrary {
  current = $state.raw<Library | null>(null);
  #loading: Promise<void> | null = null;

  load(): void {
    this.#loading ??= import('../../charts/echarts.ts').then((library) => {
      this.current = library;
    });
  }
}

export const chartLibrary = new ChartLibrary();
