import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sharedBrowser } from '../setup/browser.ts';
import { prerenderedAgency } from '../setup/built-agencies.ts';
import { engineReady, expectClean, heading, openVisit, type Visit } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');

const ROUTES = [
  '',
  'publication/',
  'requests/',
  'trends/',
  'compare/',
  'schemes/',
  'agencies/',
  `agencies/${prerenderedAgency}/`,
  'data/',
  'methods/',
];

/** Asks nothing of the dataset: its own journey holds that it starts no engine. */
const READ_ONLY = 'methods/';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const MODES = [
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
] as const;

type AxeResult = { violations: { id: string; impact: string; nodes: { html: string }[] }[] };

const browser = await sharedBrowser();

describe.each(ROUTES)('/%s opened cold', (route) => {
  let visit: Visit;
  /** The sentence before the engine took over. */
  let before: string;

  // What the tests ask of a page with its engine running leaves no trace on it.
  beforeAll(async () => {
    visit = await openVisit(browser, siteUrl);
    await visit.page.goto(route);
    before = await heading(visit.page);
    if (route !== READ_ONLY) await engineReady(visit.page);
  });

  afterAll(() => visit.context.close());

  it('shows its finding without any script', async () => {
    const plain = await openVisit(browser, siteUrl, { javaScriptEnabled: false });
    await plain.page.goto(route);
    expect((await heading(plain.page)).length, 'length of the heading').toBeGreaterThan(5);
    await plain.context.close();
  });

  it('starts the engine, stays on the origin and meets no error', async () => {
    expect(await heading(visit.page), 'heading after the engine took over').toBe(before);
    expectClean(visit);
  });

  it('has no serious accessibility fault, in light and dark, on desk and phone', async () => {
    await visit.page.evaluate(AXE);
    const faults: string[] = [];
    for (const [colorScheme, width] of MODES) {
      await visit.page.emulateMedia({ colorScheme });
      await visit.page.setViewportSize({ width, height: 900 });
      const { violations } = await visit.page.evaluate<AxeResult>('axe.run()');
      for (const { id, impact, nodes } of violations) {
        if (impact !== 'serious' && impact !== 'critical') continue;
        const where = nodes.map(({ html }) => html.slice(0, 120)).join(' | ');
        faults.push(`${colorScheme} ${width} px, ${id}: ${where}`);
      }
    }
    expect(faults, 'serious or critical faults').toEqual([]);
  });

  it('is never wider than its window', async () => {
    for (const width of [360, 390, 768, 1280, 1920, 2560]) {
      await visit.page.setViewportSize({ width, height: 900 });
      await nextFrames(visit.page);
      const over = () =>
        visit.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
      await expect.poll(over, { message: `pixels beyond a window of ${width} px` }).toBe(0);
    }
  });
});

/** Waits until the page has seen its new size and drawn what depends on it. */
async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

describe('what can be measured from outside', () => {
  it('sends texts packed: less than 250 kB come before the first chart', async () => {
    const visit = await openVisit(browser, siteUrl);
    const plain: string[] = [];
    visit.page.on('response', (response) => {
      const { 'content-type': type = '', 'content-encoding': packing } = response.headers();
      if (/html|javascript|css|json|svg/.test(type) && !packing) plain.push(response.url());
    });
    await visit.page.goto('publication/');
    await engineReady(visit.page);
    const kilobytes = await visit.page.evaluate(() => {
      const at = performance.getEntriesByName('nianbao:first-chart')[0]?.startTime;
      // Before no chart at all nothing would have come.
      if (at === undefined) return null;
      const files = [
        ...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource'),
      ] as PerformanceResourceTiming[];
      return files
        .filter(({ responseEnd }) => responseEnd <= at)
        .reduce((sum, { transferSize }) => sum + transferSize / 1000, 0);
    });
    expect(
      plain.filter((url) => !url.includes('/duckdb/')),
      'texts sent unpacked',
    ).toEqual([]);
    expect(kilobytes, 'kB before the first chart, which is marked').not.toBeNull();
    expect(kilobytes).toBeGreaterThan(0);
    expect(kilobytes).toBeLessThan(250);
    await visit.context.close();
  });

  it('marks the first chart before the engine is ready', async () => {
    const visit = await openVisit(browser, siteUrl);
    await visit.page.goto('publication/');
    await engineReady(visit.page);
    const at = await visit.page.evaluate(() =>
      ['nianbao:first-chart', 'nianbao:engine-ready'].map(
        (name) => performance.getEntriesByName(name)[0]?.startTime ?? null,
      ),
    );
    expect(at, 'first chart, engine ready (ms)').not.toContain(null);
    expect(at[0]).toBeLessThan(at[1] ?? 0);
    await visit.context.close();
  });
});
