import type { Page } from 'playwright-core';
import { against, type Line, type Sample } from './measure.ts';
import type { Site } from './queries.ts';

const ROUTE = '/publication';
const LOADS = 5;

/** Opens one view cold several times. */
export async function measurePages(site: Site): Promise<Line[]> {
  const loads: Load[] = [];
  for (let load = 0; load < LOADS; load += 1) loads.push(await coldLoad(site));
  const sample = (what: string, unit: Sample['unit'], read: (load: Load) => number): Sample => ({
    what: `${ROUTE} cold: ${what}`,
    unit,
    values: loads.map(read),
  });
  const chart = sample('first chart', 'ms', ({ firstChart }) => firstChart);
  const ready = sample('engine ready', 'ms', ({ engineReady }) => engineReady);
  const first = sample('bytes until the first chart', 'kB', (load) => load.firstBytes / 1000);
  const all = sample('bytes until the engine is ready', 'kB', (load) => load.bytes / 1000);
  return [
    chart,
    against(ready, chart, 'first chart'),
    first,
    against(all, first, 'until the first chart'),
  ];
}

type Load = { firstChart: number; engineReady: number; firstBytes: number; bytes: number };

async function coldLoad({ browser, url }: Site): Promise<Load> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await openWithEngine(page, url);
  const load = await page.evaluate(() => {
    const firstChart = performance.getEntriesByName('nianbao:first-chart')[0]?.startTime ?? NaN;
    const engineReady = performance.getEntriesByName('nianbao:engine-ready')[0]?.startTime ?? NaN;
    const files = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    const first = files.filter(({ responseEnd }) => responseEnd <= firstChart);
    return {
      firstChart,
      engineReady,
      firstBytes: first.reduce((sum, { transferSize }) => sum + transferSize, 0),
      bytes: files.reduce((sum, { transferSize }) => sum + transferSize, 0),
    };
  });
  await context.close();
  return load;
}

async function openWithEngine(page: Page, url: string): Promise<void> {
  await page.goto(`${url}${ROUTE.slice(1)}/`);
  await page.waitForFunction(
    () =>
      performance.getEntriesByName('nianbao:first-chart').length > 0 &&
      performance.getEntriesByName('nianbao:engine-ready').length > 0,
  );
}
