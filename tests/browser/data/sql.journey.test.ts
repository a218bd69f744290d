import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { sharedBrowser } from '../setup/browser.ts';
import { expectClean, openVisit } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

const ONE_YEAR = 'SELECT count(DISTINCT year) AS years FROM report WHERE year = 2024';

const phase = (page: Page, name: string) => page.locator(`[data-sql="${name}"]`).waitFor();

async function run(page: Page, sql: string): Promise<void> {
  await page.locator('#sql ~ form textarea').fill(sql);
  await page.getByRole('button', { name: '运行', exact: true }).click();
}

it('a statement of a link waits for the reader; a long one can be stopped, a large one is cut', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto(`data/?sql=${encodeURIComponent(ONE_YEAR)}`);
  const answer = page.locator('[data-sql]');
  await expect.poll(() => answer.innerText()).toContain('来自链接');
  expect(await page.locator('#sql ~ form textarea').inputValue()).toBe(ONE_YEAR);
  await page.getByRole('button', { name: '运行', exact: true }).click();
  await phase(page, 'done');
  expect(await answer.locator('tbody tr').allInnerTexts()).toEqual(['1']);

  // Counts far more than any machine does in a minute.
  await run(page, 'SELECT count(*) FROM range(100000000) a, range(100000000) b');
  await phase(page, 'running');
  // The query by choice above may be at work too.
  await page.getByRole('button', { name: '停止' }).last().click();
  await phase(page, 'stopped');

  // The engine is there for the next, in the same place.
  await run(page, 'SELECT i FROM range(3000000) t(i)');
  await phase(page, 'done');
  expect(await answer.innerText()).toContain('只取了前 100,000 行');

  // A step back is to a statement the reader ran before.
  await page.goBack();
  await page.goBack();
  await phase(page, 'done');
  await expect.poll(() => answer.locator('tbody tr').allInnerTexts()).toEqual(['1']);
  expectClean(visit);
  await visit.context.close();
});
