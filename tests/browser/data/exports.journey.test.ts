import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parquetReadObjects } from 'hyparquet';
import { PNG } from 'pngjs';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { parseCsv } from '../../../src/lib/dataset/read/parse-csv.ts';
import { embedAddress } from '../../../src/lib/url/visit.ts';
import { readWorkbook } from '../../exports/workbook/read-workbook.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { chooseByKeyboard, copied, takenFile } from '../setup/take-away.ts';
import { engineReady, expectClean, openVisit, settled, type Visit } from '../setup/visit.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

const COUNTIES = 'requests/?division=320000&level=county&kind=government&scope=aggregate';
const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

async function openAt(address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const visit = await openVisit(browser, siteUrl, { acceptDownloads: true, ...options });
  await visit.page.goto(address);
  await engineReady(visit.page);
  await settled(visit.page);
  return visit;
}

/** The menu of the figure, and that of the table below it. */
const figureMenu = (page: Page): Locator =>
  page.locator('[data-frame="figure"]').getByRole('button', { name: '导出' });
const tableMenu = (page: Page): Locator =>
  page.getByRole('button', { name: '导出', exact: true }).last();

/** First two columns of the table as drawn: full names, and numbers or words. */
async function shownRows(page: Page): Promise<string[][]> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.locator('.workbench .more').waitFor({ state: 'detached' });
  return page
    .locator('.workbench table')
    .last()
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [unit, value] = [...row.children];
        const shown = (cell: Element | undefined) => cell?.textContent?.trim() ?? '';
        return [unit?.getAttribute('title') || shown(unit), shown(value)];
      }),
    );
}

it('the table leaves as a workbook and as CSV that say what the page says, in its order', async () => {
  const visit = await openAt(`${COUNTIES}&indicator=requests.received&year=2023&sort=unit`);
  const { page } = visit;
  const rows = await shownRows(page);
  const { name, bytes } = await takenFile(page, tableMenu(page), 'Excel 工作簿');
  expect(name).toBe('江苏省_新收申请_2023年.xlsx');
  const book = await readWorkbook(new Blob([new Uint8Array(bytes)]));
  expect(Object.keys(book)).toEqual(['数据', '来源', '口径', '说明']);
  const table = book['数据'];
  const written = table?.rows.map((_, row) => {
    const value = table.at(row, '新收申请').value;
    const word = table.at(row, '新收申请 无数说明').value;
    return [table.at(row, '单位').value, value === null ? word : value.toLocaleString('en')];
  });
  expect(written).toEqual(rows);
  const hash = /数据集 ([0-9a-f]{8})/.exec(await page.locator('footer').innerText())?.[1];
  const state = new Map(book['说明']?.rows.map(([item, content]) => [item?.value, content?.value]));
  expect(state.get('数据集')).toBe(hash);
  expect(state.get('范围')).toBe('江苏省');
  expect(state.get('排列')).toBe('按“单位”由小到大');
  expect(state.get('标题')).toBe(await page.locator('h1').innerText());
  expect(book['来源']?.rows.length).toBeGreaterThan(3);

  const csv = await takenFile(page, tableMenu(page), 'CSV');
  expect(csv.name).toBe('江苏省_新收申请_2023年.csv');
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head = [], ...lines] = parseCsv(csv.bytes.toString('utf8')).map(({ cells }) => cells);
  expect(head).toEqual(table?.head);
  const fields = table?.rows.map((row) => row.map(({ value }) => String(value ?? '')));
  expect(lines.slice(0, rows.length)).toEqual(fields);
  await visit.context.close();
  expectClean(visit);
});

it('the answer of a statement leaves as Parquet, with NULL as NULL', async () => {
  const sql = `SELECT year AS 年度, count(*) AS 份数, nullif(year, 2023) AS 缺 FROM report GROUP BY year ORDER BY year`;
  const visit = await openAt(`data/?sql=${encodeURIComponent(sql)}`);
  const { page } = visit;
  await page.getByRole('button', { name: '运行', exact: true }).click();
  const answer = page.locator('[data-sql="done"]');
  await answer.waitFor();
  const menu = answer.getByRole('button', { name: '导出' });
  const { name, bytes } = await takenFile(page, menu, 'Parquet');
  expect(name).toMatch(/\.parquet$/);
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  const shown = await answer
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(rows.map(({ 年度, 份数 }) => [String(年度), String(份数)])).toEqual(
    shown.map(([year, count]) => [year?.trim(), count?.trim()]),
  );
  expect(rows.filter(({ 缺 }) => 缺 === null).map(({ 年度 }) => 年度)).toEqual([2023]);
  await visit.context.close();
  expectClean(visit);
});

