import { describe, expect, inject, it } from 'vitest';
import { sharedBrowser } from '../setup/browser.ts';
import { heading, openVisit, type Visit } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

/** A page whose engine never arrives. */
async function visitWithoutEngine(): Promise<Visit> {
  const visit = await openVisit(browser, siteUrl);
  await visit.page.route('**/duckdb/**', (route) => route.abort());
  await visit.page.route('**/dataset/nianbao.duckdb*', (route) => route.abort());
  return visit;
}

const answered = ({ page }: Visit, start: string) =>
  page.waitForFunction(
    (text) =>
      document.querySelector('[data-standing="answered"]') !== null &&
      document.querySelector('h1')?.innerText.includes(text),
    start,
  );

describe('without the engine', () => {
  it.each([
    ['another year', 'publication/?year=2023', '2023'],
    ['another province', '?division=500000&year=2025', '2025'],
    ['another indicator', 'requests/?indicator=published.website', '网站'],
    ['another province and year', 'requests/?division=500000&year=2025', '2025'],
  ])('a sent link to %s shows its view', async (_, address, words) => {
    const visit = await visitWithoutEngine();
    await visit.page.goto(address);
    await answered(visit, words);
    await visit.page.locator('table:visible, [data-chart]:visible').first().waitFor();
    await visit.context.close();
  });

  it('a change of the year shows its view, and what nobody asked ahead says that it cannot', async () => {
    const visit = await visitWithoutEngine();
    const { page } = visit;
    await page.goto('publication/');
    await page.locator('[data-engine="failed"]').waitFor();
    await page.selectOption('select[aria-label="年度"]', '2023');
    await answered(visit, '2023');

    await page.goto('publication/?year=2021&kind=all&level=all');
    await page.locator('.page[data-standing="failed"]').waitFor();
    expect(await heading(page)).toBe('所选内容未能算出');
    expect(await page.locator('.page [data-chart]:visible').count(), 'charts').toBe(0);
    await visit.context.close();
  });
});
