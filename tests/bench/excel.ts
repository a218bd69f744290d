import type { Page } from 'playwright-core';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { tableToXlsx } from '../../src/lib/exports/workbook/table-xlsx.ts';
import { sqlAnswer } from '../../src/lib/views/data/sql.ts';
import { builtFile } from '../db/built-file.ts';
import { CARRIED } from '../exports/carried.ts';
import { against, timed, type Line, type Sample } from './measure.ts';
import { ExcelJs, EXCELJS } from './peers/exceljs.ts';
import { serveBare } from './peers/serve-bare.ts';
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

const what = (name: string): string => `Excel of ${ROWS} x ${COLUMNS.length}: ${name}`;

/**
 * A table of 6,000 rows and 20 columns taken away as Excel, beside exceljs with the same rows, turn by turn in one
 * browser and in Node: how long until the file is there, and the tasks of the page's own thread meanwhile that
 * took 50 ms and more, zero where there was none. exceljs writes one sheet, in a worker too; this product four, from
 * a click to the download. Its streaming writer is for Node alone.
 */
export async function measureExcel({ browser, url }: Site): Promise<Line[]> {
  const database = await openNodeDatabase(await builtFile());
  const table = await database.table(SQL);
  await database.close();
  const { whole } = sqlAnswer({ table, milliseconds: 1, sql: SQL, joined: false }, 'zh');
  const plain = (value: unknown) =>
    typeof value === 'string' || value === null ? value : Number(value);
  const peer = await ExcelJs.install([table.columns, ...table.rows.map((row) => row.map(plain))]);
  const served = await serveBare(peer.site);
  const context = await browser.newContext({ acceptDownloads: true });
  try {
    const own = await openOwn(await context.newPage(), url);
    const other = await context.newPage();
    await other.goto(`${served.url}exceljs/`);
    await other.waitForFunction(() => 'write' in globalThis);
    const seconds: number[] = [];
    const longest: number[] = [];
    const theirs: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { took, tasks } = await takeAway(own);
      seconds.push(took);
      longest.push(Math.max(0, ...tasks));
      const start = performance.now();
      await ExcelJs.write(other);
      theirs.push(performance.now() - start);
    }
    const name = `exceljs ${EXCELJS}`;
    const inBrowser: Sample = { what: what(`${name} in a worker`), unit: 'ms', values: theirs };
    const inNode: Sample = {
      what: what(`${name}, its streaming writer in Node`),
      unit: 'ms',
      values: await timed(TURNS, () => peer.stream()),
    };
    const ours = await timed(TURNS, () => tableToXlsx(whole, CARRIED));
    return [
      inBrowser,
      against(
        { what: what('from the click until the file is there'), unit: 'ms', values: seconds },
        inBrowser,
        name,
      ),
      { what: what('longest task of the page over 50 ms'), unit: 'ms', values: longest },
      inNode,
      against({ what: what('written in Node'), unit: 'ms', values: ours }, inNode, name),
    ];
  } finally {
    await context.close();
    await served.close();
    await peer.remove();
  }
}

/** The page of the table's query, answered. */
async function openOwn(page: Page, url: string): Promise<Page> {
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
  await page.locator('[data-sql="done"]').waitFor();
  return page;
}

async function takeAway(page: Page): Promise<{ took: number; tasks: number[] }> {
  await page.locator('[data-sql="done"]').getByRole('button', { name: '导出' }).click();
  const item = page.getByRole('menuitem', { name: 'Excel' });
  await item.waitFor();
  await clearTasks(page);
  const start = performance.now();
  const arrives = page.waitForEvent('download');
  await item.click();
  await arrives;
  const took = performance.now() - start;
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  return { took, tasks };
}

/** Forgets what was long before: opening the menu is another matter. */
async function clearTasks(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    (globalThis as unknown as { tasks: number[] }).tasks.length = 0;
  });
}
