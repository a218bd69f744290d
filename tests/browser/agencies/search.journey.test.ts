import { describe, expect, inject, it } from 'vitest';
import { sharedBrowser } from '../setup/browser.ts';
import { expectClean, openVisit, settled } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

describe('the search in the head, without the engine', () => {
  it.each([
    [1280, 'xyx', '襄垣县'],
    [390, '洪择', '洪泽区'],
    [1024, 'shanghai', '上海市'],
  ])('%i px: %s finds %s while it is typed', async (width, typed, name) => {
    const visit = await openVisit(browser, siteUrl, { viewport: { width, height: 800 } });
    const { page } = visit;
    await page.route('**/dataset/nianbao.duckdb.gzip*', () => {});
    await page.goto('import/');
    const box = page.getByRole('combobox', { name: '搜单位' });
    await box.pressSequentially(typed);
    await page.getByRole('listbox').getByRole('option', { name }).first().waitFor();
    await visit.context.close();
    expectClean(visit);
  });

  it('leads by the arrow keys to what was found, and by Enter alone to the one nearest', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    await page.goto('import/');
    const box = page.getByRole('combobox', { name: '搜单位' });
    await box.pressSequentially('重庆市');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.waitForURL(/\/requests\/\?division=500000/);
    await settled(page);
    expect(await page.locator('h1').innerText()).toContain('重庆市38个县级政府');
    await box.pressSequentially('洪择');
    await box.press('Enter');
    await page.waitForURL(/\/agencies\/320813-001\//);
    await settled(page);
    await box.pressSequentially('沭阳');
    await box.press('Enter');
    await page.waitForURL(/\/agencies\/\?q=/);
    await visit.context.close();
    expectClean(visit);
  });

  it.each([
    [1280, 'zh'],
    [1280, 'en'],
    [1024, 'zh'],
    [1024, 'en'],
  ])('%s px, %s: no page of the menu is cut off', async (width, lang) => {
    const visit = await openVisit(browser, siteUrl, { viewport: { width, height: 800 } });
    await visit.page.goto(`data/?lang=${lang}`);
    await settled(visit.page);
    const cut = await visit.page.locator('header nav').evaluate((nav) => {
      const { left, right } = nav.getBoundingClientRect();
      return [...nav.querySelectorAll('a')]
        .filter((link) => {
          const own = link.getBoundingClientRect();
          return own.right > right + 1 || own.left < left - 1;
        })
        .map((link) => link.textContent);
    });
    expect(cut).toEqual([]);
    await visit.context.close();
  });
});
