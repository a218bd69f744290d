import { describe, expect, inject, it } from 'vitest';
import { sharedBrowser } from '../setup/browser.ts';
import { expectClean, heading, openVisit, settled } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

describe('two reports side by side', () => {
  it('are reached from an agency, stand in the address, and mark every cell that differs', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    await page.goto('agencies/320813-001/');
    await settled(page);
    await page.getByRole('link', { name: /按表并列/ }).click();
    await page.waitForURL(/\/compare\/reports\/\?.*units=320813-001/);
    await page.locator('[data-pair]').first().waitFor();
    const address = page.url();
    expect(address).toContain('versus=2023');
    expect(await heading(page)).toMatch(/2023年.*2024年.*格不同/);
    const signs = await page.locator('td[data-differs]').allInnerTexts();
    expect(signs.length).toBeGreaterThan(20);
    expect(signs.filter((text) => !text.includes('≠'))).toEqual([]);
    const rows = await page.locator('[data-differences] tbody tr').count();
    expect(rows).toBeGreaterThan(10);

    // A colleague opens the same.
    await page.goto(address);
    await settled(page);
    expect(await page.locator('td[data-differs]').count()).toBe(signs.length);
    await visit.context.close();
    expectClean(visit);
  });

  it('are of two agencies when another is chosen, and can be swapped', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    await page.goto('compare/reports/?units=320813-001&year=2024');
    await settled(page);
    await page.getByRole('searchbox', { name: /右/ }).fill('宿迁市人民政府');
    await page
      .getByRole('button', { name: /^宿迁市人民政府/ })
      .first()
      .click();
    await page.waitForURL(/units=320813-001,321300-001/);
    await settled(page);
    expect(await heading(page)).toMatch(/洪泽区.*与宿迁市/);
    await page.getByRole('button', { name: '左右对调' }).click();
    await page.waitForURL(/units=321300-001,320813-001/);
    await settled(page);
    expect(await heading(page)).toMatch(/宿迁市.*与.*洪泽区/);
    await visit.context.close();
    expectClean(visit);
  });

  it('are reached from the comparison', async () => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    await page.goto('compare/');
    await settled(page);
    await page.getByRole('link', { name: /按表并列/ }).click();
    await page.waitForURL(/\/compare\/reports\//);
    await page.locator('[data-pair]').first().waitFor();
    await visit.context.close();
    expectClean(visit);
  });

  it('fit a sheet of A4 on its side with every column', async () => {
    // 297 mm less two margins of 12 mm, at 96 dots an inch.
    const width = Math.floor(((297 - 24) / 25.4) * 96);
    const visit = await openVisit(browser, siteUrl, { viewport: { width, height: 700 } });
    const { page } = visit;
    await page.goto('compare/reports/?units=320813-001&year=2024&versus=2023');
    await settled(page);
    await page.locator('[data-pair]').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    const tables = await page.locator('.page table').evaluateAll((all) =>
      all.map((table) => ({
        right: table.getBoundingClientRect().right,
        cells: Math.max(...[...(table as HTMLTableElement).rows].map(({ cells }) => cells.length)),
      })),
    );
    expect(tables.filter(({ cells }) => cells === 16)).toHaveLength(2);
    for (const { right } of tables) expect(right).toBeLessThanOrEqual(width);
    await visit.context.close();
    expectClean(visit);
  });
});
