import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { takenFile } from '../setup/take-away.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { expectClean, openVisit } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

const answered = (page: Page) => page.locator('[data-built="done"]').waitFor();
const sentence = (page: Page) => page.locator('figure[data-frame="cells"] h2').innerText();
const bodyOf = (page: Page, place: string) =>
  page
    .locator(`${place} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
    );

it('zero against blank in two clicks, and the statement behind it in the box', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto('');
  await page.getByRole('link', { name: '数据', exact: true }).click();
  await page.getByRole('button', { name: /几个报零、几个写无、几个空白/ }).click();
  await expect.poll(() => page.url()).toContain('groups=indicator,status');
  await answered(page);
  await expect.poll(() => sentence(page)).toMatch(/^2023年：收到申请.*文字称无\d+，空白\d+/);
  await page
    .locator('figure[data-frame="cells"] .tools')
    .getByRole('button', { name: '表', exact: true })
    .click();
  await page.locator('figure[data-frame="cells"] tbody tr').first().waitFor();
  const shown = await bodyOf(page, 'figure[data-frame="cells"]');
  expect(shown.map(([, status]) => status)).toContain('文字称无');

  // The same statement, run by hand, has the same numbers.
  await page.locator('.statement summary').click();
  await page.getByRole('button', { name: '放进 SQL 框' }).click();
  const box = page.locator('#sql ~ form textarea');
  expect(await box.inputValue()).toContain("r.scope = 'own'");
  await page.getByRole('button', { name: '运行', exact: true }).click();
  await page.locator('[data-sql="done"]').waitFor();
  const asked = await bodyOf(page, '[data-sql]');
  expect(asked.map(([, , cells]) => cells)).toEqual(shown.map(([, , cells]) => cells));
  expectClean(visit);
  await visit.context.close();
});

it('a sum sets apart what must not be added, and says so; the address holds the choice', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto('data/');
  await answered(page);
  const opening = await sentence(page);
  await page.getByRole('radio', { name: '合计' }).check();
  await expect
    .poll(() => page.locator('section:has(> #query) p.note').allInnerTexts())
    .toEqual([expect.stringContaining('已按层级、机构类别分列')]);
  await expect.poll(() => sentence(page)).toContain('合计');
  const summed = await sentence(page);
  const address = page.url();
  expect(address).toContain('tally=sum');

  // A link shows the same, and a step back what was there before.
  const other = await openVisit(browser, siteUrl);
  await other.page.goto(address);
  await answered(other.page);
  await expect.poll(() => sentence(other.page)).toBe(summed);
  expectClean(other);
  await other.context.close();
  await page.goBack();
  await expect.poll(() => sentence(page)).toBe(opening);

  const menu = page.locator('.result').getByRole('button', { name: '导出' });
  const { name } = await takenFile(page, menu, 'Excel');
  expect(name).toMatch(/\.xlsx$/);
  expectClean(visit);
  await visit.context.close();
});

it('what has no common unit is refused in one sentence, in English too', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto('data/?columns=procurement.amount&tally=sum&lang=en');
  await expect
    .poll(() => page.locator('section:has(> #query) p.note').allInnerTexts())
    .toEqual([expect.stringContaining('it has no sum')]);
  expect(await page.locator('figure[data-frame="cells"]').count()).toBe(0);
  await page.getByRole('radio', { name: 'cells' }).check();
  await answered(page);
  expect(await sentence(page)).toContain('Procurement amount');
  expectClean(visit);
  await visit.context.close();
});
