import type { Page } from 'playwright-core';
import type { Database } from '../../src/lib/db/database.ts';
import { openingQueries } from '../../src/lib/queries/openings.ts';
import { hrefOf } from '../../src/lib/url/href.ts';
import { openingsOf } from '../db/view-queries.ts';
import { against, type Line, type Sample } from './measure.ts';
import type { Site } from './queries.ts';

const ROUTE = '/publication';
const CHANGES = 30;

/** A built site under the name its line has. */
export type NamedSite = Site & { name: string };

/**
 * Changes year and indicator on a view, from the click to the painted title and tables: seen from
 * outside, so that any build can be measured. Several sites take turns with every change, so that a
 * busy machine slows all of them; the first is compared with each of the others.
 */
export async function measureChanges(database: Database, sites: NamedSite[]): Promise<Line[]> {
  const what = 'change of year or indicator until title and tables are painted';
  return timeChanges(sites, ROUTE, await changes(database), what);
}

/** Goes to each address in turn on every site, as {@link measureChanges} does. */
export async function timeChanges(
  sites: NamedSite[],
  route: string,
  hrefs: readonly string[],
  changed: string,
): Promise<Line[]> {
  const pages = await Promise.all(sites.map((site) => opened(site, route)));
  const values = sites.map((): number[] => []);
  for (const [index, href] of hrefs.entries()) {
    const turn = [...pages.entries()];
    if (index % 2 === 1) turn.reverse();
    for (const [at, page] of turn) {
      values[at]?.push(await change(page, href));
      await idle(page);
    }
  }
  for (const page of pages) await page.close();
  const [first, ...others] = sites.map(({ name }, at): Sample => ({
    what: `${route}, ${name}: ${changed}`,
    unit: 'ms',
    values: values[at] ?? [],
  }));
  if (!first) return [];
  const [other] = others;
  return [other ? against(first, other, sites[1]?.name ?? '') : first, ...others];
}

async function opened({ browser, url }: NamedSite, route: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${url}${route.slice(1)}/`);
  await page.waitForFunction(() => performance.getEntriesByName('nianbao:engine-ready').length > 0);
  return page;
}

/** Addresses of the view that have something to draw, each unlike the one before. */
async function changes(database: Database): Promise<string[]> {
  const openings = await openingsOf(database);
  const counts = await database.query(openingQueries().counts);
  const rich = [...counts].sort((a, b) => b.known - a.known).slice(1, CHANGES + 1);
  return rich.map(({ indicator, year }) => hrefOf(ROUTE, { indicator, year }, openings));
}

/** What a page still does behind its answer is not to slow the page whose turn is next. */
function idle(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => requestIdleCallback(() => resolve()))),
        );
      }),
  );
}

/** Milliseconds of one change: a link to it is clicked, and the frame awaited that paints its title. */
function change(page: Page, href: string): Promise<number> {
  return page.evaluate(
    (address) =>
      new Promise<number>((resolve) => {
        // No named function in here: the bundler's names for them are unknown to the page.
        const before = document.querySelector('.page h1')?.textContent;
        const link = document.createElement('a');
        link.href = address;
        // As a control of the page does it.
        link.dataset.sveltekitKeepfocus = '';
        link.dataset.sveltekitNoscroll = '';
        document.body.append(link);
        const observer = new MutationObserver(() => {
          const title = document.querySelector('.page[aria-busy="false"] h1')?.textContent;
          if (title === undefined || title === before) return;
          observer.disconnect();
          // A frame's callbacks come before its painting, a task after it.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        const start = performance.now();
        link.click();
        link.remove();
      }),
    href,
  );
}
