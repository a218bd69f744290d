import { expect, inject, it } from 'vitest';
import { sharedBrowser } from './setup/browser.ts';
import { engineReady, expectClean, openVisit, settled } from './setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

it('one list: its figure, its ticks, its order and its columns stand in the address', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  const list = 'division=500000&level=county&kind=government&scope=aggregate';
  await page.goto(`workbench/?${list}&indicator=requests.stated&year=2023`);
  await engineReady(page);
  await settled(page);
  const rows = page.locator('.workbench table tbody tr');
  expect(await rows.count(), 'every county of the roster').toBe(38);
  expect(await page.locator('h1').innerText()).toContain('38个县级政府中3个填报');

  await page.getByRole('button', { name: '填报状态' }).click();
  await settled(page);
  expect(await page.locator('[data-frame="figure"] h2').innerText()).toMatch(
    /^2023年：\d+个填报大于零/,
  );

  await page.getByRole('button', { name: '排名', exact: true }).click();
  await page.getByRole('checkbox').nth(1).check();
  await page.waitForURL(/ticked=/);
  await page.getByRole('button', { name: '单位', exact: true }).click();
  await page.waitForURL(/sort=unit/);
  await settled(page);
  expect(await rows.count(), 'ticks choose the figure, not the table').toBe(38);

  const again = await openVisit(browser, page.url());
  await again.page.goto(page.url());
  await engineReady(again.page);
  await settled(again.page);
  const shown = '.workbench table';
  expect(await again.page.locator(shown).innerText()).toBe(await page.locator(shown).innerText());
  await again.context.close();
  await visit.context.close();
  expectClean(visit);
});
