import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { isShelled, prerenderedAgency, shelledAgency } from '../setup/built-agencies.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { engineReady, expectClean, heading, openVisit, settled } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();
const names: Record<string, string> = JSON.parse(readFileSync('build/agencies/names.json', 'utf8'));

it('an agency that was not rendered: frame and name before the engine, its sheet after', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  // The engine's file is held back, so that the frame stays until it is let go.
  let letGo = () => {};
  const held = new Promise<void>((done) => (letGo = done));
  await page.route('**/dataset/nianbao.duckdb.gzip*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`agencies/${shelledAgency}/`);
  const frame = page.locator('[data-agency-frame]');
  await frame.locator('h1', { hasText: names[shelledAgency] ?? '' }).waitFor();
  letGo();
  await engineReady(page);
  await settled(page);
  expect(await heading(page)).toBe(names[shelledAgency]);
  expect(await page.locator('.sheets table').count(), 'tables of the form').toBeGreaterThan(0);
  expect(await frame.count()).toBe(0);
  expectClean(visit);
  await visit.context.close();
});

it('a link to it within the site leads there, and back', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto(`agencies/${prerenderedAgency}/`);
  await engineReady(page);
  await page.goto(`agencies/${shelledAgency}/?lang=en`);
  await page.locator('.sheets').waitFor();
  await page.locator('.path a').first().click();
  await page.waitForURL(/\/agencies\/\?/);
  await page.goBack();
  await page.locator('h1', { hasText: names[shelledAgency] ?? '' }).waitFor();
  expectClean(visit);
  await visit.context.close();
});

it('a link of the findings to a cell of it leads to that cell', async () => {
  const html = readFileSync('build/checks/index.html', 'utf8').replaceAll('&amp;', '&');
  const links = [...html.matchAll(/href="\.\.\/(agencies\/([^/"]+)\/[^"]*#(cell-[^"]+))"/g)];
  const [, link = '', , cell] = links.find(([, , id]) => isShelled(id ?? '')) ?? [];
  const visit = await openVisit(browser, siteUrl);
  await visit.page.goto(link);
  await visit.page.locator('.sheets td:target').waitFor();
  expect(await visit.page.locator('td:target').getAttribute('id')).toBe(cell);
  expectClean(visit);
  await visit.context.close();
});

it('without script it says what it needs', async () => {
  const visit = await openVisit(browser, siteUrl, { javaScriptEnabled: false });
  await visit.page.goto(`agencies/${shelledAgency}/`);
  const said = await visit.page.locator('noscript').first().innerHTML();
  expect(said).toContain('请允许本站运行脚本');
  await visit.context.close();
});

it('an id that no agency has gets its words', async () => {
  const visit = await openVisit(browser, siteUrl);
  await visit.page.goto('agencies/999999-999/');
  await visit.page.locator('[data-not-found]').waitFor();
  expect(await visit.page.title()).toBe('没有这个页面');
  await visit.context.close();
});

it.each(['agencies/%E0%A4/', '%zz/', 'agencies/%/#%'])(
  '%s is no address, and gets the same words',
  async (address) => {
    const visit = await openVisit(browser, siteUrl);
    await visit.page.goto(address);
    await visit.page.locator('[data-not-found]').waitFor();
    expect(await visit.page.title()).toBe('没有这个页面');
    await visit.context.close();
  },
);

it('a site whose dataset is missing says so in the frame, under the name', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.route('**/dataset/nianbao.duckdb.gzip*', (route) => route.fulfill({ status: 404 }));
  await page.goto(`agencies/${shelledAgency}/`);
  await page.locator('[data-agency-frame] [role="alert"]').waitFor();
  await page.unroute('**/dataset/nianbao.duckdb.gzip*');
  await page.locator('[data-agency-frame] button').click();
  await page.locator('.sheets').waitFor();
  expect(await heading(page)).toBe(names[shelledAgency]);
  await visit.context.close();
});
