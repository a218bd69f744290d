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

/** Loads of each build, turn by turn: single ones differ by half on a busy machine. */
const TURNS = 9;

/** How long after its first chart a build's engine is ready, beside another build's. */
export async function measureStart(sites: readonly (Site & { name: string })[]): Promise<Line[]> {
  const waits = sites.map((): number[] => []);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (let step = 0; step < sites.length; step += 1) {
      const at = (turn + step) % sites.length;
      const site = sites[at];
      if (!site) continue;
      const { firstChart, engineReady } = await coldLoad(site);
      waits[at]?.push(engineReady - firstChart);
    }
  }
  const samples = sites.map(({ name }, at): Sample => ({
    what: `${name}: engine ready after the first chart`,
    unit: 'ms',
    values: waits[at] ?? [],
  }));
  const [own, other] = samples;
  return own && other ? [against(own, other, 'the other build'), other] : samples;
}

type Load = { firstChart: number; engineReady: number; firstBytes: number; bytes: number };

async function coldLoad({ browser, url }: Site): Promise<Load> {
  // What is measured is the server's answer, not what a service worker keeps.
  const context = await browser.newContext({ serviceWorkers: 'block' });
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
