import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { sharedBrowser } from '../setup/browser.ts';
import { engineReady, expectClean, heading, openVisit, settled } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

/** Further than any reader would press; a page that holds the focus is found by then. */
const MOST_STOPS = 250;

/** What has the focus: whether it is what is looked for, and whether it can be seen to have it. */
function focused(page: Page, selector: string): Promise<{ isIt: boolean; isSeen: boolean }> {
  return page.evaluate((wanted) => {
    const one = document.activeElement;
    if (!one || one === document.body) return { isIt: false, isSeen: true };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    const box = one.getBoundingClientRect();
    const isInWindow = box.bottom > 0 && box.top < innerHeight && box.width > 0;
    return {
      isIt: one.matches(wanted),
      isSeen: isInWindow && (isOutlined || boxShadow !== 'none'),
    };
  }, selector);
}

/** Tabs on until the focus is on what is looked for; at every stop it is seen. */
async function tabTo(
  page: Page,
  selector: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    const { isIt, isSeen } = await focused(page, selector);
    const what = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160));
    if (!isSeen) expect(await what(), 'a stop where the focus is not seen').toBe('');
    if (isIt) return;
  }
  throw new Error(`${selector} is not reached by Tab in ${MOST_STOPS} stops`);
}

it('finds an agency and reaches the page a figure was published on', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto('agencies/');
  await engineReady(page);
  await tabTo(page, '.page input[type="search"]');
  await page.keyboard.type('洪泽区人民政府');
  await page.locator('.page a[href*="320813-001"]').first().waitFor();
  await tabTo(page, 'a[href*="agencies/320813-001"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/agencies\/320813-001/);
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('洪泽'));
  await tabTo(page, 'td a[href^="http"]');
  const source = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  expect(source, 'the address of the report').toMatch(/^https?:\/\//);
  expectClean(visit);
  await visit.context.close();
});

it('chooses list, indicator, year, figure and order, and takes the table along', async () => {
  const visit = await openVisit(browser, siteUrl, { acceptDownloads: true });
  const { page } = visit;
  await page.goto('publication/');
  await engineReady(page);
  await tabTo(page, 'select[aria-label="年度"]');
  await page.keyboard.press('ArrowDown');
  await settled(page);
  const year = await page.evaluate(() => (document.activeElement as HTMLSelectElement).value);
  await tabTo(page, '[aria-label="指标"]');
  await page.keyboard.type('政策解读');
  await page.locator('.picker-list [role="option"]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/indicator=interpretations/);
  await settled(page);
  await tabTo(page, '[aria-label="图的种类"] *, [role="tab"], button[aria-pressed]');
  await tabTo(page, 'thead th button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/sort=/);
  await tabTo(page, '.export button, button[aria-haspopup="menu"], .export summary');
  await page.keyboard.press('Enter');
  const csv = page.getByText('CSV').first();
  await csv.waitFor();
  const download = page.waitForEvent('download');
  for (let step = 0; step < 12; step += 1) {
    if (await page.locator('[role="menuitem"]:focus', { hasText: 'CSV' }).count()) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file, 'the year in the file').toContain(year);
  expect(await heading(page)).toContain(year);
  expectClean(visit);
  await visit.context.close();
});
