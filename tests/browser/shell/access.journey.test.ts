import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { FIGURE_KINDS } from '../../../src/lib/url/view-state.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { prerenderedAgency } from '../setup/built-agencies.ts';
import { openVisit } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is published as a share of something else, so that every kind of figure has something to draw. */
const LIST = 'division=310000&level=county&kind=township&scope=own&floor=0&from=2019&to=2025';
const COLUMNS = 'indicator=published.website&columns=published.total';

const PAGES = [
  ...[
    '',
    'agencies/',
    `agencies/${prerenderedAgency}/`,
    'checks/',
    'compare/',
    'import/',
    'data/',
    'methods/',
  ],
  ...FIGURE_KINDS.map((figure) => `publication/?${LIST}&${COLUMNS}&figure=${figure}`),
];

/** Everything that WCAG 2.2 asks at the levels A and AA, as far as a program can tell. */
const RULES = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** Still to mend: the next head of the workbench's table lies over the sign that leads to a definition. */
const LEFT = 'class="define';

type Finding = { id: string; nodes: { html: string; target: string[] }[] };

const STATES = [
  { name: 'English, dark, 360 px', lang: 'en', width: 360, media: { colorScheme: 'dark' } },
  { name: 'forced colours, 360 px', lang: 'zh', width: 360, media: { forcedColors: 'active' } },
] as const;

const visit = await openVisit(browser, siteUrl);
afterAll(() => visit.context.close());

async function show(page: Page, address: string, lang: 'zh' | 'en'): Promise<void> {
  const sign = address.includes('?') ? '&' : '?';
  await page.goto(lang === 'en' ? `${address}${sign}lang=en` : address);
  await page.locator('.page[data-standing="answered"], main').first().waitFor();
  await page.waitForFunction(
    (wanted) =>
      document.documentElement.lang.startsWith(wanted) &&
      document.querySelector('.page')?.getAttribute('aria-busy') !== 'true',
    lang,
  );
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(`window.axe ?? ${AXE}`);
  const { violations } = await page.evaluate<{ violations: Finding[] }>(
    `axe.run(document, ${JSON.stringify(RULES)})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'target-size' && html.includes(LEFT)))
      .slice(0, 4)
      .map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

/** How far the page is wider than a window of 1280 px at 400 %. */
async function overflow(page: Page): Promise<number> {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

/** Figures that say nothing to whoever does not see them. */
const silentFigures = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-chart]')]
      .filter((figure) => {
        const named = figure.closest('[aria-label], figure') ?? figure;
        const said =
          named.getAttribute('aria-label') ??
          named.querySelector('[role="img"]')?.getAttribute('aria-label');
        return (said ?? '').trim().length < 10;
      })
      .map((figure) => figure.outerHTML.slice(0, 200)),
  );

describe.each(PAGES)('/%s', (address) => {
  it('is there for everyone: small, dark, in forced colours, at 400 %', async () => {
    const { page } = visit;
    const faults: string[] = [];
    for (const { name, lang, width, media } of STATES) {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
      await page.setViewportSize({ width, height: 900 });
      await show(page, address, lang);
      faults.push(...(await findings(page)).map((fault) => `${name}, ${fault}`));
    }
    faults.push(...(await silentFigures(page)).map((figure) => `no words: ${figure}`));
    const over = await overflow(page);
    if (over > 0) faults.push(`at 400 % the page is ${over} px wider than its window`);
    expect(faults).toEqual([]);
  });
});
