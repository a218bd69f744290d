/** What a reader does while the program is still on its way over a slow line. */
import { expect, inject, it } from 'vitest';
import { sharedBrowser } from '../setup/browser.ts';
import { expectClean, openVisit, settled } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

it('is done as soon as the program is there: buttons, menus and choices', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('requests/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: '填报状态' }).click();
  await page.getByLabel('年度', { exact: true }).selectOption('2024');
  await page.getByRole('button', { name: '导出' }).last().click();
  expect(await page.getByRole('menuitem').count()).toBe(0);
  const shown = page.locator('.page');
  expect(await shown.getAttribute('data-standing'), 'what is shown answers no control').toBe(
    'pending',
  );
  arrive();
  await page.getByRole('menuitem', { name: 'Excel 工作簿' }).waitFor();
  await page.waitForURL(/year=2024/);
  await settled(page);
  expect(page.url()).toMatch(/figure=status/);
  expect(await page.locator('[data-frame="figure"] h2').innerText()).toMatch(/^2024年：/);
  expect(await shown.getAttribute('data-standing')).toBe('answered');
  expectClean(visit);
  await visit.context.close();
});
