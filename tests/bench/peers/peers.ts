import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Database } from '../../../src/lib/db/database.ts';
import { NATION } from '../../../src/lib/model/division.ts';
import { hrefOf } from '../../../src/lib/url/href.ts';
import { openingsOf } from '../../db/view-queries.ts';
import { against, type Line, type Sample } from '../measure.ts';
import type { NamedSite } from '../changes.ts';
import { buildPeers } from './build-peers.ts';
import { serveBare } from './serve-bare.ts';
import { lastPainted, type Change } from './last-painted.ts';

const INDICATORS = ['requests.stated', 'published.website'];
const YEARS = [2022, 2023, 2024, 2025];
const ROUNDS = 5;
const LOADS = 5;

/** One of the compared: how it is opened on a figure, and how another figure is chosen in it. */
type Contestant = {
  name: string;
  open: (page: Page, indicator: string, year: number) => Promise<void>;
  change: (indicator: string, year: number) => Change;
};

/**
 * The same figures of the same governments as a ranking and a trend in Mosaic and in a bare page of
 * duckdb-wasm and ECharts, beside this product's view with its table: changes of year and indicator turn by
 * turn in one browser, and cold loads.
 */
export async function measurePeers(site: NamedSite, database: Database): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-peers-'));
  const peers = await serveBare(await buildPeers(folder, database));
  try {
    const contestants = [
      await product(site, database),
      peer(`${peers.url}mosaic/`, 'Mosaic', 'input'),
      peer(`${peers.url}bare/`, 'duckdb-wasm and ECharts', 'change'),
    ];
    const cold = await coldLoads(site.browser, contestants);
    return [...cold, ...(await changes(site.browser, contestants))];
  } finally {
    await peers.close();
    await rm(folder, { recursive: true });
  }
}

async function product(site: NamedSite, database: Database): Promise<Contestant> {
  const openings = await openingsOf(database);
  const list = { division: NATION, level: 'county', kind: 'department', scope: 'own' } as const;
  const href = (indicator: string, year: number) =>
    hrefOf('/requests', { ...list, indicator, year, versus: year - 1 }, openings);
  return {
    name: 'this product',
    open: async (page, indicator, year) => {
      await page.goto(site.url + href(indicator, year).slice(1));
      await page
        .locator('.page[data-standing="answered"] [data-frame="figure"] svg')
        .first()
        .waitFor();
    },
    change: (indicator, year) => ({ kind: 'link', href: href(indicator, year) }),
  };
}

const peer = (url: string, name: string, event: string): Contestant => ({
  name,
  open: async (page, indicator, year) => {
    await page.goto(`${url}?indicator=${indicator}&year=${String(year)}`);
    await page.waitForFunction(() => document.querySelectorAll('svg rect, svg path').length > 30);
  },
  change: (indicator, year) => ({ kind: 'menus', event, values: [String(year), indicator] }),
});

/** Every step changes either the year or the indicator: two menus would be two changes in a peer. */
function walk(): { indicator: string; year: number }[] {
  return Array.from({ length: ROUNDS }, () =>
    YEARS.flatMap((year, at) =>
      (at % 2 === 0 ? INDICATORS : [...INDICATORS].reverse()).map((indicator) => ({
        indicator,
        year,
      })),
    ),
  ).flat();
}

async function changes(browser: Browser, contestants: readonly Contestant[]): Promise<Line[]> {
  const pages: Page[] = [];
  for (const { open } of contestants) {
    const page = await browser.newPage();
    await open(page, INDICATORS[0] ?? '', 2024);
    // The engine is there, and what a page does at leisure is done.
    await page.waitForTimeout(8000);
    pages.push(page);
  }
  const values = contestants.map((): number[] => []);
  for (const { indicator, year } of walk()) {
    for (const [at, { change }] of contestants.entries()) {
      const page = pages[at];
      if (page) values[at]?.push(await lastPainted(page, change(indicator, year)));
    }
  }
  for (const page of pages) await page.close();
  return compared(
    contestants,
    values,
    'a change of year and indicator, until the last of it is painted',
  );
}

async function coldLoads(browser: Browser, contestants: readonly Contestant[]): Promise<Line[]> {
  const values = contestants.map((): number[] => []);
  for (let load = 0; load < LOADS; load += 1) {
    for (const [at, { open }] of contestants.entries()) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      const start = performance.now();
      await open(page, 'published.website', 2023);
      values[at]?.push(performance.now() - start);
      await context.close();
    }
  }
  return compared(contestants, values, 'a sent link, cold, until its figure is there');
}

function compared(
  contestants: readonly Contestant[],
  values: readonly number[][],
  what: string,
): Line[] {
  const samples = contestants.map(({ name }, at): Sample => ({
    what: `${name}: ${what}`,
    unit: 'ms',
    values: values[at] ?? [],
  }));
  const [own, ...others] = samples;
  if (!own) return [];
  return [
    own,
    ...others.map((other) => ({ ...other, ratio: against(own, other, 'it').ratio })),
  ].map((line) => line as Line);
}
