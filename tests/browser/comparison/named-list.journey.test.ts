import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { sharedBrowser } from '../setup/browser.ts';
import { expectClean, openVisit, settled, type Visit } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

const FIELD = '名称、拼音、简称、代码';

async function openRequests(width = 1280): Promise<Visit> {
  const visit = await openVisit(browser, siteUrl, {
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width, height: 900 },
  });
  await visit.page.goto('requests/?year=2023');
  await settled(visit.page);
  return visit;
}

/** As from a sheet: copied text, and the keys of the reader. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.getByRole('searchbox', { name: FIELD }).focus();
  await page.keyboard.press('Control+V');
  await page.locator('[data-named]').waitFor();
}

const units = (page: Page) => page.locator('.workbench table').last().locator('tbody th');

describe('several names at once', () => {
  it('pasted from a sheet make a list; what is unknown or has namesakes is named and never taken', async () => {
    const visit = await openRequests();
    const { page } = visit;
    await paste(
      page,
      '1\t洪泽区\t17\n2\t金湖县\t143\n3\t鼓楼区\t5\n4\t无此名县\t8\n5\t洪泽区人民政府\t1',
    );
    const named = page.locator('[data-named]');
    expect(await named.getByRole('status').innerText()).toBe('5个名称，认出2个单位');
    const notTaken = await named.locator('li strong').allInnerTexts();
    expect(notTaken).toEqual(['鼓楼区', '无此名县']);
    const said = await named.innerText();
    expect(said).toContain('1个名称与前面的指同一单位，只计一次');
    expect(said).toContain('10格只有数字，未作名称');

    // One of the namesakes is chosen, and the list taken.
    await named
      .getByRole('button', { name: /“鼓楼区”即/ })
      .first()
      .click();
    await named.getByRole('button', { name: '以这3个为名单' }).click();
    await page.waitForURL(/list=/);
    await settled(page);
    const listed = await units(page).allInnerTexts();
    expect(listed).toHaveLength(3);
    expect(listed.join()).toMatch(/洪泽区/);
    expect(listed.join()).toMatch(/金湖县/);
    expect(listed.join()).toMatch(/鼓楼区/);

    // Typed with marks between them more join the list that stands.
    await page.getByRole('searchbox', { name: FIELD }).fill('江宁区人民政府、东城区人民政府');
    await page.getByRole('button', { name: '并入现有名单（共5个）' }).click();
    await expect.poll(() => units(page).count()).toBe(5);
    expectClean(visit);
    await visit.context.close();
  });

  it('stand on a phone without widening the page', async () => {
    const visit = await openRequests(390);
    const { page } = visit;
    await page.getByRole('button', { name: /^名单 ·/ }).click();
    await paste(page, '洪泽区\n金湖县\n鼓楼区');
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    expectClean(visit);
    await visit.context.close();
  });
});

describe('what is picked by a search', () => {
  it('is found by pinyin and initials: an indicator, and a place', async () => {
    const visit = await openRequests();
    const { page } = visit;
    const options = page.locator('.picker-list [role="option"]');
    const indicator = page.getByLabel('指标', { exact: true });
    for (const typed of ['yygkl', 'yuyigongkailv', 'yygongk']) {
      await indicator.click();
      await indicator.fill(typed);
      await expect.poll(() => options.first().innerText()).toContain('予以公开');
    }
    await page.keyboard.press('Escape');
    const place = page.getByLabel('范围', { exact: true });
    await place.click();
    await place.fill('huaian');
    await expect.poll(() => options.first().innerText()).toContain('淮安市');
    await options.first().click();
    await page.waitForURL(/division=320800/);
    expectClean(visit);
    await visit.context.close();
  });
});
