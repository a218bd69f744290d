import { expect, inject, it } from 'vitest';
import { workbenchText } from '../../../src/lib/messages/workbench/workbench.ts';
import { sharedBrowser } from '../setup/browser.ts';
import { engineReady, expectClean, openVisit, settled } from '../setup/visit.ts';
import { wordFile } from '../setup/word-file.ts';

const siteUrl = inject('siteUrl');
const browser = await sharedBrowser();

it('one list: its figure, its ticks, its order and its columns stand in the address', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  const list = 'division=500000&level=county&kind=government&scope=aggregate';
  await page.goto(`requests/?${list}&indicator=requests.stated&year=2023`);
  await engineReady(page);
  await settled(page);
  const rows = page.locator('.workbench table tbody tr');
  expect(await rows.count(), 'every county of the register').toBe(38);
  expect(await page.locator('h1').innerText()).toContain('38个县级政府中3个填报');

  await page.getByRole('button', { name: '填报状态' }).click();
  await settled(page);
  expect(await page.locator('[data-frame="figure"] h2').innerText()).toMatch(
    /^2023年：\d+个填报且不为零/,
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

it('keeps two changes made in one breath, and takes nothing on screen for their answer', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto('requests/');
  await engineReady(page);
  await settled(page);
  const year = page.getByLabel('年度', { exact: true });
  const busy = await year.evaluate((select: HTMLSelectElement) => {
    const states = [...document.querySelectorAll('button')].find(
      (button) => button.innerText === '填报状态',
    );
    states?.click();
    select.value = '2024';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return Promise.resolve().then(() => document.querySelector('.page')?.getAttribute('aria-busy'));
  });
  expect(busy).toBe('true');
  await settled(page);
  expect(await page.locator('[data-frame="figure"] h2').innerText()).toMatch(/^2024年：/);
  await page.waitForURL(/year=2024/);
  expect(page.url()).toMatch(/figure=status/);
  await visit.context.close();
  expectClean(visit);
});

it('holds the head of its table below the controls, which are held themselves', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto('requests/?division=320000&level=county&kind=government&scope=aggregate');
  await engineReady(page);
  await settled(page);
  await page.evaluate(() => scrollTo(0, 1600));
  const head = page.locator('.workbench table thead th').first();
  const top = () => head.evaluate((cell) => cell.getBoundingClientRect().top);
  const bar = await page
    .locator('form.bar')
    .evaluate((form) => form.getBoundingClientRect().bottom);
  await expect.poll(top).toBe(bar);
  await visit.context.close();
});

it.each([390, 1024])(
  'sets compared units in blocks that a window of %i px holds',
  async (width) => {
    const visit = await openVisit(browser, siteUrl, { viewport: { width, height: 900 } });
    const { page } = visit;
    await page.goto('compare/');
    await engineReady(page);
    await settled(page);
    const heads = page.locator('.turned thead th:not(:first-child)');
    expect(await heads.count()).toBeGreaterThan(1);
    for (const head of await heads.all()) {
      const right = await head.evaluate((cell) => cell.getBoundingClientRect().right);
      expect(right, await head.innerText()).toBeLessThanOrEqual(width);
    }
    await visit.context.close();
  },
);

it('has the whole width of the paper, without the list beside it', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto('requests/');
  await page.emulateMedia({ media: 'print' });
  const [whole, table] = await page
    .locator('.workbench')
    .evaluate((workbench) => [
      workbench.getBoundingClientRect().width,
      workbench.querySelector('.main')?.getBoundingClientRect().width ?? 0,
    ]);
  expect(table).toBe(whole);
  await visit.context.close();
});

it('leaves as a circular: the ranks of the table, and by name who has no report', async () => {
  const visit = await openVisit(browser, siteUrl, { acceptDownloads: true });
  const { page } = visit;
  await page.goto(
    'requests/?division=320000&level=county&kind=government&scope=aggregate&indicator=requests.received&year=2023',
  );
  await engineReady(page);
  await settled(page);
  const table = page.locator('.workbench table').last();
  // The table draws its first rows; printing asks for all.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.locator('.workbench .more').waitFor({ state: 'detached' });
  const ranked = await table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      // A unit goes by a short name; the full one stands behind it, and on paper.
      [...row.children]
        .slice(0, 2)
        .map((cell, at) => (at === 0 && cell.getAttribute('title')) || cell.textContent?.trim()),
    ),
  );
  await page.getByRole('button', { name: '通报本表（Word）' }).click();
  const form = page.getByRole('form', { name: '通报本表（Word）' });
  expect(await form.getByLabel('反馈期限').count(), 'no answer is asked for').toBe(0);
  const arrives = page.waitForEvent('download');
  await form.getByRole('button', { name: '生成 Word' }).click();
  const { paragraphs, rows } = await wordFile(await arrives);
  const written = rows.slice(1).map(([, unit, , value]) => [unit, value]);
  expect(written.length).toBeGreaterThanOrEqual(5);
  const missing = ranked.filter(([, value]) => value === '未收录报告');
  expect(written).toEqual(ranked.filter(([, value]) => value !== '未收录报告'));
  expect(missing.length).toBeGreaterThan(0);
  const names = paragraphs.find((text) => text.startsWith(missing[0]?.[0] ?? 'none'));
  expect(names).toBe(`${missing.map(([unit]) => unit).join('、')}。`);
  await visit.context.close();
  expectClean(visit);
});

it('begins a list of one’s own with the first unit that is named, and goes on with the next', async () => {
  const visit = await openVisit(browser, siteUrl);
  const { page } = visit;
  await page.goto('compare/');
  await engineReady(page);
  const field = page.getByRole('searchbox', { name: workbenchText.zh.filter });
  const listed = page.locator('.list ul:not(.elsewhere) .name');
  for (const [name, units] of [
    ['金湖县人民政府', 1],
    ['洪泽区人民政府', 2],
  ] as const) {
    await field.fill(name);
    await page.locator('.elsewhere button').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => listed.count(), { message: 'units of the list' }).toBe(units);
    expect(await field.inputValue(), 'what was typed').toBe('');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  // What is pressed goes away with its unit: the keyboard goes on in the list.
  await page.locator('.list .remove').last().press('Enter');
  await expect.poll(() => listed.count(), { message: 'units left' }).toBe(1);
  expect(
    await page.evaluate(() => document.activeElement?.closest('.list') !== null),
    'the keyboard in the list',
  ).toBe(true);
  expectClean(visit);
  await visit.context.close();
});
