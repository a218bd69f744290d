import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './setup/browser.ts';
import { engineReady, expectClean, heading, openVisit } from './setup/visit.ts';

const siteUrl = inject('siteUrl');
const ROUTES = [
  '',
  'publication/',
  'requests/',
  'trends/',
  'compare/',
  'agencies/',
  'agencies/320813-001/',
  'data/',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const MODES = [
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
] as const;

type AxeResult = { violations: { id: string; impact: string; nodes: { html: string }[] }[] };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each(ROUTES)('/%s opened cold', (route) => {
  it('shows its finding without any script', async () => {
    const visit = await openVisit(browser, siteUrl, { javaScriptEnabled: false });
    await visit.page.goto(route);
    expect((await heading(visit.page)).length, 'length of the heading').toBeGreaterThan(5);
    await visit.context.close();
  });

  it('starts the engine, stays on the origin and meets no error', async () => {
    const visit = await openVisit(browser, siteUrl);
    await visit.page.goto(route);
    const before = await heading(visit.page);
    await engineReady(visit.page);
    expect(await heading(visit.page), 'heading after the engine took over').toBe(before);
    expectClean(visit);
    await visit.context.close();
  });

  it('has no serious accessibility fault, in light and dark, on desk and phone', async () => {
    const visit = await openVisit(browser, siteUrl);
    await visit.page.goto(route);
    await engineReady(visit.page);
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
    await visit.context.close();
  });

  it('is never wider than its window', async () => {
    const visit = await openVisit(browser, siteUrl);
    await visit.page.goto(route);
    await engineReady(visit.page);
    const tooWide: string[] = [];
    for (const width of [360, 390, 768, 1280, 1920, 2560]) {
      await visit.page.setViewportSize({ width, height: 900 });
      await visit.page.waitForTimeout(150);
      const over = await visit.page.evaluate(
        () => document.documentElement.scrollWidth - innerWidth,
      );
      if (over > 0) tooWide.push(`${over} px beyond a window of ${width} px`);
    }
    expect(tooWide).toEqual([]);
    await visit.context.close();
  });
});

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
      const at = performance.getEntriesByName('nianbao:first-chart')[0]?.startTime ?? 0;
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