it('an agency’s sheet leaves section by section and cell by cell', async () => {
  const visit = await openAt('agencies/310000-002/');
  const { page } = visit;
  const { name, bytes } = await takenFile(page, tableMenu(page), 'Excel 工作簿');
  expect(name).toMatch(/^上海市人民政府办公厅.+\.xlsx$/);
  const book = await readWorkbook(new Blob([new Uint8Array(bytes)]));
  const titles = await page.locator('[data-sheet] h2').allInnerTexts();
  expect(titles.length).toBeGreaterThan(3);
  expect(Object.keys(book)).toEqual([...titles, '数据', '来源', '口径', '说明']);
  await visit.context.close();
  expectClean(visit);
});

it('a picture is as wide as it says, has its size on paper, and is white in the dark', async () => {
  const address = `${COUNTIES}&indicator=requests.received&year=2023&figure=status`;
  const visit = await openAt(address, { colorScheme: 'dark' });
  const { page } = visit;
  for (const [width, dpi] of [
    [600, 150],
    [1200, 200],
    [1800, 300],
  ] as const) {
    const { name, bytes } = await takenFile(page, figureMenu(page), `PNG，宽${width}像素`);
    expect(name).toMatch(new RegExp(`^江苏省_.+_${width}px\\.png$`));
    const picture = PNG.sync.read(bytes);
    expect(picture.width).toBe(width);
    expect([...picture.data.subarray(0, 4)], 'the corner').toEqual([255, 255, 255, 255]);
    const at = bytes.indexOf('pHYs');
    expect(bytes.readUInt32BE(at + 4)).toBe(Math.round(dpi / 0.0254));
    expect(bytes[at + 12], 'dots to the metre').toBe(1);
  }
  const { bytes } = await takenFile(page, figureMenu(page), 'SVG');
  const svg = bytes.toString('utf8');
  const light = await openAt(address, { colorScheme: 'light' });
  const inLight = await takenFile(light.page, figureMenu(light.page), 'SVG');
  expect(svg, 'the theme changes nothing').toBe(inLight.bytes.toString('utf8'));
  expect(svg).toContain('SimSun');
  expect(svg).toMatch(/江苏省95个县级政府中\d+个填报/);
  expect(svg).toMatch(/数据集 [0-9a-f]{8}，生成于 \d{4}-\d\d-\d\d/);
  expect(svg, 'nobody else can open this machine').not.toMatch(/localhost|127\.0\.0\.1/);
  await light.context.close();
  await visit.context.close();
  expectClean(visit);
});

it('a link brings its reader to the same rows, and says when the dataset is another', async () => {
  const visit = await openAt(`${COUNTIES}&indicator=requests.received&year=2023`, {
    permissions: CLIPBOARD,
  });
  const { page } = visit;
  await page.getByRole('button', { name: '单位', exact: true }).click();
  await page.waitForURL(/sort=unit/);
  await settled(page);
  const rows = await shownRows(page);
  const link = await copied(page, tableMenu(page), '链接');
  expect(link).toMatch(/[?&]sort=unit&data=[0-9a-f]{8}&seen=[a-z]+\.\d+\.\d+\.\w{6}\.\w+$/);
  expect(link.length).toBeLessThanOrEqual(2000);
  expect(await copied(page, tableMenu(page), '引文')).toMatch(
    /^年报对比\. 2023年江苏省.+\[DS\]\. 数据集 [0-9a-f]{8}\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\.$/,
  );

  const other = await openAt(link);
  expect(await shownRows(other.page)).toEqual(rows);
  expect(await other.page.locator('[data-other-dataset], .problem').count()).toBe(0);

  await other.page.goto(link.replace(/data=\w+/, 'data=00000000'));
  await settled(other.page);
  const notice = other.page.locator('[data-other-dataset]');
  await notice.waitFor();
  expect(await notice.innerText()).toMatch(/数据集 00000000，.*数据集 [0-9a-f]{8}/);
  await notice.locator('[data-since="same"]').waitFor();
  expect(await notice.innerText()).toContain(`${rows.length}行数字没有变化`);

  // The same link, had one unit another number when it was copied.
  const since = link
    .replace(/data=\w+/, 'data=00000000')
    .replace(/(seen=[a-z]+\.\d+\.\d+\.)\w{6}(\.\w{4})\w{3}/, '$1AAAAAA$2AAA');
  await other.page.goto(since);
  await notice.locator('[data-since="rows"]').waitFor();
  expect(await notice.innerText()).toMatch(/1行的数有变（[^、）]+）；其余各行未见变化/);
  await other.page.getByRole('button', { name: '前一年' }).click();
  await other.page.waitForURL(/year=2022/);
  expect(new URL(other.page.url()).searchParams.has('data'), 'a change says its own').toBe(false);
  await notice.waitFor({ state: 'detached' });
  await other.context.close();
  await visit.context.close();
  expectClean(visit);
});

