import type { Page } from 'playwright-core';
import type { Line } from './measure.ts';
import type { Site } from './queries.ts';

const ROWS = 6000;
const TURNS = 5;

/** Twenty columns as a province's table has them: names, counts, rates and what is missing. */
const COLUMNS = [
  `'某县' || i || '人民政府' AS 单位`,
  `'某市' AS 地区`,
  ...Array.from(
    { length: 12 },
    (_, at) => `CASE WHEN i % 7 <> ${at % 7} THEN i * ${at + 1} END AS 数${at}`,
  ),
  ...Array.from({ length: 5 }, (_, at) => `(i % 97) / ${97 + at}.0 AS 率${at}`),
  `'https://www.example.gov.cn/' || i || '.html' AS 来源`,
];
const SQL = `SELECT ${COLUMNS.join(', ')} FROM range(${ROWS}) AS t(i)`;

/**
 * A table of 6,000 rows and 20 columns taken away as Excel: how long until the file is there, and the tasks of
 * the page's own thread meanwhile that took 50 ms and more, zero where there was none.
 */
export async function measureExcel({ browser, url }: Site): Promise<Line[]> {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${url}data/?sql=${encodeURIComponent(SQL)}`);
  await page.locator('.page[data-standing="answered"]').waitFor();
  await page.locator('form button[type="submit"]').last().click();
  const answer = page.locator('[data-sql="done"]');
  await answer.waitFor();
  const seconds: number[] = [];
  const longest: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await answer.getByRole('button', { name: '导出' }).click();
    const item = page.getByRole('menuitem', { name: 'Excel' });
    await item.waitFor();
    await clearTasks(page);
    const start = performance.now();
    const arrives = page.waitForEvent('download');
    await item.click();
    await arrives;
    seconds.push(performance.now() - start);
    const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
    longest.push(Math.max(0, ...tasks));
  }
  await context.close();
  const what = (name: string): string => `Excel of ${ROWS} x ${COLUMNS.length}: ${name}`;
  return [
    { what: what('until the file is there'), unit: 'ms', values: seconds },
    { what: what('longest task of the page over 50 ms'), unit: 'ms', values: longest },
  ];
}

/** Forgets what was long before: opening the menu is another matter. */
async function clearTasks(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    (globalThis as unknown as { tasks: number[] }).tasks.length = 0;
  });
}
