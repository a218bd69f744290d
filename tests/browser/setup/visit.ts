import type { BrowserContextOptions, Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A page under watch: what it asked for from elsewhere and what went wrong on it. */
export type Visit = {
  page: Page;
  context: BrowserContext;
  /** Requests that left the own origin. */
  offOrigin: string[];
  /** Errors of the console and uncaught exceptions. */
  errors: string[];
};

/** Times that the pages run slower than this machine could: NIANBAO_SLOW=4 for an old office's. */
const slowness = Number(process.env.NIANBAO_SLOW ?? 1);

/** How long a page may take for what it does at once on a fast machine, in milliseconds. */
const patience = 120_000 * Math.max(1, slowness);

async function slowDown(page: Page): Promise<void> {
  if (!(slowness > 1)) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}

/** Opens a fresh context, as a reader would who comes for the first time. */
export async function openVisit(
  browser: Browser,
  siteUrl: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: siteUrl,
    locale: 'zh-CN',
    viewport: { width: 1280, height: 900 },
    // What it answers never reaches the routes that a test lays; the journey of its own asks for it.
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await slowDown(page);
  const visit: Visit = { page, context, offOrigin: [], errors: [] };
  const origin = new URL(siteUrl).origin;
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) visit.offOrigin.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') visit.errors.push(message.text());
  });
  page.on('pageerror', (error) => visit.errors.push(String(error)));
  return visit;
}

/** Waits until the engine in the page has answered for itself. */
export async function engineReady(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('nianbao:engine-ready').length > 0);
}

/** Waits until the view shows what the address asks for, the prerendered one in its place followed. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !('asked' in document.documentElement.dataset) &&
      document.querySelector('.page')?.getAttribute('aria-busy') === 'false',
  );
}

/** The page's sentence. */
export async function heading(page: Page): Promise<string> {
  return (await page.locator('h1').first().innerText()).trim();
}

/** Holds that a visit stayed on the own origin and met no error. */
export function expectClean(visit: Visit): void {
  expect(visit.offOrigin, 'requests off the own origin').toEqual([]);
  expect(visit.errors, 'errors on the page').toEqual([]);
}