it('copies also where the browser has no clipboard for plain http', async () => {
  const visit = await openVisit(browser, siteUrl, { permissions: CLIPBOARD });
  const { page } = visit;
  await page.addInitScript(() => {
    const { clipboard } = navigator;
    Object.defineProperty(window, 'clipboardOfTest', { value: clipboard });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(`${COUNTIES}&indicator=requests.received&year=2023`);
  await engineReady(page);
  await settled(page);
  await chooseByKeyboard(tableMenu(page), '表格内容');
  await page.getByText('已复制，可粘贴到 Excel').waitFor();
  const text = await page.evaluate(() =>
    (window as unknown as { clipboardOfTest: Clipboard }).clipboardOfTest.readText(),
  );
  expect(text.split('\n')[0]).toMatch(/^单位\t新收申请\t新收申请 无数说明/);
  await visit.context.close();
});

it('a figure stands alone in a stranger’s page, and nothing else of the site does', async () => {
  const framed = { address: '' };
  const host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html;charset=utf-8');
    response.end(`<iframe src="${framed.address}" width="700" height="500"></iframe>`);
  });
  await new Promise<void>((ready) => host.listen(0, 'localhost', ready));
  const portal = `http://localhost:${(host.address() as AddressInfo).port}/`;
  const visit = await openAt(`${COUNTIES}&indicator=requests.received&year=2023&figure=status`, {
    permissions: CLIPBOARD,
  });
  const { page } = visit;
  const code = await copied(page, figureMenu(page), '嵌入代码');
  const title = await page.locator('[data-frame="figure"] h2').innerText();
  const whole = page.url();
  framed.address = /src="([^"]+)"/.exec(code)?.[1] ?? '';
  expect(framed.address).toContain('embed=figure');

  await page.goto(portal);
  const frame = page.frameLocator('iframe');
  const figure = frame.locator('figure[data-embedded]');
  await figure.waitFor();
  expect(await figure.locator('h2').innerText()).toBe(title);
  for (const hidden of ['header', '.bar', 'h1', '.export', '.workbench table', 'footer']) {
    expect(await frame.locator(hidden).first().isVisible(), hidden).toBe(false);
  }
  const link = figure.getByRole('link', { name: '查看全页' });
  expect(await link.getAttribute('target')).toBe('_blank');
  expect((await link.getAttribute('href'))?.replace(/&data=\w+/, '')).toBe(whole);

  framed.address = embedAddress(whole, '', 'figure').replace('figure=status', 'tables=figure');
  await page.goto(portal);
  const opens = visit.context.waitForEvent('page');
  await figure.getByRole('link', { name: '淮安市洪泽区人民政府' }).click();
  expect(new URL((await opens).url()).pathname).toMatch(/^\/agencies\//);
  expect(await figure.isVisible(), 'the stranger’s page keeps the figure').toBe(true);

  framed.address = whole;
  const refused = page.waitForEvent('console', (message) =>
    message.text().includes('frame-ancestors'),
  );
  await page.goto(portal);
  await refused;
  await visit.context.close();
  await new Promise((closed) => host.close(closed));
});

it.each(['?embed=coverage', 'checks/?embed=1', '?embed=nothing'])(
  '%s, which cannot stand alone, says so',
  async (address) => {
    const visit = await openVisit(browser, siteUrl);
    const { page } = visit;
    await page.goto(address);
    await page.locator('.lost-frame').waitFor();
    expect(await page.locator('.lost-frame').innerText()).toContain('embed');
    await visit.context.close();
  },
);
